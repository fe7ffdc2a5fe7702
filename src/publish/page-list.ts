import { listKinds, listYears } from '../archive/groups.ts';
import type { Archive, Article, Issue } from '../archive/model.ts';
import { organizationRecord } from '../archive/organizations.ts';
import { personRecord } from '../archive/people.ts';
import { latestDate, latestPublished, publishedOn } from '../archive/published.ts';

/** A page of the site and the latest date on which anything it shows came out. */
export interface ListedPage {
  url: string;
  date?: string | undefined;
}

/** Every page of this build once, except the one for lost addresses; `written` are those of `content/pages/`. */
export function listPages(archive: Archive, written: readonly string[] = []): ListedPage[] {
  const newest = latestPublished(archive);
  return [
    ...LISTS.map((url) => ({ url, date: newest })),
    ...written.map((url) => ({ url, date: newest })),
    ...archive.series.map(({ url, issues }) => ({ url, date: dateOf(issues) })),
    ...archive.issues.map((issue) => ({ url: issue.url, date: dateOf([issue]) })),
    ...archive.articles
      .filter((article) => article.issue.document !== article)
      .map((article) => ({ url: article.url, date: dateOf([article]) })),
    ...archive.columns.map(({ url, articles }) => ({ url, date: dateOf(articles) })),
    ...archive.people.map((person) => {
      const { appearances, duties, covers } = personRecord(archive, person);
      const issues = [...duties, ...covers].map(({ issue }) => issue);
      return { url: person.url, date: dateOf([...issues, ...appearances.map(({ article }) => article)]) };
    }),
    ...archive.organizations.map((body) => {
      const { signed, issues } = organizationRecord(archive, body);
      return { url: body.url, date: dateOf([...signed, ...issues]) };
    }),
    ...listKinds(archive).map(({ url, articles }) => ({ url, date: dateOf(articles) })),
    ...listYears(archive).map(({ url, issues, articles }) => ({
      url,
      date: dateOf([...issues, ...articles]),
    })),
  ];
}

/** The pages every archive has, whether its menu leads to them or not. */
const LISTS = [
  '/',
  '/series/',
  '/columns/',
  '/people/',
  '/organizations/',
  '/kinds/',
  '/years/',
  '/articles/',
  '/search/',
];

function dateOf(items: readonly (Article | Issue)[]): string | undefined {
  return latestDate(items.map((item) => publishedOn('issue' in item ? item.issue : item).date));
}
