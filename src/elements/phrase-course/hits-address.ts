import type { Division } from '../../phrases/course-rows.ts';
import type { SearchRequest } from '../../search/query/api.ts';
import { quotePhrase } from '../../search/query/courses/quote-phrase.ts';
import { writeAddress } from '../archive-search/address.ts';

/**
 * The path of the list of all places of a phrase, of one year, kind or person where one is given: as many as were counted, for the
 * words are not widened. Undefined for what has no year, which no search can be narrowed to.
 */
export function hitsPath(phrase: string, division?: Division, value = ''): string | undefined {
  const year = Number(value);
  if (division === 'years' && value === '') return undefined;
  const request: SearchRequest = {
    query: quotePhrase(phrase),
    filters: division === 'kinds' ? { kind: [value] } : division === 'people' ? { people: [value] } : {},
    years: division === 'years' ? { from: year, to: year } : {},
    sort: 'relevance',
    widen: false,
    list: 'date',
  };
  return `/search/${writeAddress(request)}`;
}
