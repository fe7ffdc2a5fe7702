import { groupFromOldest } from '../groups.ts';
import type { Article } from '../model.ts';
import { splitList, splitSection } from './split-list.ts';
import type { ListPage, ListPages, ListRule } from './split-list.ts';
import { ROWS_LIMIT, weighArticle, weighIssueHead } from './weights.ts';

/** The pages of a list of articles, by the year of their issues where they are too many for one; oldest first. */
export function articlePages(
  url: string,
  articles: readonly Article[],
  limit = ROWS_LIMIT,
): ListPages<Article> {
  return splitList(url, oldestFirst(articles), byIssue(limit));
}

/** The pages of what appeared in one year: a single one, or parts counted from its first issue. */
export function yearPages(
  { url, articles }: { url: string; articles: readonly Article[] },
  limit = ROWS_LIMIT,
): ListPage<Article>[] {
  return splitSection(url, oldestFirst(articles), byIssue(limit));
}

/** The section a year makes, shown under its decade: `1950` → `1950年` under `1950—1959`. */
export function yearSection(year: number): { key: string; label: string; group: string } {
  return { key: String(year), label: `${year}年`, group: decadeLabel(year) };
}

/** `1953` → `1950—1959`. */
export function decadeLabel(year: number): string {
  const first = year - (year % 10);
  return `${first}—${first + 9}`;
}

/** How lists of articles under their issues are split: by the year of the issues, which are not parted. */
export function byIssue(limit: number) {
  return {
    name: '年份',
    unit: '篇',
    limit,
    weigh: (article: Article) => weighArticle(article),
    sectionOf: ({ issue }: Article) => yearSection(issue.data.year),
    clusterOf: ({ issue }: Article) => ({ key: issue.id, head: weighIssueHead(issue) }),
    latest: LATEST,
  } satisfies ListRule<Article>;
}

/** How many of the newest rows stand on the own page of a list that is split. */
export const LATEST = 20;

/** Articles by issue, the oldest issue first, in reading order inside each. */
export function oldestFirst(articles: readonly Article[]): Article[] {
  return groupFromOldest(articles).flatMap(([, inside]) => inside);
}
