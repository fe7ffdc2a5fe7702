import { key, lineKey } from '../archive/item-keys.ts';
import type { Archive, Article } from '../archive/model.ts';
import type { Kept } from '../corpus/kept.ts';
import { itemAt } from '../text/item-at.ts';
import { featuresOf } from './features.ts';
import type { TracedItem } from './lay-out.ts';
import { relate, type RelatedItem, type RelatedSource } from './relate.ts';
import { mostPlaces, type SharedParagraph, type SharedPassages } from './shared-passages.ts';
import { tracedTexts } from './traced-texts.ts';

/** An article that is like another one, and why. */
export interface RelatedArticle {
  article: Article;
  reasons: readonly string[];
}

/** Which articles of an archive are like which. */
export interface RelatedArticles {
  /** The most alike first. */
  of(article: Article): RelatedArticle[];
  /** Digest of them with all that is shown of them. */
  keyOf(article: Article): string;
}

/** Finds for each article those it has most in common with; kept for the audience as the passages are. */
export function relateArticles(
  { articles }: Archive,
  passages: SharedPassages,
  audience: string,
  kept: Kept,
  texts = () => tracedTexts(articles, kept),
): RelatedArticles {
  const name = `passages/related/${audience}`;
  const known = kept.read(name) as Found | undefined;
  const found =
    known?.digest === passages.digest
      ? known
      : { digest: passages.digest, rows: findRows(articles, passages, texts()) };
  if (found !== known) kept.write(name, found);
  const rows = new Map(articles.map(({ id }, place) => [id, itemAt(found.rows, place)]));
  const of = (article: Article) =>
    (rows.get(article.id) ?? []).map(({ item, reasons }) => ({ article: itemAt(articles, item), reasons }));
  return {
    of,
    keyOf: (article) =>
      key(
        'related',
        of(article).map((one) => [lineKey(one.article), one.reasons]),
      ),
  };
}

interface Found {
  digest: string;
  /** By the place of the article. */
  rows: RelatedItem[][];
}

function findRows(
  articles: readonly Article[],
  passages: SharedPassages,
  items: readonly TracedItem[],
): RelatedItem[][] {
  const places = new Map(articles.map((article, place) => [article, place]));
  const texts = new Map(items.map(({ id, paragraphs }) => [id, paragraphs]));
  const sources = articles.map((article) => ({
    features: featuresOf(article, texts.get(article.id) ?? []),
    passages: countPassages(passages.of(article), places),
  }));
  return relate(sources, mostPlaces(articles.length));
}

function countPassages(
  shared: readonly SharedParagraph[],
  places: ReadonlyMap<Article, number>,
): RelatedSource['passages'] {
  const byItem = Map.groupBy(
    shared.flatMap(({ number, places: others }) => others.map((other) => ({ number, other }))),
    ({ other }) => places.get(other.article) ?? 0,
  );
  return [...byItem].map(([item, own]) => ({
    item,
    paragraphs: new Set(own.map(({ number }) => number)).size,
    characters: own.flatMap(({ other }) => other.ranges).reduce((sum, [from, to]) => sum + to - from, 0),
  }));
}
