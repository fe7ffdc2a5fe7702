import { highestNumber } from '../identity/lock.ts';
import type { Correction } from '../schema/corrections.ts';
import type { KindData } from '../schema/kind.ts';
import { digestOf } from './digest.ts';
import type { ArticleEntry, Entry, IssueFolder, Whole } from './model.ts';
import { readRows } from './numbering.ts';
import { withoutWithheld } from './withheld.ts';

/** Something with an address of its own, as the content holds it now. */
export interface PublicItem {
  /** `qinghai-gongyun/2023-no2/03`, `people/ma-jixiao`; the addresses of its page, feeds and files follow from it. */
  item: string;
  /** What it is called: the words about it when it is gone. */
  title: string;
  /** Digest of its files. */
  digest: string;
  /** Of an article: the highest number of its paragraphs. */
  paragraphs?: number;
  /** Of an article or an issue: the keys of its corrections. */
  corrections?: string[];
}

/** Everything of the content that has an address, in the circle that sees most: an address is the same in all of them. What is withheld has none. */
export function listPublicItems(whole: Whole): PublicItem[] {
  const { folders } = withoutWithheld(whole.folders);
  const names = new Map(whole.series.map(({ id, data }) => [id, data?.name ?? id]));
  return [
    ...whole.series.map((entry) => itemOf(entry.id, entry)),
    ...folders.flatMap((folder) => itemsOfIssue(folder, names)),
    ...whole.people.map((entry) => itemOf(`people/${entry.id}`, entry)),
    ...whole.organizations.map((entry) => itemOf(`organizations/${entry.id}`, entry)),
    ...whole.columns.map((entry) => itemOf(`columns/${entry.id}`, entry)),
    ...kindsInUse(whole.site, folders).map(({ address, name }) => plainItem(`kinds/${address}`, name)),
    ...[...whole.pages.keys()].map((page) => plainItem(`pages/${page}`, page)),
  ];
}

function itemOf(item: string, { digest, data }: Entry<{ name: string }>): PublicItem {
  return { item, title: data?.name ?? item, digest: short(digest) };
}

/** What is no file of its own is the same for as long as it is there. */
function plainItem(item: string, title: string): PublicItem {
  return { item, title, digest: short(digestOf(item)) };
}

function itemsOfIssue(folder: IssueFolder, names: ReadonlyMap<string, string>): PublicItem[] {
  const { id, series, issue, articles } = folder;
  if (!issue) return [];
  const title = `${names.get(series) ?? series} ${id.slice(series.length + 1)}`;
  const corrections = correctionsOf(folder, undefined);
  const digest = short(digestOf(issue.digest, JSON.stringify(corrections)));
  const own = { item: id, title, digest, corrections: corrections.map(correctionKey) };
  return [own, ...articles.map((article) => itemOfArticle(folder, article))];
}

function itemOfArticle(folder: IssueFolder, { id, digest, data }: ArticleEntry): PublicItem {
  const corrections = correctionsOf(folder, id);
  return {
    item: `${folder.id}/${id}`,
    title: data?.title ?? id,
    digest: short(digestOf(digest, JSON.stringify(corrections))),
    paragraphs: highestNumber(readRows(folder.paragraphs?.data?.[id] ?? [])),
    corrections: corrections.map(correctionKey),
  };
}

/** Tells a correction from the others of its item; other words for its reason make it no other one. */
export function correctionKey({ kind, source, archive }: Correction): string {
  return short(digestOf(JSON.stringify([kind, source, archive])));
}

function correctionsOf({ corrections }: IssueFolder, article: string | undefined): Correction[] {
  return (corrections?.data ?? []).filter((one) => one.article === article);
}

/** A kind has a page while an article is of it. */
function kindsInUse(site: Whole['site'], folders: readonly IssueFolder[]): KindData[] {
  const used = new Set(folders.flatMap(({ articles }) => articles.map(({ data }) => data?.kind)));
  return (site?.data?.kinds ?? []).filter(({ name }) => used.has(name));
}

function short(digest: string): string {
  return digest.slice(0, 12);
}
