import type { Article, Issue } from '../archive/model.ts';

/** One row of `/data/articles.json`. What is not known is null; people a news item reports on are not its authors. */
export function articleRow(article: Article) {
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
export function issueRow(issue: Issue) {
  return {
    id: issue.id,
    url: issue.url,
    title: issue.title,
    series: issue.series.id,
    year: issue.data.year,
    numbers: issue.data.numbers,
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
