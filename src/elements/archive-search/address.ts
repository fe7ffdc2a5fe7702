import {
  facets,
  lineOrders,
  sortOrders,
  type Facet,
  type LineOrder,
  type SearchRequest,
} from '../../search/query/api.ts';
import { placeRequest } from './request-place.ts';

/** Characters of a query that an address keeps. */
const MOST_CHARACTERS = 5000;

/** Reads a request from the part of an address that holds it, `?q=工会` or `#q=工会`; what cannot be read is passed over. */
export function readAddress(address: string): SearchRequest {
  const fields = new URLSearchParams(address.slice(1));
  return {
    query: (fields.get('q') ?? '').trim(),
    filters: readFilters(fields),
    years: orderYears({ from: readYear(fields.get('from')), to: readYear(fields.get('to')) }),
    sort: sortOrders.find((order) => order === fields.get('sort')) ?? 'relevance',
    widen: fields.get('widen') !== '0',
    list: fields.get('view') === 'list' ? readOrder(fields.get('order')) : undefined,
  };
}

/** Writes a request as the part of an address behind the path: `?q=工会&kind=讲话`, a long one `#q=…`, or nothing. */
export function writeAddress({ query, filters, years, sort, widen, list }: SearchRequest): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', [...query.toWellFormed()].slice(0, MOST_CHARACTERS).join(''));
  for (const facet of facets) for (const value of filters[facet] ?? []) fields.append(facet, value);
  if (years.from !== undefined) fields.set('from', String(years.from));
  if (years.to !== undefined) fields.set('to', String(years.to));
  if (sort !== 'relevance') fields.set('sort', sort);
  if (!widen) fields.set('widen', '0');
  if (list !== undefined) fields.set('view', 'list');
  if (list !== undefined && list !== lineOrders[0]) fields.set('order', list);
  return placeRequest(String(fields));
}

/** Whether a request asks for nothing: no words, no filter, no years. */
export function asksNothing({ query, filters, years }: SearchRequest): boolean {
  return query === '' && facets.every((facet) => !filters[facet]?.length) && Object.keys(years).length === 0;
}

/** Chooses a value of a facet, or drops it where it was chosen. */
export function toggleValue(
  filters: SearchRequest['filters'],
  facet: Facet,
  value: string,
): SearchRequest['filters'] {
  const chosen = filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filters, [facet]: values };
}

/** Puts the earlier year first, however they were typed. */
export function orderYears({ from, to }: SearchRequest['years']): SearchRequest['years'] {
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}

/** `2023` → 2023; anything but four figures is no year. */
export function readYear(text: string | null): number | undefined {
  return /^\s*\d{4}\s*$/.test(text ?? '') ? Number(text) : undefined;
}

function readOrder(text: string | null): LineOrder {
  return lineOrders.find((order) => order === text) ?? lineOrders[0];
}

function readFilters(fields: URLSearchParams): SearchRequest['filters'] {
  const chosen = facets.map((facet) => [facet, [...new Set(fields.getAll(facet))].filter(Boolean)] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}
