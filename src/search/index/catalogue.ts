import { formatDate } from '../../text/dates.ts';
import { foldToString, type Variants } from '../../text/folding.ts';
import { facets, type Catalogue, type Facet, type ResultHead } from '../fields.ts';
import type { SearchRecord } from './records.ts';
import type { ArticleRow, IssueRow, SearchedArticle } from './read-pages.ts';

/** What the catalogue is made of. `keys` are Pagefind's page ids in the order of the articles. */
export interface CatalogueInput {
  articles: SearchedArticle[];
  records: SearchRecord[];
  keys: string[];
  issues: IssueRow[];
  seriesNames: ReadonlyMap<string, string>;
  variants: Variants;
  commonPairs: string[];
  synonyms: string[][];
}

/** Makes the catalogue the browser reads before anything else of the search. */
export function makeCatalogue(input: CatalogueInput): Catalogue {
  const rows = input.articles.map(({ row }) => row);
  const values = (facet: Facet) => rows.map((row) => facetValues(row, facet, input.seriesNames));
  const lists = Object.fromEntries(
    facets.map((facet) => [facet, [...new Set(values(facet).flat())]]),
  ) as Record<Facet, string[]>;
  return {
    variants: usedVariants(input),
    commonPairs: input.commonPairs,
    facets: lists,
    articles: {
      key: shortenKeys(input.keys),
      url: rows.map(({ url }) => url),
      date: rows.map(({ date }, index) => date ?? String(issueOf(rows[index]!, input.issues)?.year ?? '')),
      ends: input.records.map(({ ends }) => ends),
      presence: input.records.map(({ presence }) => presence),
      pieces: input.records.map(({ pieces }) => pieces.slice(1).map((piece) => piece[0]![0])),
      facets: Object.fromEntries(
        facets.map((facet) => [
          facet,
          values(facet).map((names) => names.map((name) => lists[facet].indexOf(name))),
        ]),
      ) as Record<Facet, number[][]>,
    },
    synonyms: input.synonyms,
    references: makeReferences(input),
  };
}

/** What a result shows above its hits. */
export function makeHead(row: ArticleRow, issues: IssueRow[]): ResultHead {
  return {
    title: row.title,
    issue: issueOf(row, issues)?.title ?? '',
    page: row.pageStart === null ? '' : `第${row.pageStart}页`,
    date: row.date === null ? '' : formatDate(row.date),
    people: row.authors.join('、'),
  };
}

function issueOf(row: ArticleRow, issues: IssueRow[]): IssueRow | undefined {
  return issues.find(({ id }) => id === row.issue);
}

function facetValues(row: ArticleRow, facet: Facet, seriesNames: ReadonlyMap<string, string>): string[] {
  const value = {
    series: seriesNames.get(row.series) ?? row.series,
    kind: row.kind,
    column: row.column,
    people: row.authors,
    organization: row.organization,
  }[facet];
  return value === null ? [] : Array.isArray(value) ? [...new Set(value)] : [value];
}

/** Only variants that lead to a character the archive has are worth their bytes. */
function usedVariants({ records, variants }: CatalogueInput): string {
  const used = new Set(records.flatMap(({ tokens }) => tokens.map((token) => [...token][0]!)));
  return [...variants]
    .filter(([, stands]) => used.has(stands))
    .flat()
    .join('');
}

/** The fewest leading characters of the ids that still tell all of them apart. */
function shortenKeys(keys: string[]): string[] {
  for (let length = 2; ; length += 1) {
    const short = keys.map((key) => key.slice(0, length));
    if (new Set(short).size === keys.length || short.every((key, index) => key === keys[index])) return short;
  }
}

/** `2023年第2期`, `内部通报第16期`, `青总发〔2022〕11号` and the issue's full name lead to the issue. */
function makeReferences({ issues, seriesNames, variants }: CatalogueInput): Catalogue['references'] {
  return issues.flatMap((issue) => {
    const series = seriesNames.get(issue.series) ?? '';
    const numbers = [
      ...issue.numbers.map(String),
      ...(issue.numbers.length > 1 ? [issue.numbers.join('-')] : []),
    ];
    const dated = numbers.map((number) => `${issue.year}年第${number}期`);
    const forms = [
      issue.title,
      ...dated,
      ...dated.map((form) => `${series}${form}`),
      ...numbers.map((number) => `${series}第${number}期`),
    ];
    const folded = [...new Set(forms.map((form) => foldToString(form, variants)))];
    return folded.map((form): [string, string, string] => [form, issue.title, issue.url]);
  });
}
