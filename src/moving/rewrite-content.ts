import { isMap, isScalar, isSeq } from 'yaml';
import { mentionsOf } from '../checks/mentions.ts';
import { addressOf } from '../checks/rules/published-addresses.ts';
import { rewriteReferences } from '../corpus/rewrite-references.ts';
import type { Whole } from '../corpus/model.ts';
import type { Address } from './address.ts';
import type { Draft } from './draft.ts';
import { editFile } from './edit-file.ts';
import { MoveRefused } from './move-refused.ts';
import { rewriteLinks, type MovedPath } from './rewrite-links.ts';

/** A move as those see it who only follow: what moves, and where all below it is afterwards. */
export interface Move {
  from: Address;
  to: Address;
  /** The item that an item is afterwards; undefined of what does not move. */
  mapItem: (item: string) => string | undefined;
}

/** Rewrites in all content what names the thing that moves: ids, evidence, links, exceptions. */
export function rewriteContent(whole: Whole, draft: Draft, move: Move): void {
  rewriteIds(whole, draft, move);
  rewriteEvidence(whole, draft, move);
  rewriteAllLinks(whole, draft, move);
  rewriteExceptions(whole, draft, move);
}

/** Puts another id at places of a file. */
export function replaceAt(
  draft: Draft,
  file: string,
  places: readonly (readonly (string | number)[])[],
  [goes, stays]: readonly [string, string],
): void {
  if (places.length === 0) return;
  const edited = rewriteReferences(draft.read(file) ?? '', file.endsWith('.mdx'), places, { goes, stays });
  if (edited === undefined) throw new MoveRefused(`${file} 刚才改过，没有移动。请再试一次。`);
  draft.write(file, edited);
}

function rewriteIds(whole: Whole, draft: Draft, { from, to }: Move): void {
  // Contents and articles name a column as it is printed, and go on doing so.
  if (from.kind === 'issue' || from.kind === 'article' || from.kind === 'columns') return;
  const ids = [lastPart(from.item), lastPart(to.item)] as const;
  const key = from.kind === 'series' ? `series/${from.item}` : from.item;
  for (const { file, places } of mentionsOf({ whole }).get(key) ?? [])
    // An issue names its series by the folder it lies in.
    if (places.some((place) => place.length > 0)) replaceAt(draft, file, places, ids);
}

function rewriteEvidence({ people }: Whole, draft: Draft, { mapItem }: Move): void {
  for (const { file, data } of people)
    data?.posts.forEach(({ evidence: { item } }, at) => {
      const after = mapItem(item);
      if (after !== undefined) replaceAt(draft, file, [['posts', at, 'evidence', 'item']], [item, after]);
    });
}

function rewriteAllLinks(whole: Whole, draft: Draft, { from, to, mapItem }: Move): void {
  const path: MovedPath = {
    from: addressOf(from.item),
    to: addressOf(to.item),
    origin: whole.site?.data?.origin,
  };
  // The address of a document is that of its issue, and stands as long as the issue does.
  if (from.kind === 'article' && from.item.endsWith('/index')) return;
  const rewrite = (file: string, item: string) => {
    const text = draft.read(file);
    if (text === undefined) return;
    const after = mapItem(item) ?? item;
    const own = { before: addressOf(item), after: addressOf(after) };
    if (own.before === own.after && !text.includes(lastPart(from.item))) return;
    const edited = rewriteLinks(text, path, own);
    if (edited !== undefined) draft.write(file, edited);
  };
  for (const { id, articles } of whole.folders)
    for (const article of articles) rewrite(article.file, `${id}/${article.id}`);
  for (const { id, file } of whole.pages.values()) rewrite(file, `pages/${id}`);
}

/** Exceptions name the file they are about, and quote messages that may name an id. */
function rewriteExceptions(whole: Whole, draft: Draft, { from, to }: Move): void {
  const fileAfter = (file: string) => (file === `${roomOf(from)}.yaml` ? `${roomOf(to)}.yaml` : file);
  const id = new RegExp(`(?<![\\w-])${lastPart(from.item)}(?![\\w-])`, 'gu');
  // `03` is a number as well as an article.
  const wordsAfter = (words: string) =>
    from.kind === 'article' ? words : words.replace(id, lastPart(to.item));
  for (const book of [whole.review, ...whole.folders.map(({ review }) => review)]) {
    const isTouched = book?.data?.exceptions?.some(
      ({ file, words }) => fileAfter(file) !== file || wordsAfter(words) !== words,
    );
    if (!book || !isTouched) continue;
    editFile(draft, book.file, (document) => {
      const list = document.get('exceptions');
      if (!isSeq(list)) return;
      for (const item of list.items) {
        if (!isMap(item)) continue;
        const [file, words] = [item.get('file', true), item.get('words', true)];
        if (isScalar(file)) file.value = fileAfter(String(file.value));
        if (isScalar(words)) words.value = wordsAfter(String(words.value));
      }
    });
  }
}

/** Where the file of an entry lies below `content/`. */
function roomOf({ item, kind }: Address): string {
  return kind === 'series' ? `series/${item}` : item;
}

/** `people/zhang-san` → `zhang-san`. */
export function lastPart(item: string): string {
  return item.slice(item.lastIndexOf('/') + 1);
}
