import type { Archive, Article, Issue } from '../../archive/model.ts';
import { textKey } from '../../archive/page-keys.ts';
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
  return {
    articles: archive.articles.map(searchedArticle),
    issues: archive.issues.map(issueRow),
    records: readRecords(archive),
  };
}

/** An article; its blocks are read when the index asks for them, so that not all stand in memory at once. */
function searchedArticle(article: Article): SearchedArticle {
  return {
    row: articleRow(article),
    // The blocks are made by the code too: another version of it may make others of the same text.
    digest: `${codeVersion()} ${textKey(article)}`,
    get blocks() {
      return articleBlocks(article);
    },
  };
}

/** Whose it is: the speakers of a speech, and authors. Those a news item reports on are found in its text. */
function articleRow({ id, url, data, issue, spoken }: Article): ArticleRow {
  return {
    id,
    url,
    title: data.title,
    series: issue.series.id,
    issue: issue.id,
    column: data.column ?? null,
    kind: data.kind,
    authors: [...(spoken ? (data.speakers ?? []) : []), ...(data.authors ?? [])].map(({ name }) => name),
    organization: data.organization?.name ?? null,
    date: data.date ?? null,
    pageStart: data.pageStart ?? null,
  };
}

function issueRow({ id, url, title, series, data }: Issue): IssueRow {
  return { id, url, title, series: series.id, year: data.year, numbers: data.numbers };
}
