import type { Article, Issue, Organization } from '../model.ts';
import type { OrganizationRecord } from '../organizations.ts';
import { byIssue, oldestFirst, yearSection } from './article-pages.ts';
import { splitList } from './split-list.ts';
import type { ListPage, ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighIssueLine } from './weights.ts';

/** The pages of what a body signed and of the issues it published, by year where that is too much for one. */
export function organizationPages(
  { url }: Pick<Organization, 'url'>,
  { signed, issues }: OrganizationRecord,
  limit = ROWS_LIMIT,
): ListPages<Article | Issue> {
  const articles = byIssue(limit);
  const rows = [...issues, ...oldestFirst(signed)];
  return splitList<Article | Issue>(
    url,
    rows.toSorted((a, b) => issueOf(a).data.year - issueOf(b).data.year),
    {
      ...articles,
      unit: '条',
      weigh: (row) => ('issue' in row ? articles.weigh(row) : weighIssueLine(row)),
      sectionOf: (row) => yearSection(issueOf(row).data.year),
      clusterOf: (row) => ('issue' in row ? articles.clusterOf(row) : { key: row.id, head: 0 }),
    },
  );
}

/**
 * Of a body's record what one of these pages lists. Where a page leads to others the issues stand there alone: of the
 * newest, those of a series are found on its page.
 */
export function bodyOnPage(
  record: OrganizationRecord,
  { rows, index }: ListPage<Article | Issue>,
): OrganizationRecord {
  const listed = new Set<Article | Issue>(rows);
  return {
    ...record,
    signed: record.signed.filter((article) => listed.has(article)),
    issues: index ? [] : record.issues.filter((issue) => listed.has(issue)),
  };
}

function issueOf(row: Article | Issue): Issue {
  return 'issue' in row ? row.issue : row;
}
