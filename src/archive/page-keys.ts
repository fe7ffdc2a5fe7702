import type { WithdrawnItem } from '../corpus/model.ts';
import { bodyOnPage, type BodyRow } from './lists/organization-pages.ts';
import { recordOnPage } from './lists/person-pages.ts';
import type { Deed } from './lists/person-pages.ts';
import type { ListPage } from './lists/split-list.ts';
import type { Archive, Article, Column, Issue, Organization, Person } from './model.ts';
import { issueFacts, key, lineKey, textKey } from './item-keys.ts';
import { meetingsOf, type Meeting, type MeetingArticle } from './meetings/meetings.ts';
import type { MovedPage } from './moved-pages.ts';
import { pageRange } from './page-range.ts';
import { articleNeighbours, issueNeighbours } from './neighbours.ts';
import type { CitedDocument, Mention } from './tracing/documents.ts';
import { tenuresOf } from './tenures.ts';
import { traceBody, tracePerson } from './tracing/named-in.ts';
import { tracingOf } from './tracing/tracing.ts';
import type { Update } from './updates.ts';

/**
 * Digests of everything a page shows. A page whose digest is as in the last build is taken over from it, so that each
 * holds not only the page's own file but every name, address and neighbour that stands on it. What all pages share (code,
 * settings, style sheets) is not in them: `build/reuse.ts` sees to that.
 */

/** Of an article's page: the article, its neighbours, and the document it belongs to. */
export function articlePageKey(archive: Archive, article: Article, notice?: Article): string {
  const { previous, next } = articleNeighbours(archive, article);
  return key(
    'page',
    textKey(article),
    tracingKey(archive, article),
    meetingsOf(archive).of(article)?.url,
    pageRange(article),
    [previous, next, notice].map((one) => one && lineKey(one)),
  );
}

/** Of the links on an article's text and of what it refers to and what refers to it. */
function tracingKey(archive: Archive, article: Article): string {
  const { links, cites, citedBy, citedCount, citedUrl } = tracingOf(archive).of(article);
  return key('tracing', links, cites, citedBy.map(mentionKey), citedCount, citedUrl);
}

function mentionKey({ article, paragraph, quote }: Mention): string {
  return key('mention', lineKey(article), paragraph, quote);
}

/** Of an issue's page: its facts, a line for each article, its neighbours. */
export function issuePageKey(archive: Archive, issue: Issue): string {
  if (issue.document) return articlePageKey(archive, issue.document);
  const { previous, next } = issueNeighbours(issue);
  return key(
    'issue',
    issueFacts(issue),
    issue.articles.map((article) => [article.digest, lineKey(article), article.life]),
    [previous, next].map((one) => one && [one.url, one.title]),
  );
}

/** Of the page on which an issue is read through: all that stands on its own page, and the texts. */
export function readPageKey(archive: Archive, issue: Issue): string {
  return key('read', issuePageKey(archive, issue), issue.articles.map(textKey));
}

/** Of a page of a list of articles, with what else stands on it. */
export function listPageKey(page: ListPage<Article>, ...others: readonly unknown[]): string {
  return key('list', pageFrame(page), page.rows.map(lineKey), others);
}

/** Of a page of a column. */
export function columnPageKey(column: Column, series: string | undefined, page: ListPage<Article>): string {
  return key('column', listPageKey(page), column.url, column.data, series, column.articles.length);
}

/** Of a page of a person. */
export function personPageKey(archive: Archive, person: Person, page: ListPage<Deed>): string {
  const record = recordOnPage(tracePerson(archive, person), page);
  const { posts, appearances, duties, covers, mentions, companions } = record;
  return key(
    'person',
    pageFrame(page),
    [person.url, person.headTitle, person.data],
    page.path === undefined &&
      tenuresOf(archive, person).map(({ name, organization, seen }) => [name, organization?.url, seen]),
    posts.map(({ posts: held, ...post }) => [
      post,
      held.map(({ name, organization }) => [name, organization?.url]),
    ]),
    appearances.map(({ role, post, article }) => [role, post, lineKey(article)]),
    duties.map(({ role, issue }) => [role, issue.url, issue.title]),
    covers.map(({ title, issue }) => [title, issue.url, issue.title]),
    mentions.map(mentionKey),
    companions.map(({ person: { url, data, mark }, count }) => [url, data.name, mark, count]),
  );
}

/** Of a page of a body. */
export function organizationPageKey(archive: Archive, body: Organization, page: ListPage<BodyRow>): string {
  const whole = traceBody(archive, body);
  const record = bodyOnPage(whole, page);
  return key(
    'organization',
    pageFrame(page),
    [body.url, body.data, whole.signed.length, whole.mentions.length],
    [...record.above, ...body.children].map(({ url, data }) => [url, data.name]),
    record.signed.map(lineKey),
    record.series.map(({ url, data }) => [url, data.name]),
    record.issues.map(({ url, title }) => [url, title]),
    record.addresses.map(({ address, issues }) => [
      address,
      [issues.at(0), issues.at(-1)].map((issue) => issue && [issue.url, issue.title]),
    ]),
    record.people.map(({ url, data }) => [url, data]),
    record.mentions.map(mentionKey),
  );
}

/** Of a page of a document that texts refer to. */
export function documentPageKey(
  { url, name, held, mentions }: CitedDocument,
  page: ListPage<Mention>,
): string {
  return key(
    'document',
    pageFrame(page),
    [url, name, mentions.length],
    held.map(lineKey),
    page.rows.map(mentionKey),
  );
}

/** Of a page of a meeting; `kinds` are what it is ordered by. */
export function meetingPageKey(
  { url, name, otherNames, year, dates, place }: Meeting,
  page: ListPage<MeetingArticle>,
  kinds: Archive['kinds'],
): string {
  return key(
    'meeting',
    pageFrame(page),
    [url, name, otherNames, year, dates, place && [place.name, lineKey(place.article)], kinds],
    page.rows.map(({ article, evidence, mention }) => [
      lineKey(article),
      evidence,
      mention && mentionKey(mention),
    ]),
  );
}

/** Of a page of 更新记录. */
export function updatesPageKey(page: ListPage<Update>, since: string | undefined): string {
  const rows = page.rows.map((update) => [
    update.type,
    update.on,
    update.type === 'withdrawn' || update.type === 'moved'
      ? update.item
      : 'issue' in update.item
        ? lineKey(update.item)
        : issueFacts(update.item),
    update.type === 'corrected' && update.notes,
  ]);
  return key('updates', pageFrame(page), since, rows);
}

/** Of the page that says what was withdrawn. */
export function withdrawnPageKey(withdrawn: WithdrawnItem): string {
  return key('withdrawn', withdrawn);
}

/** Of the page that leads on to another address. */
export function movedPageKey(moved: MovedPage): string {
  return key('moved', moved);
}

/** What stands on a page of a list beside its rows. */
function pageFrame({ url, label, index, ways, previous, next }: ListPage<unknown>) {
  return [url, label, index, ways, previous, next];
}
