import { facets, type Facet, type SearchRequest } from '../../search/query/api.ts';

/** What results are narrowed by, as a reader sees it. */
export const facetLabels: Readonly<Record<Facet, string>> = {
  series: '刊物',
  kind: '文种',
  people: '讲话人、作者',
  column: '栏目',
  organization: '组织',
};

/** `2017—2020年`, `2017年起`, `到2020年`, or nothing. */
export function yearsLabel({ from, to }: SearchRequest['years']): string {
  if (from === undefined && to === undefined) return '';
  if (from === to) return `${from}年`;
  if (to === undefined) return `${from}年起`;
  return from === undefined ? `到${to}年` : `${from}—${to}年`;
}

/** Says what was asked, a fact a row: 检索词 工会, 文种 讲话、报告, 年份 2017—2020年. */
export function describeRequest({ query, filters, years, widen }: SearchRequest): [string, string][] {
  const rows: [label: string, value: string][] = [
    ['检索词', query],
    ...facets.map((facet): [string, string] => [facetLabels[facet], (filters[facet] ?? []).join('、')]),
    ['年份', yearsLabel(years)],
    ['写法', widen ? '' : '只查原词，不连同简称、同义词和数字的别种写法'],
  ];
  return rows.filter(([, value]) => value !== '');
}
