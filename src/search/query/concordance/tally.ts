import { itemAt } from '../../../text/item-at.ts';
import type { PlaceCount, SearchRequest } from '../api.ts';
import { countPlaces } from '../count-places.ts';
import type { Evaluation } from '../evaluate.ts';
import type { SearchData } from '../loading/load.ts';
import { formatDay } from '../loading/days.ts';
import { narrow } from '../narrow.ts';
import type { GatheredLine } from './gather.ts';

/** An answer as far as its places are counted by year and by person. */
export interface Tallied {
  request: SearchRequest;
  evaluation: Evaluation;
  /** All articles found, before they were narrowed. */
  found: number[];
}

/**
 * Counts places by year and by who spoke or wrote, each with its own filter left out of account, as in the filters. What
 * no index has counted is counted in the lines that were read.
 */
export function tallyPlaces(
  { request, evaluation, found }: Tallied,
  lines: readonly GatheredLine[],
  data: SearchData,
): { years: PlaceCount[]; people: PlaceCount[] } {
  const { day } = data.catalogue.articles;
  const { names, articles } = data.facets;
  const yearsOf = (article: number) =>
    [formatDay(itemAt(day, article)).slice(0, 4)].filter((year) => year !== '');
  const peopleOf = (article: number) =>
    itemAt(articles.people, article).map((person) => itemAt(names.people, person));
  const { from = -Infinity, to = Infinity } = request.years;
  const isNarrowed = from !== -Infinity || to !== Infinity;
  const years = count('years', yearsOf).map(([value, count]) => ({
    value,
    count,
    chosen: isNarrowed && Number(value) >= from && Number(value) <= to,
  }));
  const people = count('people', peopleOf).map(([value, count]) => ({
    value,
    count,
    chosen: request.filters.people?.includes(value) ?? false,
  }));
  return {
    years: years.sort((a, b) => Number(a.value) - Number(b.value)),
    people: people.sort((a, b) => b.count - a.count),
  };

  function count(own: 'years' | 'people', valuesOf: (article: number) => string[]): [string, number][] {
    const known = narrow(found, request, data, own).map((article): [number, number | undefined] => [
      article,
      countPlaces(article, evaluation, data),
    ]);
    const counted = known.every(([, places]) => places !== undefined)
      ? known
      : lines.map(({ article }): [number, number] => [article, 1]);
    const sums = new Map<string, number>();
    for (const [article, places = 0] of counted)
      for (const value of valuesOf(article)) sums.set(value, (sums.get(value) ?? 0) + places);
    return [...sums].filter(([, sum]) => sum > 0);
  }
}
