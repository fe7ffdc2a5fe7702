import { classOfKind } from '../text/official-titles.ts';
import { listKinds, type KindGroup } from '../archive/groups.ts';
import type { Archive, Article, Column, Issue, Organization, Person, Series } from '../archive/model.ts';
import { oldHomes } from '../archive/moved-pages.ts';
import { organizationRecord } from '../archive/organizations.ts';
import { UPDATES_PATH } from '../archive/paths.ts';
import { personRecord } from '../archive/people.ts';
import { onceFor } from '../text/once.ts';
import { site } from '../site.ts';
import { makeFeed, type ArchiveFeed, type FeedDocument } from './feed-documents.ts';
import { listCorrections, listEntry, listIssue } from './feed-news.ts';

/** 新入库: everything that came in. */
export function siteFeed(archive: Archive): ArchiveFeed {
  return feedOf(archive, { home: '/', title: site.name }, archive.articles);
}

/** 更正: everything that was corrected, an entry for each day on which it was. */
export function correctionsFeed(archive: Archive): ArchiveFeed {
  const { issues, articles } = archive;
  // An issue of one document has its address.
  const own = issues.filter(({ document }) => !document);
  const page = { home: UPDATES_PATH, title: '更正' };
  return makeFeed(archive, page, [...own, ...articles].flatMap(listCorrections));
}

/** The feed of one publication. */
export function seriesFeed(archive: Archive, { url, data, issues }: Series): ArchiveFeed {
  return feedOf(
    archive,
    { home: url, title: data.name },
    issues.flatMap(({ articles }) => articles),
  );
}

/** The feed of one 栏目. */
export function columnFeed(archive: Archive, { url, data, articles }: Column): ArchiveFeed {
  return feedOf(archive, { home: url, title: `${data.name}（栏目）` }, articles);
}

/** The feed of one 文种. */
function kindFeed(archive: Archive, { url, kind, articles }: KindGroup): ArchiveFeed {
  return feedOf(archive, { home: url, title: `${kind}（${classOfKind(kind)}）` }, articles);
}

/** The feed of one person: what they said, wrote and pictured, and the issues they edited. */
export function personFeed(archive: Archive, person: Person): ArchiveFeed {
  const { appearances, duties, covers } = personRecord(archive, person);
  const articles = new Set(appearances.map(({ article }) => article));
  const issues = new Set([...duties, ...covers].map(({ issue }) => issue));
  return feedOf(archive, { home: person.url, title: person.headTitle }, [...articles], [...issues]);
}

/** The feed of one body: what it signed and issued, and the issues whose imprint names it. */
function organizationFeed(archive: Archive, body: Organization): ArchiveFeed {
  const { signed, issues } = organizationRecord(archive, body);
  return feedOf(
    archive,
    { home: body.url, title: `${body.data.name}（组织）` },
    [...new Set(signed)],
    issues,
  );
}

/** Every feed of this build in groups, as the list of feeds shows them. */
export function listFeeds(archive: Archive): { label: string; feeds: ArchiveFeed[] }[] {
  const { series, columns, people, organizations } = archive;
  const groups = [
    { label: '全部', feeds: [siteFeed(archive), correctionsFeed(archive)] },
    { label: '刊物', feeds: series.map((one) => seriesFeed(archive, one)) },
    { label: '栏目', feeds: columns.map((one) => columnFeed(archive, one)) },
    { label: '文种', feeds: listKinds(archive).map((one) => kindFeed(archive, one)) },
    { label: '人物', feeds: people.map((one) => personFeed(archive, one)) },
    { label: '组织', feeds: organizations.map((one) => organizationFeed(archive, one)) },
  ];
  return groups.filter(({ feeds }) => feeds.length > 0);
}

/** A route to a document of a feed: the page it lies beside, and its number where it keeps what is older. */
export interface FeedRoute {
  params: { home: string | undefined; page?: string };
  props: { feed: FeedDocument };
  cacheKey: string;
}

/** The routes to every feed, which lies at its old addresses too: who subscribed there goes on getting it. */
export function feedRoutes(archive: Archive): FeedRoute[] {
  const old = oldHomes(archive);
  return feedsOf(archive).flatMap((feed) =>
    [feed.home, ...(old.get(feed.home) ?? [])].map((home) => routeTo(feed, home)),
  );
}

/** The routes to every page of what is older. */
export function archivedFeedRoutes(archive: Archive): FeedRoute[] {
  return feedsOf(archive).flatMap(({ archived }) => archived.map((feed) => routeTo(feed)));
}

function routeTo(feed: FeedDocument, home = feed.home): FeedRoute {
  const { page, key } = feed;
  const params = { home: home.slice(1, -1) || undefined, ...(page !== undefined && { page: String(page) }) };
  return { params, props: { feed }, cacheKey: key };
}

/** Both formats are made of the same documents. */
const feedsOf = onceFor((archive: Archive) => listFeeds(archive).flatMap(({ feeds }) => feeds));

function feedOf(
  archive: Archive,
  page: { home: string; title: string },
  articles: readonly Article[],
  issues: readonly Issue[] = [],
): ArchiveFeed {
  return makeFeed(archive, page, [...issues.map(listIssue), ...articles.map(listEntry)]);
}
