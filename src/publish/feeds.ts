import { once } from '../text/once.ts';
import { site } from '../site.ts';
import { feedKey } from '../archive/page-keys.ts';
import { excerpt } from '../archive/excerpt.ts';
import type { Archive, Article, Column, Issue, Person, Series } from '../archive/model.ts';
import { personRecord } from '../archive/people.ts';
import { latestDate, latestPublished, publishedOn } from '../archive/published.ts';

/** The feed of everything. */
export function siteFeed(archive: Archive) {
  return makeFeed(archive, { home: '/', title: site.name }, archive.articles.map(listedArticle));
}

/** The feed of one publication. */
export function seriesFeed(archive: Archive, { url, data, issues }: Series) {
  const articles = issues.flatMap((issue) => issue.articles);
  return makeFeed(archive, { home: url, title: data.name }, articles.map(listedArticle));
}

/** The feed of one 栏目. */
export function columnFeed(archive: Archive, { url, data, articles }: Column) {
  return makeFeed(archive, { home: url, title: `${data.name}（栏目）` }, articles.map(listedArticle));
}

/** The feed of one person: what they said, wrote and pictured, and the issues they edited. */
export function personFeed(archive: Archive, person: Person) {
  const { articles, issues } = itemsOf(archive, person);
  return makeFeed(archive, { home: person.url, title: person.headTitle }, [
    ...issues.map(listedIssue),
    ...articles.map(listedArticle),
  ]);
}

/** Digests of everything the feeds show, for pages that are taken over while it is the same. */
export const feedKeys = {
  series: (archive: Archive, { url, data, issues }: Series) =>
    feedKey(
      archive,
      url,
      data.name,
      issues.flatMap(({ articles }) => articles),
    ),
  column: (archive: Archive, { url, data, articles }: Column) => feedKey(archive, url, data.name, articles),
  person: (archive: Archive, person: Person) => {
    const { articles, issues } = itemsOf(archive, person);
    return feedKey(archive, person.url, person.headTitle, articles, issues);
  },
};

function itemsOf(archive: Archive, person: Person): { articles: Article[]; issues: Issue[] } {
  const { appearances, duties, covers } = personRecord(archive, person);
  return {
    articles: [...new Set(appearances.map(({ article }) => article))],
    issues: [...new Set([...duties, ...covers].map(({ issue }) => issue))],
  };
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

/** An item of a feed before it is written: the beginning of its text is read only where the feed shows it. */
interface Listed {
  date: string;
  write: () => ReturnType<typeof articleItem> | ReturnType<typeof issueItem>;
}

/** Newest first; what came out on one day stays in reading order. A list of feeds asks for no items. */
function makeFeed(archive: Archive, page: { home: string; title: string }, items: readonly Listed[]) {
  const shown = once(() => items.toSorted((a, b) => b.date.localeCompare(a.date)).slice(0, site.feedLength));
  const written = once(() => shown().map(({ write }) => write()));
  return {
    ...page,
    get updated() {
      return latestDate(shown().map(({ date }) => date)) ?? latestPublished(archive) ?? FIRST_DAY;
    },
    get items() {
      return written();
    },
  };
}

function listedArticle(article: Article): Listed {
  return { date: publishedOn(article.issue).date, write: () => articleItem(article) };
}

function listedIssue(issue: Issue): Listed {
  return { date: publishedOn(issue).date, write: () => issueItem(issue) };
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
