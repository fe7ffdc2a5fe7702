import { facets, type Facet, type FacetsHead } from '../fields.ts';
import { packNumbers } from './pack-numbers.ts';
import type { ArticleRow } from './rows.ts';

/** Makes what results are narrowed by: the values of each facet, the commonest first, and those of each article. */
export function makeFacets(
  rows: readonly ArticleRow[],
  seriesNames: ReadonlyMap<string, string>,
): Uint8Array {
  const columns = facets.map((facet) => {
    const values = rows.map((row) => facetValues(row, facet, seriesNames));
    const names = sortByCount(values.flat());
    const places = new Map(names.map((name, place) => [name, place]));
    return { facet, names, values: values.map((own) => own.map((name) => places.get(name) ?? 0)) };
  });
  const head: FacetsHead = {
    articles: rows.length,
    names: Object.fromEntries(columns.map(({ facet, names }) => [facet, names])) as Record<Facet, string[]>,
  };
  return packNumbers(
    head,
    columns.flatMap(({ values }) => [values.map(({ length }) => length), values.flat()]),
  );
}

function sortByCount(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function facetValues(
  row: ArticleRow,
  facet: Facet,
  seriesNames: ReadonlyMap<string, string>,
): readonly string[] {
  const value = {
    series: seriesNames.get(row.series) ?? row.series,
    kind: row.kind,
    column: row.column,
    people: row.people ?? row.authors,
    organization: row.organization,
  }[facet];
  return value === null ? [] : Array.isArray(value) ? [...new Set(value)] : [value];
}
