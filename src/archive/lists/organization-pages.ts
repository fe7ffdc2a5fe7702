import type { Article, Issue, Organization } from '../model.ts';
import type { Mention } from '../tracing/documents.ts';
import type { TracedBody } from '../tracing/named-in.ts';
import { byIssue, oldestFirst, yearSection } from './article-pages.ts';
import { isMention, weighMention } from './mention-rows.ts';
import { splitList } from './split-list.ts';
import type { ListPage, ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighIssueLine } from './weights.ts';

/** What a page of a body lists. */
export type BodyRow = Article | Issue | Mention;

/** The pages of what a body signed, of the issues it published and of what names it, by year where that is too much for one. */
export function organizationPages(
  { url }: Pick<Organization, 'url'>,
  { signed, issues, mentions }: Pick<TracedBody, 'signed' | 'issues' | 'mentions'>,
  limit = ROWS_LIMIT,
): ListPages<BodyRow> {
  const articles = byIssue(limit);
  const rows: BodyRow[] = [...issues, ...oldestFirst(signed), ...mentions];
  return splitList<BodyRow>(
    url,
    rows.toSorted((a, b) => issueOf(a).data.year - issueOf(b).data.year),
    {
      ...articles,
      unit: '条',
      weigh: (row) => {
        if (isMention(row)) return weighMention(row);
        return 'issue' in row ? articles.weigh(row) : weighIssueLine(row);
      },
      sectionOf: (row) => yearSection(issueOf(row).data.year),
      clusterOf: (row) => {
        if (isMention(row)) return { key: `mention/${row.article.id}`, head: 0 };
        return 'issue' in row ? articles.clusterOf(row) : { key: row.id, head: 0 };
      },
    },
  );
}

/**
 * Of a body's record what one of these pages lists. Where a page leads to others the issues stand there alone: of the
 * newest, those of a series are found on its page.
 */
export function bodyOnPage(record: TracedBody, { rows, index }: ListPage<BodyRow>): TracedBody {
  const listed = new Set<BodyRow>(rows);
  return {
    ...record,
    signed: record.signed.filter((article) => listed.has(article)),
    mentions: record.mentions.filter((mention) => listed.has(mention)),
    issues: index ? [] : record.issues.filter((issue) => listed.has(issue)),
  };
}

function issueOf(row: BodyRow): Issue {
  if (isMention(row)) return row.article.issue;
  return 'issue' in row ? row.issue : row;
}
