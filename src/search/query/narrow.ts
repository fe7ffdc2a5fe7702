import { itemAt } from '../../text/item-at.ts';
import { facets, type Facet } from '../fields.ts';
import type { FacetCount, SearchRequest } from './api.ts';
import type { SearchData } from './loading/load.ts';
import { yearOfDay } from './loading/days.ts';
import { type Shard } from './loading/unpack.ts';

/** Values of a facet that are told of, the most frequent and the chosen ones; nobody reads a thousand names. */
const MOST_VALUES = 60;

const byName = new Intl.Collator('zh').compare;

/** Keeps the articles that pass the chosen filters and years; `except` leaves one filter out of account. */
export function narrow(
  articles: number[],
  request: SearchRequest,
  data: SearchData,
  except?: Facet | 'years',
): number[] {
  const tests = makeTests(request, data, except);
  return tests.length === 0 ? articles : articles.filter((article) => tests.every((test) => test(article)));
}

/**
 * The shards that can hold anything of an answer. Counts leave one filter out of account, so an article counts
 * somewhere unless it fails two: with 讲话 and 2020 chosen, a shard of the notices of other years is not asked.
 */
export function shardsToAsk(request: SearchRequest, data: SearchData): readonly Shard[] {
  const tests = makeTests(request, data);
  return data.catalogue.shards.filter(({ articles }) =>
    articles.some((article) => article >= 0 && tests.filter((test) => !test(article)).length < 2),
  );
}

/** One test a filter that is set. */
function makeTests(
  request: SearchRequest,
  data: SearchData,
  except?: Facet | 'years',
): ((article: number) => boolean)[] {
  const tests = facets
    .filter((facet) => facet !== except)
    .flatMap((facet) => {
      const chosen = knownValues(facet, request, data);
      return chosen.length > 0
        ? [
            (article: number) =>
              chosen.some((value) => itemAt(data.facets.articles[facet], article).includes(value)),
          ]
        : [];
    });
  const { from = -Infinity, to = Infinity } = except === 'years' ? {} : request.years;
  if (from === -Infinity && to === Infinity) return tests;
  const inYears = (article: number) => {
    const year = yearOf(article, data);
    return year !== undefined && year >= from && year <= to;
  };
  return [...tests, inYears];
}

/** Counts the values of each facet among the articles that pass the other filters, the most frequent first. */
export function countFacets(
  articles: number[],
  request: SearchRequest,
  data: SearchData,
): Record<Facet, FacetCount[]> {
  return Object.fromEntries(
    facets.map((facet) => [facet, countFacet(facet, articles, request, data)]),
  ) as Record<Facet, FacetCount[]>;
}

/** Counts the articles of each year, with every year between the first and the last. */
export function countYears(
  articles: number[],
  request: SearchRequest,
  data: SearchData,
): { year: number; count: number }[] {
  const years = narrow(articles, request, data, 'years').flatMap((article) => yearOf(article, data) ?? []);
  if (years.length === 0) return [];
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, count: counts.get(year) ?? 0 };
  });
}

function countFacet(
  facet: Facet,
  articles: number[],
  request: SearchRequest,
  data: SearchData,
): FacetCount[] {
  const counts = new Map<number, number>();
  for (const article of narrow(articles, request, data, facet)) {
    for (const value of itemAt(data.facets.articles[facet], article))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = knownValues(facet, request, data);
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  return [...counts]
    .map(([value, count]) => ({
      value: itemAt(data.facets.names[facet], value),
      count,
      chosen: chosen.includes(value),
    }))
    .sort((a, b) => b.count - a.count || byName(a.value, b.value))
    .filter(({ chosen }, place) => place < MOST_VALUES || chosen);
}

/** Chosen values that exist; one from a mailed or mistyped address that does not is passed over. */
function knownValues(facet: Facet, { filters }: SearchRequest, data: SearchData): number[] {
  return (filters[facet] ?? [])
    .map((value) => data.facets.names[facet].indexOf(value))
    .filter((place) => place >= 0);
}

function yearOf(article: number, data: SearchData): number | undefined {
  return yearOfDay(itemAt(data.catalogue.articles.day, article)) || undefined;
}
