import { itemAt } from '../../text/item-at.ts';
import { matchesIn, type Evaluation } from './evaluate.ts';
import type { SearchData } from './loading/load.ts';

/**
 * Counts the places in an article's text as they are shown: those of words that overlap, 党的二十大 and 二十大, once.
 * Undefined where not all of them are known.
 */
export function countPlaces(article: number, evaluation: Evaluation, data: SearchData): number | undefined {
  const textStart = itemAt(data.catalogue.articles.ends, article)[2];
  const spans: [start: number, end: number][] = [];
  for (const { articles, found } of matchesIn(article, evaluation)) {
    if (articles.get(article)?.complete === false) return undefined;
    for (const { word, articles } of found) {
      const length = [...word].length;
      for (const offset of articles.get(article)?.offsets ?? [])
        if (offset > textStart) spans.push([offset, offset + length]);
    }
  }
  return countApart(spans);
}

/** Counts stretches of a text as they are shown, those that overlap once; they are put in order. */
export function countApart(spans: [start: number, end: number][]): number {
  spans.sort(([a], [b]) => a - b);
  let [count, end] = [0, 0];
  for (const [start, last] of spans) {
    if (start >= end) count += 1;
    end = Math.max(end, last);
  }
  return count;
}

/** Places in all the articles, or undefined where one is not known. */
export function countAllPlaces(
  articles: readonly number[],
  evaluation: Evaluation,
  data: SearchData,
): number | undefined {
  let sum = 0;
  for (const article of articles) {
    const count = countPlaces(article, evaluation, data);
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}
