import { countWorks } from '../../archive/people.ts';
import type { Archive, Article, Column, Issue, Organization, Person, Series } from '../../archive/model.ts';
import { blockText, textBlocks } from '../../document/text-blocks.ts';
import type {
  ArticleRow,
  ColumnRow,
  IssueRow,
  OrganizationRow,
  PersonRow,
  SeriesRow,
  TextRow,
} from './schemas.ts';

/** One row of `/data/articles.json`. What is not known is null; people a news item reports on are not its authors. */
export function articleRow(article: Article): ArticleRow {
  const { data, issue } = article;
  const authors = [...(article.spoken ? (data.speakers ?? []) : []), ...(data.authors ?? [])];
  return {
    id: article.id,
    url: article.url,
    title: data.title,
    subtitle: data.subtitle ?? null,
    series: issue.series.id,
    issue: issue.id,
    column: data.column ?? null,
    kind: data.kind,
    authors: authors.map(({ name }) => name),
    organization: data.organization?.name ?? null,
    date: data.date ?? null,
    pageStart: data.pageStart ?? null,
    pageEnd: data.pageEnd ?? null,
    audience: article.audience,
    wordCount: article.wordCount,
  };
}

/** One row of `/data/issues.json`. What is not known is null. */
export function issueRow(issue: Issue): IssueRow {
  return {
    id: issue.id,
    url: issue.url,
    title: issue.title,
    series: issue.series.id,
    year: issue.data.year,
    numbers: issue.data.numbers,
    endYear: issue.data.endYear ?? null,
    endNumbers: issue.data.endNumbers ?? null,
    volume: issue.data.volume ?? null,
    running: issue.data.running ?? null,
    special: issue.data.special ?? null,
    part: issue.data.part ?? null,
    printing: issue.data.printing ?? null,
    date: issue.data.date ?? null,
    publisher: issue.data.publisher?.name ?? null,
    audience: issue.series.data.audience,
    articles: issue.articles.map(({ id }) => id),
  };
}

/** One line of `/data/texts-2023.jsonl`: the running text of an article with the lasting ids of its paragraphs. */
export function textRow({ id, url, data, document }: Article): TextRow {
  return {
    id,
    url,
    title: data.title,
    paragraphs: textBlocks(document).map((block) => ({
      id: block.number === undefined ? null : `p${block.number}`,
      kind: block.kind,
      text: blockText(block),
    })),
  };
}

/** One row of `/data/people.json`. */
export function personRow(archive: Archive, person: Person): PersonRow {
  return {
    id: person.id,
    url: person.url,
    name: person.data.name,
    mark: person.mark ?? null,
    otherNames: person.data.otherNames ?? [],
    works: countWorks(archive, person),
  };
}

/** One row of `/data/organizations.json`. */
export function organizationRow({ id, url, data, parent }: Organization): OrganizationRow {
  return {
    id,
    url,
    name: data.name,
    shortNames: data.shortNames ?? [],
    kind: data.kind,
    parent: parent?.id ?? null,
  };
}

/** One row of `/data/columns.json`. */
export function columnRow({ id, url, data, articles }: Column): ColumnRow {
  return {
    id,
    url,
    name: data.name,
    formerNames: data.formerNames ?? [],
    series: data.series,
    articles: articles.length,
  };
}

/** One row of `/data/series.json`. */
export function seriesRow({ id, url, data, issues }: Series): SeriesRow {
  return {
    id,
    url,
    name: data.name,
    form: data.form,
    publisher: data.publisher.name,
    description: data.description,
    audience: data.audience,
    issues: issues.length,
  };
}
