import type { Article } from '../archive/model.ts';
import { formatDate } from '../text/dates.ts';
import { articleDate } from '../archive/published.ts';
import type { SharedParagraph } from './shared-passages.ts';

/** Another item that an article has passages in common with. */
export interface OtherItem {
  article: Article;
  /** As it is read: `2017年10月`. */
  date: string;
  /** Number of its first paragraph that has one. */
  first: number;
  /** How many paragraphs of the article have one. */
  paragraphs: number;
}

/** Other items named at the end of an article. */
const LISTED = 10;

/** The items an article has most text in common with, the oldest first, and how many more there are. */
export function listOthers(shared: readonly SharedParagraph[]): { listed: OtherItem[]; more: number } {
  const places = shared.flatMap(({ number: own, places: others }) =>
    others.map(({ article, number, ranges }) => ({
      own,
      article,
      number,
      length: ranges.reduce((sum, [from, to]) => sum + to - from, 0),
    })),
  );
  const byItem = [...Map.groupBy(places, ({ article }) => article)].map(([article, own]) => ({
    article,
    date: formatDate(articleDate(article)),
    first: Math.min(...own.map(({ number }) => number)),
    paragraphs: new Set(own.map(({ own: number }) => number)).size,
    length: own.reduce((sum, { length }) => sum + length, 0),
  }));
  const listed = byItem
    .toSorted((a, b) => b.length - a.length)
    .slice(0, LISTED)
    .sort((a, b) => (articleDate(a.article) < articleDate(b.article) ? -1 : 1))
    .map(({ length: _, ...other }) => other);
  return { listed, more: byItem.length - listed.length };
}
