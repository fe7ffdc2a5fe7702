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
  /** Sought as they are, however short: titles, names of meetings. */
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
  // A meeting has a page of its own, whose title it is.
  const titles = [data?.title, data?.subtitle, data?.kicker, data?.occasion].flatMap((title) => title ?? []);
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
