import type { Whole } from '../corpus/model.ts';
import type { Audience } from '../schema/fields.ts';
import { listTexts } from './item-texts.ts';
import type { SortedIssue } from './sort-items.ts';
import type { TextTakers } from './sort-texts.ts';

/** The authority files, series and the book: what of them an audience may know hangs on the issues it sees. */
export function sortNames(
  whole: Whole,
  sorted: readonly SortedIssue[],
  audience: Audience,
  { hide, show }: TextTakers,
): void {
  const seen = new Set<string>();
  const see = (data: unknown) => listIds(data).forEach((id) => seen.add(id));
  const items = new Set<string>();
  for (const { folder, open, isMatterOpen } of sorted) {
    if (open.length > 0 || isMatterOpen) items.add(folder.series).add(folder.id);
    if (isMatterOpen) see(folder.issue?.data);
    for (const article of open) {
      items.add(`${folder.id}/${article.id}`);
      see(article.data);
    }
  }
  const openMatter = new Set(sorted.flatMap(({ folder, isMatterOpen }) => (isMatterOpen ? [folder.id] : [])));
  const isKnown = (evidence: string) =>
    audience === 'internal' ||
    openMatter.has(evidence) ||
    (items.has(evidence) && evidence.split('/').length > 2);
  const columns = new Set(sorted.flatMap(({ open }) => open.flatMap(({ data }) => data?.column ?? [])));

  for (const { id, data } of whole.series) {
    if (!data) continue;
    const { name } = data;
    if (audience === 'internal' || items.has(id)) {
      see(data.publisher);
      show([id, name, data.publisher.name]);
    } else hide({ item: id, texts: [], titles: [], names: [name], marks: [id] });
  }
  for (const { id, data } of whole.people) {
    if (!data) continue;
    const { name, otherNames = [], posts, note } = data;
    const known = posts.filter(({ evidence }) => isKnown(evidence.item));
    known.forEach(see);
    const item = `people/${id}`;
    const isShown = audience === 'internal' || known.length > 0 || seen.has(id);
    const rest = posts.filter(({ evidence }) => !isKnown(evidence.item));
    const texts = [
      ...(note === undefined || audience === 'internal' ? [] : [note]),
      ...listTexts(rest.map(wordsOfPost)),
    ];
    show(known.flatMap(wordsOfPost));
    if (isShown) show([id, item, name]);
    // What else somebody is called is known to who can read it somewhere, and to no other.
    if (audience === 'internal') show(otherNames);
    else
      hide({
        item,
        texts,
        titles: [],
        names: isShown ? [] : [name, ...otherNames],
        aliases: otherNames,
        marks: isShown ? [] : [markOf(item, id)],
      });
  }
  // A body that is named brings those above it.
  const parents = new Map(whole.organizations.map(({ id, data }) => [id, data?.parent]));
  for (const id of [...seen])
    for (let above = parents.get(id); above !== undefined && !seen.has(above); above = parents.get(above))
      seen.add(above);
  for (const { id, data } of whole.organizations) {
    if (!data) continue;
    const { name, shortNames = [], note } = data;
    const item = `organizations/${id}`;
    if (audience === 'internal') show([id, item, name, ...shortNames]);
    else {
      const isShown = seen.has(id);
      if (isShown) show([id, item, name]);
      hide({
        item,
        texts: note === undefined ? [] : [note],
        titles: [],
        names: isShown ? [] : [name, ...shortNames],
        aliases: shortNames,
        marks: isShown ? [] : [markOf(item, id)],
      });
    }
  }
  for (const { id, data } of whole.columns) {
    if (!data) continue;
    const names = [data.name, ...(data.formerNames ?? [])];
    const item = `columns/${id}`;
    const isShown = audience === 'internal' || names.some((name) => columns.has(name));
    if (audience === 'internal') show(names);
    if (isShown) show([id, item, data.name]);
    if (audience !== 'internal')
      hide({
        item,
        texts: [],
        titles: [],
        names: isShown ? [] : names,
        aliases: names.slice(1),
        marks: isShown ? [] : [markOf(item, id)],
      });
  }
  sortFormulas(whole, audience, { hide, show });
  sortBook(whole, items, audience, { hide, show });
}

/** A formula that only hidden texts hold is as secret as they are; what editors say of any is for the office. */
function sortFormulas({ words }: Pick<Whole, 'words'>, audience: Audience, { hide, show }: TextTakers): void {
  const notes = words.formulas.flatMap(({ note = [] }) => note);
  if (audience === 'internal') return show(notes);
  const aliases = words.formulas.flatMap(({ phrase, group = [] }) => [phrase, group].flat());
  hide({ item: 'search/formulas', texts: notes, titles: [], names: [], aliases, marks: [] });
}

/** The office sees what was withdrawn, and why; everybody else knows of it what he knew of what is left. */
function sortBook(
  { book }: Pick<Whole, 'book'>,
  items: ReadonlySet<string>,
  audience: Audience,
  { hide, show }: TextTakers,
): void {
  for (const [item, { row }] of book?.items ?? []) {
    const isArticleOrIssue = !/^(?:people|organizations|columns|kinds|pages)\//u.test(item);
    if (!isArticleOrIssue) continue;
    const texts = [row.title, ...(row.withdrawn ? [row.withdrawn.reason] : [])];
    if (audience === 'internal' || items.has(item)) show([item, ...texts]);
    // That it was moved is told at its old address, where that may be named.
    else if (row.movedTo === undefined) hide({ item, texts, titles: [row.title], names: [], marks: [item] });
  }
}

/** What somebody is known by: his id, or where that is one syllable and so a word of many things, his address. */
function markOf(item: string, id: string): string {
  return /^[a-z]{1,6}$/u.test(id) ? item : id;
}

function wordsOfPost({ post, evidence }: { post: string; evidence: { quote: string } }): string[] {
  return [post, evidence.quote];
}

/** The ids of people and bodies in some data. */
function listIds(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if ((key === 'person' || key === 'organization') && typeof value === 'string') return [value];
    if (key === 'ids' && Array.isArray(value)) return value.filter((id) => typeof id === 'string');
    return listIds(value);
  });
}
