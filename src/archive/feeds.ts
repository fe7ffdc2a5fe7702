import { site } from '../site.ts';
import { excerpt } from './excerpt.ts';
import type { Archive, Article, Column, Issue, Person, Series } from './model.ts';
import { personRecord } from './people.ts';
import { latestDate, latestPublished, publishedOn } from './published.ts';

/** The feed of everything. */
export function siteFeed(archive: Archive) {
  return makeFeed(archive, { home: '/', title: site.name }, archive.articles.map(articleItem));
}

/** The feed of one publication. */
export function seriesFeed(archive: Archive, { url, data, issues }: Series) {
  const articles = issues.flatMap((issue) => issue.articles);
  return makeFeed(archive, { home: url, title: data.name }, articles.map(articleItem));
}

/** The feed of one 栏目. */
export function columnFeed(archive: Archive, { url, data, articles }: Column) {
  return makeFeed(archive, { home: url, title: `${data.name}（栏目）` }, articles.map(articleItem));
}

/** The feed of one person: what they said, wrote and pictured, and the issues they edited. */
export function personFeed(archive: Archive, person: Person) {
  const { appearances, duties, covers } = personRecord(archive, person);
  const articles = new Set(appearances.map(({ article }) => article));
  const issues = new Set([...duties, ...covers].map(({ issue }) => issue));
  return makeFeed(archive, { home: person.url, title: person.headTitle }, [
    ...[...issues].map(issueItem),
    ...[...articles].map(articleItem),
  ]);
}

/** Every feed of this build in groups, as the list of feeds shows them. */
export function listFeeds(archive: Archive) {
  return [
    { label: '全部', feeds: [siteFeed(archive)] },
    { label: '刊物', feeds: archive.series.map((one) => seriesFeed(archive, one)) },
    { label: '栏目', feeds: archive.columns.map((one) => columnFeed(archive, one)) },
    { label: '人物', feeds: archive.people.map((one) => personFeed(archive, one)) },
  ].filter(({ feeds }) => feeds.length > 0);
}

type FeedItem = ReturnType<typeof articleItem> | ReturnType<typeof issueItem>;

/** Newest first; what came out on one day stays in reading order. */
function makeFeed(archive: Archive, page: { home: string; title: string }, items: FeedItem[]) {
  const shown = items.toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, site.feedLength);
  const updated = latestDate(shown.map(({ date }) => date)) ?? latestPublished(archive) ?? FIRST_DAY;
  return { ...page, updated, items: shown };
}

/** For an archive that holds nothing yet. */
const FIRST_DAY = '1970-01-01';

function articleItem(article: Article) {
  const { date, known } = publishedOn(article.issue);
  const { data, issue, people, organization } = article;
  return {
    url: article.url,
    title: article.headTitle,
    summary: excerpt(article),
    authors: (people.length > 0 ? people : organization).map(({ name }) => name),
    categories: [data.kind, data.column, issue.title].filter((term) => term !== undefined),
    date,
    dateKnown: known,
  };
}

function issueItem(issue: Issue) {
  const { date, known } = publishedOn(issue);
  return {
    url: issue.url,
    title: issue.title,
    summary: `${issue.title}，共${issue.articles.length}篇。`,
    authors: issue.publisher.map(({ name }) => name),
    categories: [issue.series.data.name],
    date,
    dateKnown: known,
  };
}
