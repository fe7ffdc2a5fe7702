import { formatDate } from '../../text/dates.ts';
import { foldToString, type Variants } from '../../text/folding.ts';
import {
  facets,
  type Facet,
  type StoredCatalogue,
  type StoredWords,
  type TextPiece,
  type ZoneEnds,
} from '../fields.ts';
import type { ArticleRow, IssueRow, SearchedArticle } from './read-pages.ts';

/** What the index found out about one article. */
export interface IndexedArticle {
  ends: ZoneEnds;
  /** Places of all its tokens. */
  span: number;
  /** Places at which its text pieces start. */
  pieces: number[];
}

/** What the catalogue is made of; `indexed` and `volumes` come from writing the index. */
export interface CatalogueInput {
  articles: SearchedArticle[];
  issues: IssueRow[];
  seriesNames: ReadonlyMap<string, string>;
  variants: Variants;
  indexed: IndexedArticle[];
  volumes: StoredCatalogue['volumes'];
  commonPairs: ReadonlySet<string>;
}

/** Makes the catalogue the browser reads before anything else of the search. */
export function makeCatalogue(input: CatalogueInput): StoredCatalogue {
  const { articles, issues, indexed } = input;
  const rows = articles.map(({ row }) => row);
  const values = (facet: Facet) => rows.map((row) => facetValues(row, facet, input.seriesNames));
  const lists = Object.fromEntries(
    facets.map((facet) => [facet, [...new Set(values(facet).flat())]]),
  ) as Record<Facet, string[]>;
  const issuePlaces = new Map(issues.map(({ id }, place) => [id, place]));
  const issueOfRow = (row: ArticleRow) => issues[issuePlaces.get(row.issue) ?? -1];
  return {
    commonPairs: [...input.commonPairs].join(''),
    facets: lists,
    references: makeReferences(input),
    volumes: input.volumes,
    issues: issues.map(({ url, year }) => [url, String(year)]),
    articles: {
      issue: rows.map(({ issue }) => issuePlaces.get(issue) ?? -1),
      path: rows.map((row) => cutStart(row.url, issueOfRow(row)?.url ?? '')),
      date: rows.map((row) => cutStart(row.date ?? '', String(issueOfRow(row)?.year ?? ''))),
      zones: zoneLengths(indexed),
      presence: indexed.map(({ ends, span }) => span - ends[3] - 1),
      pieces: indexed.map(({ pieces }) => pieces.slice(1).map((start, place) => start - pieces[place]!)),
      facets: Object.fromEntries(
        facets.map((facet) => {
          const places = new Map(lists[facet].map((name, place) => [name, place]));
          return [facet, values(facet).map((names) => names.map((name) => places.get(name)!))];
        }),
      ) as Record<Facet, number[][]>,
    },
  };
}

function zoneLengths(indexed: IndexedArticle[]): StoredCatalogue['articles']['zones'] {
  return [0, 1, 2, 3].map((zone) =>
    indexed.map(({ ends }) => ends[zone]! - (zone === 0 ? 0 : ends[zone - 1]!)),
  ) as StoredCatalogue['articles']['zones'];
}

/** What a text has beyond a beginning it shares; all of it where it does not begin so. */
function cutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** What a result shows above its hits; a sheet that is its own issue stands under the name of its series. */
export function makeHead(
  row: ArticleRow,
  issues: ReadonlyMap<string, IssueRow>,
  seriesNames: ReadonlyMap<string, string>,
): TextPiece['head'] {
  const { title = '' } = issues.get(row.issue) ?? {};
  return {
    title: row.title,
    issue: title === row.title ? (seriesNames.get(row.series) ?? '') : title,
    page: row.pageStart === null ? '' : `第${row.pageStart}页`,
    date: row.date === null ? '' : formatDate(row.date),
    people: row.authors.join('、'),
  };
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

/** Makes the word lists; only variants that lead to a character the archive has are worth their bytes. */
export function makeWords(
  variants: Variants,
  synonyms: string[][],
  characters: ReadonlySet<string>,
): StoredWords {
  const used = [...variants].filter(([, stands]) => characters.has(stands));
  return { variants: used.flat().join(''), synonyms };
}

/** `2023年第2期`, `内部通报第16期`, `青总发〔2022〕11号` and the issue's full name lead to the issue. */
function makeReferences({ issues, seriesNames, variants }: CatalogueInput): StoredCatalogue['references'] {
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
