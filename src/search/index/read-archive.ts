import { nameApart } from '../../archive/labels.ts';
import type { Archive, Article, Issue } from '../../archive/model.ts';
import { textKey } from '../../archive/item-keys.ts';
import { codeVersion } from '../../corpus/version.ts';
import { articleBlocks } from './article-blocks.ts';
import { readRecords, type ArchiveRecords } from './read-records.ts';
import type { ArticleRow, IssueRow, SearchedArticle } from './rows.ts';

/** What of an archive is searched: every article with the blocks its page shows, the issues, and the records of all else. */
export function searchedArchive(archive: Archive): {
  articles: SearchedArticle[];
  issues: IssueRow[];
  records: ArchiveRecords;
} {
  const marks = new Map(archive.people.flatMap(({ id, mark }) => (mark === undefined ? [] : [[id, mark]])));
  return {
    articles: archive.articles.map((article) => searchedArticle(article, marks)),
    issues: archive.issues.map(issueRow),
    records: readRecords(archive),
  };
}

/** An article; its blocks are read when the index asks for them, so that not all stand in memory at once. */
function searchedArticle(article: Article, marks: ReadonlyMap<string, string>): SearchedArticle {
  return {
    row: articleRow(article, marks),
    // The blocks are made by the code too: another version of it may make others of the same text.
    digest: `${codeVersion()} ${textKey(article)}`,
    get blocks() {
      return articleBlocks(article);
    },
  };
}

/** Whose it is: the speakers of a speech, and authors. Those a news item reports on are found in its text. */
function articleRow(
  { id, url, data, issue, spoken }: Article,
  marks: ReadonlyMap<string, string>,
): ArticleRow {
  const people = [...(spoken ? (data.speakers ?? []) : []), ...(data.authors ?? [])];
  return {
    id,
    url,
    title: data.title,
    series: issue.series.id,
    issue: issue.id,
    column: data.column ?? null,
    kind: data.kind,
    authors: people.map(({ name }) => name),
    ...(people.some(({ person }) => marks.has(person)) && {
      people: people.map(({ name, person }) => nameApart({ name, mark: marks.get(person) })),
    }),
    organization: data.organization?.name ?? null,
    date: data.date ?? null,
    pageStart: data.pageStart ?? null,
  };
}

function issueRow({ id, url, title, series, data }: Issue): IssueRow {
  return { id, url, title, series: series.id, year: data.year, numbers: data.numbers };
}
