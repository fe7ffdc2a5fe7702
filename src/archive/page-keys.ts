import { digestOf } from '../corpus/digest.ts';
import type { WithdrawnItem } from '../corpus/model.ts';
import { bodyOnPage } from './lists/organization-pages.ts';
import { recordOnPage } from './lists/person-pages.ts';
import type { Deed } from './lists/person-pages.ts';
import type { ListPage } from './lists/split-list.ts';
import type {
  Archive,
  Article,
  ArticlePicture,
  Column,
  Issue,
  Organization,
  Person,
  Series,
} from './model.ts';
import type { MovedPage } from './moved-pages.ts';
import { articleNeighbours, issueNeighbours } from './neighbours.ts';
import { organizationRecord } from './organizations.ts';
import { personRecord } from './people.ts';
import { latestPublished, publishedOn } from './published.ts';
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
    [previous, next, notice].map((one) => one && lineKey(one)),
  );
}

/** Of what is made of an article alone: its plain text, its citation files. */
export function textKey(article: Article): string {
  return remember(texts, article, () =>
    key(
      'text',
      article.digest,
      lineKey(article),
      issueFacts(article.issue),
      article.corrections,
      article.life,
    ),
  );
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

/** Of what is made of a whole issue: its book, its plain text. */
export function bookKey(issue: Issue): string {
  return key('book', issueFacts(issue), issue.articles.map(textKey));
}

/** Of the running texts of the issues of a year. */
export function yearTextKey({ articles }: Archive, year: number): string {
  return key('texts', articles.filter(({ issue }) => issue.data.year === year).map(textKey));
}

/** Of the book of a whole series. */
export function seriesBookKey({ url, data, publisher, issues }: Series): string {
  return key('series book', url, data, publisher, issues.map(bookKey));
}

/** Of an issue's citation files. */
export function issueCitationKey(issue: Issue): string {
  return key('cite', issue.document ? textKey(issue.document) : issueFacts(issue));
}

/** Of a picture, which is large, by what the disk knows of it. */
export function pictureKey({ path, stamp }: Pick<ArticlePicture, 'path' | 'stamp'>): string {
  return key('picture', path, stamp);
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
  const { posts, appearances, duties, covers } = recordOnPage(personRecord(archive, person), page);
  return key(
    'person',
    pageFrame(page),
    [person.url, person.headTitle, person.data],
    posts.map(({ posts: held, ...post }) => [
      post,
      held.map(({ name, organization }) => [name, organization?.url]),
    ]),
    appearances.map(({ role, post, article }) => [role, post, lineKey(article)]),
    duties.map(({ role, issue }) => [role, issue.url, issue.title]),
    covers.map(({ title, issue }) => [title, issue.url, issue.title]),
  );
}

/** Of a page of a body. */
export function organizationPageKey(
  archive: Archive,
  body: Organization,
  page: ListPage<Article | Issue>,
): string {
  const whole = organizationRecord(archive, body);
  const record = bodyOnPage(whole, page);
  return key(
    'organization',
    pageFrame(page),
    [body.url, body.data, whole.signed.length],
    [...record.above, ...body.children].map(({ url, data }) => [url, data.name]),
    record.signed.map(lineKey),
    record.series.map(({ url, data }) => [url, data.name]),
    record.issues.map(({ url, title }) => [url, title]),
    record.people.map(({ url, data }) => [url, data]),
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

/** Of a page of a feed, from the texts of what it lists: excerpts stand in it. `frame` is what stands around them. */
export function feedKey(
  archive: Archive,
  frame: readonly unknown[],
  items: readonly (Article | Issue)[],
): string {
  const empty = items.length === 0 ? latestPublished(archive) : undefined;
  return key(
    'feed',
    frame,
    empty,
    items.map((item) => ('issue' in item ? textKey(item) : issueFacts(item))),
  );
}

const lines = new WeakMap<Article, string>();
const texts = new WeakMap<Article, string>();
const facts = new WeakMap<Issue, string>();

/** What stands of an article in the lists of other pages. */
function lineKey(article: Article): string {
  return remember(lines, article, () => {
    const { url, headTitle, data, kindUrl, spoken, yearUrl, audience, people, speakers, column } = article;
    const { organization, copywriter, photographer, signatory, printedBy, issue } = article;
    return key(
      'line',
      [url, headTitle, data, kindUrl, spoken, yearUrl, audience],
      [people, speakers, organization, copywriter, photographer, signatory, printedBy],
      column && [column.url, column.data.name],
      [issue.url, issue.label, issue.title],
    );
  });
}

/** What stands of an issue on the pages of its articles and in its own books. */
function issueFacts(issue: Issue): string {
  return remember(facts, issue, () => {
    const { id, url, label, title, data, series, publisher, masthead, coverPhotos, corrections, life } =
      issue;
    return key(
      'facts',
      [id, url, label, title, data, publisher, masthead, coverPhotos, corrections, life],
      [series.url, series.data, series.publisher],
      publishedOn(issue),
      issue.articles.length,
    );
  });
}

/** What stands on a page of a list beside its rows. */
function pageFrame({ url, label, index, ways, previous, next }: ListPage<unknown>) {
  return [url, label, index, ways, previous, next];
}

function remember<Item extends object>(known: WeakMap<Item, string>, item: Item, make: () => string): string {
  const made = known.get(item) ?? make();
  known.set(item, made);
  return made;
}

function key(...parts: readonly unknown[]): string {
  return digestOf(JSON.stringify(parts));
}
