import { itemAt } from '../../../text/item-at.ts';
import type { Course, Share } from './shapes.ts';
import { countApart } from '../count-places.ts';
import type { SearchData } from '../loading/load.ts';
import { yearOfDay } from '../loading/days.ts';
import { firstByDay } from './first-by-day.ts';

/** The stretches of a phrase in the text of each article that has it; none where it is in title or by-line alone. */
export type Held = Map<number, [start: number, end: number][]>;

/** Where a phrase stands first. */
export interface FirstFound {
  article: number;
  span: [start: number, end: number];
  maybeEarlier: number;
}

/** Sums up what articles hold of a phrase by year, kind and person; `lengths` are the characters of every article's text. */
export function sumUp(
  held: Held,
  lengths: readonly number[],
  { catalogue, facets }: Pick<SearchData, 'catalogue' | 'facets'>,
): Omit<Course, 'phrase' | 'first'> & { first: FirstFound | undefined } {
  const { day } = catalogue.articles;
  const counts = new Map([...held].map(([article, spans]) => [article, countApart(spans)]));
  const holding = [...held.keys()].filter((article) => counts.get(article)).sort((a, b) => a - b);
  const namesOf = (facet: 'kind' | 'people') => (article: number) =>
    itemAt(facets.articles[facet], article).map((value) => itemAt(facets.names[facet], value));
  const yearsOf = (article: number) => [String(yearOfDay(itemAt(day, article)) || '')];
  const share = (valuesOf: (article: number) => readonly string[]) => shareOut(lengths, counts, valuesOf);
  const first = firstByDay(holding, (article) => itemAt(day, article));
  return {
    places: [...counts.values()].reduce((sum, count) => sum + count, 0),
    articles: holding.length,
    headed: held.size - holding.length,
    years: fillYears(share(yearsOf)),
    kinds: share(namesOf('kind')).sort(byPlaces),
    people: share(namesOf('people'))
      .filter(({ places }) => places > 0)
      .sort(byPlaces),
    first: first && {
      article: first.item,
      span: itemAt(held.get(first.item) ?? [], 0),
      maybeEarlier: first.maybeEarlier,
    },
  };
}

function shareOut(
  lengths: readonly number[],
  counts: ReadonlyMap<number, number>,
  valuesOf: (article: number) => readonly string[],
): Share[] {
  const shares = new Map<string, Share>();
  for (const [article, characters] of lengths.entries()) {
    const places = counts.get(article) ?? 0;
    for (const value of valuesOf(article)) {
      const share = shares.get(value) ?? { value, places: 0, articles: 0, characters: 0, held: 0 };
      share.places += places;
      share.articles += Number(places > 0);
      share.characters += characters;
      share.held += 1;
      shares.set(value, share);
    }
  }
  return [...shares.values()];
}

/** Every year from the first to the last; what has no year stands behind them. */
function fillYears(shares: readonly Share[]): Share[] {
  const byYear = new Map(shares.map((share) => [share.value, share]));
  const known = shares.flatMap(({ value }) => (value === '' ? [] : [Number(value)]));
  const undated = byYear.get('');
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const years = Array.from({ length: known.length === 0 ? 0 : last - first + 1 }, (_, step): Share => {
    const value = String(first + step);
    return byYear.get(value) ?? { value, places: 0, articles: 0, characters: 0, held: 0 };
  });
  return [...years, ...(undated ? [undated] : [])];
}

function byPlaces(a: Share, b: Share): number {
  return b.places - a.places || b.characters - a.characters;
}
