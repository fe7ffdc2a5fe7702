import { lastModified } from '../archive/dates.ts';
import { listKinds, listYears } from '../archive/groups.ts';
import { articlePages, yearPages } from '../archive/lists/article-pages.ts';
import { cataloguePages } from '../archive/lists/catalogue-pages.ts';
import { updatePages } from '../archive/lists/update-pages.ts';
import { decadePages } from '../archive/lists/decade-pages.ts';
import { documentsPages, organizationsPages, peoplePages } from '../archive/lists/name-pages.ts';
import { organizationPages, type BodyRow } from '../archive/lists/organization-pages.ts';
import { meetingPages, meetingsPages } from '../archive/lists/meeting-pages.ts';
import { mentionPages } from '../archive/lists/mention-rows.ts';
import { personPages } from '../archive/lists/person-pages.ts';
import type { Deed } from '../archive/lists/person-pages.ts';
import type { ListPage } from '../archive/lists/split-list.ts';
import { meetingsOf } from '../archive/meetings/meetings.ts';
import type { Archive, Article, Issue } from '../archive/model.ts';
import { COMPARE_PATH, DOCUMENTS_PATH, FOLDER_PATH, MEETINGS_PATH, PHRASES_PATH } from '../archive/paths.ts';
import { latestDate } from '../archive/published.ts';
import { traceBody, tracePerson } from '../archive/tracing/named-in.ts';
import { tracingOf } from '../archive/tracing/tracing.ts';

/** A page of the site and the day on which anything it shows last came in or changed, else the latest date on which it came out. */
export interface ListedPage {
  url: string;
  date?: string | undefined;
}

/** Every page of this build once, except the one for lost addresses; `written` are those of `content/pages/`. */
export function listPages(archive: Archive, written: readonly string[] = []): ListedPage[] {
  const { articles, issues, people, organizations } = archive;
  const newest = dateOf([...articles, ...issues]);
  const { documents } = tracingOf(archive);
  const { all: meetings } = meetingsOf(archive);
  const names = [
    ...peoplePages(people).slice(1),
    ...organizationsPages(organizations).slice(1),
    ...documentsPages([...documents.values()]).slice(1),
    ...meetingsPages(meetings).slice(1),
  ];
  return [
    ...[...LISTS, ...written, ...names.map(({ url }) => url)].map((url) => ({ url, date: newest })),
    ...updatePages(archive).map(({ url, rows }) => ({
      url,
      date: latestDate(rows.map(({ on }) => on)) ?? newest,
    })),
    ...cataloguePages(articles)
      .pages.filter(({ page }) => page.path !== undefined)
      .map(({ page }) => ({ url: page.url, date: page.index ? newest : dateOf(page.rows) })),
    ...archive.series.flatMap((one) =>
      datePages(decadePages(one), one.issues, ({ cells }) => cells.flatMap(({ issue }) => issue ?? [])),
    ),
    ...issues.map((issue) => ({ url: issue.url, date: dateOf([issue]) })),
    ...articles
      .filter((article) => article.issue.document !== article)
      .map((article) => ({ url: article.url, date: dateOf([article]) })),
    ...archive.columns.flatMap((column) =>
      datePages(articlePages(column.url, column.articles), column.articles, (article) => [article]),
    ),
    ...people.flatMap((person) => {
      const record = tracePerson(archive, person);
      const pages = personPages(person, record);
      const itemOf = (deed: Deed) => ('article' in deed ? deed.article : deed.issue);
      const all = [...record.duties, ...record.covers, ...record.appearances, ...record.mentions].map(itemOf);
      return datePages(pages, all, (deed) => [itemOf(deed)]);
    }),
    ...organizations.flatMap((body) => {
      const record = traceBody(archive, body);
      const itemOf = (row: BodyRow) => ('article' in row ? row.article : row);
      const all = [...record.signed, ...record.issues, ...record.mentions].map(itemOf);
      return datePages(organizationPages(body, record), all, (row) => [itemOf(row)]);
    }),
    ...[...documents.values()].flatMap(({ url, mentions }) =>
      datePages(
        mentionPages(url, mentions),
        mentions.map(({ article }) => article),
        ({ article }) => [article],
      ),
    ),
    ...meetings.flatMap((meeting) =>
      datePages(
        meetingPages(meeting),
        meeting.articles.map(({ article }) => article),
        ({ article }) => [article],
      ),
    ),
    ...listKinds(archive).flatMap((kind) =>
      datePages(articlePages(kind.url, kind.articles), kind.articles, (article) => [article]),
    ),
    ...listYears(archive).flatMap((year) =>
      datePages(yearPages(year), [...year.issues, ...year.articles], (article) => [article]),
    ),
  ];
}

/** The pages every archive has, whether its menu leads to them or not. */
const LISTS = [
  '/',
  '/series/',
  '/columns/',
  '/people/',
  '/organizations/',
  DOCUMENTS_PATH,
  MEETINGS_PATH,
  '/kinds/',
  '/years/',
  '/data/',
  '/articles/',
  '/search/',
  COMPARE_PATH,
  PHRASES_PATH,
  FOLDER_PATH,
];

/** The pages of a list; its own has the date of everything on it, which may be more than the rows. */
function datePages<Row>(
  pages: readonly ListPage<Row>[],
  all: readonly (Article | Issue)[],
  itemsOf: (row: Row) => readonly (Article | Issue)[],
): ListedPage[] {
  return pages.map(({ url, path, rows }) => ({
    url,
    date: dateOf(path === undefined ? all : rows.flatMap((row) => itemsOf(row))),
  }));
}

function dateOf(items: readonly (Article | Issue)[]): string | undefined {
  return latestDate(items.map(lastModified));
}
