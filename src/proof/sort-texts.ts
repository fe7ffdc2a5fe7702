import type { ArticleEntry, IssueFolder, Whole } from '../corpus/model.ts';
import type { Audience } from '../schema/fields.ts';
import { listTexts, textsAround, textsOfArticle, textsOfCorrections, textsOfMatter } from './item-texts.ts';
import { printedForms } from './printed-forms.ts';
import type { SortedIssue } from './sort-items.ts';

/** What a hidden item must not be known by. */
export interface HiddenItem {
  /** `neibu-tongbao/2020-no16/01`, `people/ma-jixiao`. */
  item: string;
  /** Sought in runs of twelve characters. */
  texts: string[];
  /** Sought as they are, however short: titles. */
  titles: string[];
  /** Names; those that nobody else bears are sought as they are. */
  names: string[];
  /** Other names of what may be seen; those that only hidden texts hold are sought as they are. */
  aliases?: string[];
  /** Sought as whole words: addresses, ids, digests. */
  marks: string[];
}

/** Where the texts of an archive go: to what is sought, or to what anybody may read. */
export interface TextTakers {
  hide: (item: HiddenItem) => void;
  show: (texts: readonly string[]) => void;
}

/**
 * What editors say of series and columns in words of their own, side by side: two of them may say the same, and that is no
 * leak; but what is quoted there of an item does not become public by it.
 */
export function sortRemarks(
  whole: Pick<Whole, 'series' | 'columns'>,
  sorted: readonly SortedIssue[],
  audience: Audience,
): { hidden: HiddenItem[]; shown: string[] } {
  const open = sorted.filter((issue) => issue.open.length > 0 || issue.isMatterOpen);
  const series = new Set(open.map(({ folder }) => folder.series));
  const columns = new Set(open.flatMap((issue) => issue.open.flatMap(({ data }) => data?.column ?? [])));
  const remarks = [
    ...whole.series.map(({ id, data }) => ({
      item: id,
      isShown: series.has(id),
      texts: listTexts([data?.description, data?.published]),
    })),
    ...whole.columns.map(({ id, data }) => ({
      item: `columns/${id}`,
      isShown: [data?.name, ...(data?.formerNames ?? [])].some(
        (name) => name !== undefined && columns.has(name),
      ),
      texts: listTexts(data?.note),
    })),
  ];
  const isShown = (one: { isShown: boolean }) => audience === 'internal' || one.isShown;
  return {
    hidden: remarks
      .filter((one) => !isShown(one))
      .map(({ item, texts }) => ({ item, texts, titles: [], names: [], marks: [] })),
    shown: remarks.filter(isShown).flatMap(({ texts }) => texts),
  };
}

/** Goes through the issues and gives each text to one side; `open` reads a folder so that its bodies leave memory again. */
export function sortIssueTexts(
  sorted: readonly SortedIssue[],
  read: (folder: IssueFolder, look: (apart: IssueFolder) => void) => void,
  takers: TextTakers,
): void {
  for (const { folder, open, hidden, isMatterOpen } of sorted) {
    const openIds = new Set(open.map(({ id }) => id));
    const hiddenIds = new Set(hidden.map(({ id }) => id));
    read(folder, (apart) => {
      const { id } = apart;
      for (const article of apart.articles) {
        if (openIds.has(article.id))
          takers.show([`${id}/${article.id}`, ...textsOfArticle(article), ...printedForms(article)]);
        else takers.hide(hiddenArticle(apart, article));
      }
      takers.show(textsOfCorrections(apart, (article) => article !== undefined && openIds.has(article)));
      const matter = [
        ...textsOfMatter(apart),
        ...textsOfCorrections(apart, (article) => article === undefined),
      ];
      const around = textsAround(apart, openIds);
      const entriesHidden = listEntries(apart, hiddenIds);
      if (isMatterOpen) takers.show([id, ...withoutEntries(apart, hiddenIds)]);
      else takers.hide(hiddenMatter(apart, { matter, isNamed: openIds.size > 0 }));
      if (openIds.size > 0) takers.show([id, ...around]);
      if (entriesHidden.length > 0)
        takers.hide({ item: id, texts: entriesHidden, titles: entriesHidden, names: [], marks: [] });
    });
  }
}

function hiddenArticle(folder: IssueFolder, article: ArticleEntry): HiddenItem {
  const { data, id, digest } = article;
  const titles = [data?.title, data?.subtitle, data?.kicker].flatMap((title) => title ?? []);
  return {
    item: `${folder.id}/${id}`,
    texts: [...textsOfArticle(article), ...textsOfCorrections(folder, (of) => of === id)],
    titles,
    names: listNames(data),
    marks: [`${folder.id}/${id}`, digest],
  };
}

function hiddenMatter(
  folder: IssueFolder,
  { matter, isNamed }: { matter: string[]; isNamed: boolean },
): HiddenItem {
  const digests = folder.issue ? [folder.issue.digest] : [];
  return {
    item: folder.id,
    texts: matter,
    titles: [],
    names: listNames(folder.issue?.data),
    marks: isNamed ? digests : [folder.id, ...digests],
  };
}

/** The titles that the contents of an issue give some of its articles. */
function listEntries({ issue }: IssueFolder, ids: ReadonlySet<string>): string[] {
  return (issue?.data?.contents ?? [])
    .flatMap(({ entries }) => entries)
    .flatMap(({ article, title, author }) => (ids.has(article) ? [title, ...(author ? [author] : [])] : []));
}

function withoutEntries(folder: IssueFolder, ids: ReadonlySet<string>): string[] {
  const { issue } = folder;
  if (!issue?.data || ids.size === 0)
    return [...textsOfMatter(folder), ...textsOfCorrections(folder, (article) => article === undefined)];
  const contents = issue.data.contents
    .map((column) => ({ ...column, entries: column.entries.filter(({ article }) => !ids.has(article)) }))
    .filter(({ entries }) => entries.length > 0);
  return [
    ...listTexts({ ...issue.data, contents }),
    ...textsOfCorrections(folder, (article) => article === undefined),
  ];
}

/** The names of people and bodies in some data: what stands beside `person` or `ids`. */
function listNames(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const own =
    ('person' in data || 'ids' in data) && 'name' in data && typeof data.name === 'string' ? [data.name] : [];
  return [...own, ...Object.values(data).flatMap(listNames)];
}

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
        marks: isShown ? [] : [id],
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
        marks: isShown ? [] : [id],
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
        marks: isShown ? [] : [id],
      });
  }
  sortBook(whole, items, audience, { hide, show });
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
