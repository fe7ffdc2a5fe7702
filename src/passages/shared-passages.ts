import { key, lineKey } from '../archive/item-keys.ts';
import type { Archive, Article } from '../archive/model.ts';
import { articleDate } from '../archive/published.ts';
import { digestOf } from '../corpus/digest.ts';
import type { Kept } from '../corpus/kept.ts';
import { itemAt } from '../text/item-at.ts';
import { findPassages } from './find-passages.ts';
import type { TracedItem } from './lay-out.ts';
import { makeOnlyNames } from './only-names.ts';
import { shareRows, type SharedRow } from './shared-rows.ts';
import { tracedTexts } from './traced-texts.ts';

/** A paragraph that has passages in common with other items. */
export interface SharedParagraph {
  /** Its lasting number. */
  number: number;
  /** One for each other paragraph, the oldest first. */
  places: SharedPlace[];
}

/** Another paragraph that has passages in common with one. */
export interface SharedPlace {
  article: Article;
  number: number;
  /** What of the text of this paragraph stands there too, in UTF-16 places, in its order. */
  ranges: [from: number, to: number][];
}

/** What an archive has in common between its items. */
export interface SharedPassages {
  /** Of all that they were found in. */
  digest: string;
  /** The paragraphs of an article that stand elsewhere too, in their order. */
  of(article: Article): SharedParagraph[];
  /** Digest of them with all that is shown of the others. */
  keyOf(article: Article): string;
}

/**
 * Finds the passages that stand in two articles of an archive and more. They are kept for the audience by the digests of
 * all texts; the texts of unchanged articles are kept too, so that to find them anew takes a second for two million characters.
 */
export function sharePassages(
  archive: Archive,
  audience: string,
  kept: Kept,
  texts = () => tracedTexts(archive.articles, kept),
): SharedPassages {
  const { articles } = archive;
  const names = namesOf(archive);
  const digest = digestOf(JSON.stringify([names, articles.map((one) => [one.id, one.digest])]));
  const name = `passages/found/${audience}`;
  const known = kept.read(name) as Found | undefined;
  const found = known?.digest === digest ? known : { digest, rows: findRows(texts(), names) };
  if (found !== known) kept.write(name, found);
  const rows = new Map(articles.map(({ id }, place) => [id, itemAt(found.rows, place)]));
  const rowsOf = (article: Article) => rows.get(article.id) ?? [];
  return {
    digest,
    of: (article) => readParagraphs(rowsOf(article), articles),
    keyOf: (article) =>
      key(
        'passages',
        rowsOf(article).map(([number, from, to, item, otherNumber]) => [
          number,
          from,
          to,
          lineKey(itemAt(articles, item)),
          otherNumber,
        ]),
      ),
  };
}

/** What stands at more places than this is a formula: ten, in large archives one place for two hundred items. */
export function mostPlaces(items: number): number {
  return Math.max(10, Math.ceil(items / 200));
}

interface Found {
  digest: string;
  /** By the place of the article. */
  rows: SharedRow[][];
}

function findRows(items: readonly TracedItem[], names: readonly string[]): SharedRow[][] {
  return shareRows(items, findPassages(items, mostPlaces(items.length)), makeOnlyNames(names));
}

function namesOf({ organizations, people, series }: Archive): string[] {
  return [
    ...organizations.flatMap(({ data }) => [data.name, ...(data.shortNames ?? [])]),
    ...people.flatMap(({ data }) => [data.name, ...(data.otherNames ?? [])]),
    ...series.map(({ data }) => data.name),
  ];
}

function readParagraphs(rows: readonly SharedRow[], articles: readonly Article[]): SharedParagraph[] {
  return [...Map.groupBy(rows, ([number]) => number)].map(([number, own]) => ({
    number,
    places: [...Map.groupBy(own, ([, , , item, other]) => `${item} ${other}`).values()]
      .map((alike): SharedPlace & { item: number } => {
        const [, , , item, otherNumber] = itemAt(alike, 0);
        return {
          item,
          article: itemAt(articles, item),
          number: otherNumber,
          ranges: alike.map(([, from, to]) => [from, to]),
        };
      })
      .sort(
        (a, b) =>
          compare(articleDate(a.article), articleDate(b.article)) || a.item - b.item || a.number - b.number,
      )
      .map(({ item: _, ...place }) => place),
  }));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
