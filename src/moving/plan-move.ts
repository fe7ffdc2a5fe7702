import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatBook } from '../corpus/book.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Whole } from '../corpus/model.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import { readWhole } from '../corpus/read.ts';
import type { FileStep } from '../corpus/write-together.ts';
import { KIND_NAMES, refuseReserved, type Address } from './address.ts';
import { openDraft, type Draft } from './draft.ts';
import { moveArticle } from './move-article.ts';
import { MoveRefused } from './move-refused.ts';
import { moveRows, refuseRow } from './move-rows.ts';
import { moveOriginals } from './move-originals.ts';
import { refuseBreaking, refuseUnread } from './refuse-breaking.ts';
import { refuseWider } from './refuse-wider.ts';
import { lastPart, rewriteContent, type Move } from './rewrite-content.ts';

/** All that a move changes, before anything is. */
export interface MovePlan {
  steps: FileStep[];
  /** Old addresses that will lead to new ones. */
  redirected: number;
  /** Files whose text changes. */
  files: number;
}

/** Plans a move; what it would break is refused in words. */
export function planMove(
  { project, whole, files, kept }: Corpus,
  {
    from,
    to,
    today,
    originals,
  }: { from: Address; to: Address; today: string; originals: string | undefined },
): MovePlan {
  const move: Move = { from, to, mapItem: (item) => mapItem(from.item, to.item, item) };
  refuseNames(move);
  refuseMissing(project, whole, move);
  refuseBook(whole, move);
  refuseUnread(whole, files, lastPart(from.item));
  refuseWider(whole, move);
  const draft = openDraft(files);
  rewriteContent(whole, draft, move);
  moveFiles(project, whole, draft, move);
  const before = listPublicItems(whole);
  const imagined = readWhole(draft.files(), whole.publicPictures, kept).whole;
  const rows =
    whole.book &&
    moveRows(whole.book, { before, after: listPublicItems(imagined), mapItem: move.mapItem, on: today });
  for (const [file, text] of rows ? formatBook(rows, whole.book?.publications ?? []) : [])
    draft.write(file, text);
  refuseBreaking(whole, readWhole(draft.files(), whole.publicPictures, kept).whole, move, kept);
  const steps = [...draft.steps(), ...moveOriginals(originals, move)];
  return {
    steps,
    redirected: [...(whole.book?.items ?? [])].filter(
      ([item, { row }]) => row.movedTo === undefined && move.mapItem(item) !== undefined,
    ).length,
    files: steps.filter((step) => 'file' in step && !step.file.startsWith('content/published/')).length,
  };
}

/** `a/b/03` where `a/b` becomes `a/c`: `a/c/03`. */
function mapItem(from: string, to: string, item: string): string | undefined {
  return item === from || item.startsWith(`${from}/`) ? to + item.slice(from.length) : undefined;
}

function refuseNames({ from, to }: Move): void {
  if (from.item === to.item) throw new MoveRefused(`新网址和旧网址是同一个：${to.item}。`);
  if (from.kind !== to.kind)
    throw new MoveRefused(
      `“${from.item}”是${KIND_NAMES[from.kind]}的网址，“${to.item}”是${KIND_NAMES[to.kind]}的网址：只能移到同一种网址。`,
    );
  refuseReserved(to);
}

function refuseMissing(project: string, whole: Whole, { from, to }: Move): void {
  if (!isThere(project, from)) {
    const row = whole.book?.items.get(from.item)?.row;
    if (row?.movedTo !== undefined) throw new MoveRefused(`“${from.item}”已经移到 ${row.movedTo}。`);
    if (row?.withdrawn) throw new MoveRefused(`“${from.item}”已经撤下，没有可移的。`);
    throw new MoveRefused(`没有“${from.item}”这个${KIND_NAMES[from.kind]}。`);
  }
  if (isThere(project, to)) throw new MoveRefused(`“${to.item}”已经有了，不能盖掉。`);
  const [series = '', issue = ''] = to.item.split('/');
  if (['issue', 'article'].includes(to.kind) && !whole.series.some(({ id }) => id === series))
    throw new MoveRefused(`没有“${series}”这种刊物，请先建 content/series/${series}.yaml。`);
  if (
    to.kind === 'article' &&
    !whole.folders.some(({ id, issue: own }) => id === `${series}/${issue}` && own)
  )
    throw new MoveRefused(`没有“${series}/${issue}”这一期，请先建好这一期。`);
}

/** True where anything lies in the place of an item, hidden files and drafts too. */
function isThere(project: string, { item, kind }: Address): boolean {
  const at = (path: string) => existsSync(join(project, 'content', path));
  if (kind === 'article') return at(`issues/${item}.mdx`);
  if (kind === 'issue') return at(`issues/${item}`);
  if (kind === 'series') return at(`series/${item}.yaml`) || at(`issues/${item}`);
  return at(`${item}.yaml`);
}

function refuseBook({ book, ...whole }: Whole, { from, mapItem: map }: Move): void {
  if (!book) return;
  if (!book.sound) throw new MoveRefused('公布簿坏了，先运行 npm run check，照提示恢复。');
  const below = [...book.items].flatMap(([item, { row }]) => (row.movedTo === undefined ? [item] : []));
  const present = listPublicItems({ book, ...whole }).map(({ item }) => item);
  for (const item of new Set([from.item, ...below, ...present])) {
    const after = map(item);
    const refusal = after === undefined ? undefined : refuseRow(book, item, after);
    if (refusal !== undefined) throw new MoveRefused(refusal);
  }
}

function moveFiles(project: string, whole: Whole, draft: Draft, { from, to }: Move): void {
  if (from.kind === 'article') {
    const [source, target] = [folderOf(whole, from), folderOf(whole, to)];
    const article = source?.articles.find(({ id }) => id === lastPart(from.item));
    if (!source || !target || !article) throw new MoveRefused(`没有“${from.item}”这个文章。`);
    moveArticle(draft, { from: source, article, to: target, slug: lastPart(to.item) });
    return;
  }
  if (from.kind === 'issue') {
    draft.rename(`content/issues/${from.item}`, `content/issues/${to.item}`);
    return;
  }
  const room = from.kind === 'series' ? 'content/series/' : 'content/';
  draft.rename(`${room}${from.item}.yaml`, `${room}${to.item}.yaml`);
  if (from.kind === 'series' && existsSync(join(project, `content/issues/${from.item}`)))
    draft.rename(`content/issues/${from.item}`, `content/issues/${to.item}`);
}

function folderOf({ folders }: Whole, { item }: Address) {
  return folders.find(({ id }) => id === item.slice(0, item.lastIndexOf('/')));
}
