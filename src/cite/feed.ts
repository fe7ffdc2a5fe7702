import { addressAt } from '../text/address-at.ts';
import { belowRoot, rootFrom } from '../text/below-root.ts';
import { instant } from './instants.ts';
import { correctionTag, feedTag, itemTag, type TagOwner } from './tag-uri.ts';
import { element, emptyElement, xmlDocument } from './xml.ts';

/**
 * A list of what came in, newest first: the document that is subscribed to, or one of the numbered pages that keep what is
 * older (RFC 5005). Addresses are `/`-rooted; dates are ISO of any precision.
 */
export interface Feed {
  /** Page it belongs to: `/people/ma-jixiao/`. */
  home: string;
  /** The address that page had first, by which the feed is called whatever becomes of it. */
  firstHome: string;
  title: string;
  /** Latest day of anything in it. */
  updated: string;
  items: readonly FeedItem[];
  /** Its number where it keeps what is older, counted from the oldest. */
  page?: number;
  /** Number of the page with what is next older, and of the one with what is next newer. */
  older?: number;
  newer?: number;
}

/** One article or issue in a feed. */
export interface FeedItem {
  /** Item of the archive: `qinghai-gongyun/2023-no2/03`. */
  id: string;
  url: string;
  title: string;
  /** The first sentences, or what the issue is; left out on pages that keep what is older. */
  summary?: string;
  authors: readonly string[];
  categories: readonly string[];
  /** The day it came in, else the day it appeared; where `dateKnown` is false, the latest day its issue is shown to have reached. */
  date: string;
  dateKnown: boolean;
  /** The day it was last corrected. */
  changed?: string | undefined;
  /** True where the news is that correction, and not the item. */
  isCorrection?: boolean;
}

/** Who publishes the feeds, and where. */
export interface FeedSite {
  name: string;
  publisher: string;
  language: string;
  origin: string;
  /** In whose name its identifiers are given. */
  feedIds: TagOwner;
}

/** Address of a feed beside its page, Atom or JSON Feed: `/people/ma-jixiao/` → `/people/ma-jixiao/feed.xml`. */
export function feedAddress(home: string, format: 'xml' | 'json', page?: number): string {
  return `${home}feed${page === undefined ? '' : `-${page}`}.${format}`;
}

/**
 * Atom 1.0 (RFC 4287) with archived pages (RFC 5005). No identifier depends on the host; `published` stands only where the
 * day is known. Without an origin its addresses are relative, and readers resolve them by where they fetched it.
 */
export function formatAtom(feed: Feed, site: FeedSite): string {
  const absolute = (path: string) =>
    site.origin === '' ? belowRoot(path, rootFrom(feed.home)) : addressAt(path, site.origin);
  const addressOf = (page?: number) => absolute(feedAddress(feed.home, 'xml', page));
  const linkTo = (rel: string, page?: number) =>
    emptyElement('link', { rel, type: 'application/atom+xml', href: addressOf(page) });
  const { page, older, newer } = feed;
  return xmlDocument([
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${site.language}">`,
    element('id', feedTag(feed.firstHome, site.feedIds)),
    element('title', feedTitle(feed, site)),
    element('updated', instant(feed.updated)),
    linkTo('self', page),
    ...(page === undefined ? [] : [emptyElement('fh:archive', {}), linkTo('current')]),
    ...(older === undefined ? [] : [linkTo('prev-archive', older)]),
    ...(newer === undefined ? [] : [linkTo('next-archive', newer)]),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: absolute(feed.home) }),
    `<author>${element('name', site.publisher)}</author>`,
    ...feed.items.flatMap((item) => [
      '<entry>',
      element('id', idOf(item, site)),
      element('title', item.title),
      element('updated', instant(item.changed ?? item.date)),
      ...(item.dateKnown ? [element('published', instant(item.date))] : []),
      emptyElement('link', { rel: 'alternate', type: 'text/html', href: absolute(item.url) }),
      ...item.authors.map((name) => `<author>${element('name', name)}</author>`),
      ...item.categories.map((term) => emptyElement('category', { term })),
      ...(item.summary === undefined ? [] : [element('summary', item.summary)]),
      '</entry>',
    ]),
    '</feed>',
  ]);
}

/** JSON Feed 1.1, whose pages lead on to what is older. */
export function formatJsonFeed(feed: Feed, site: FeedSite): string {
  const absolute = (path: string) => addressAt(path, site.origin);
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(feed, site),
    home_page_url: absolute(feed.home),
    feed_url: absolute(feedAddress(feed.home, 'json', feed.page)),
    ...(feed.older !== undefined && { next_url: absolute(feedAddress(feed.home, 'json', feed.older)) }),
    language: site.language,
    authors: [{ name: site.publisher }],
    items: feed.items.map((item) => ({
      id: idOf(item, site),
      url: absolute(item.url),
      title: item.title,
      content_text: item.summary ?? item.title,
      ...(item.dateKnown && { date_published: instant(item.date) }),
      ...(item.changed !== undefined && { date_modified: instant(item.changed) }),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
      ...(item.categories.length > 0 && { tags: item.categories }),
    })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** OPML 2.0 of all feeds, in groups. */
export function formatOpml(
  groups: readonly { label: string; feeds: readonly NamedFeed[] }[],
  site: Omit<FeedSite, 'feedIds'>,
): string {
  const absolute = (path: string) => addressAt(path, site.origin);
  const outline = (feed: NamedFeed) =>
    emptyElement('outline', {
      type: 'rss',
      text: feed.title,
      title: feedTitle(feed, site),
      xmlUrl: absolute(feedAddress(feed.home, 'xml')),
      htmlUrl: absolute(feed.home),
      language: site.language,
    });
  return xmlDocument([
    '<opml version="2.0">',
    `<head>${element('title', site.name)}${element('ownerName', site.publisher)}</head>`,
    '<body>',
    ...groups.flatMap(({ label, feeds }) => [
      emptyElement('outline', { text: label }).replace('/>', '>'),
      ...feeds.map(outline),
      '</outline>',
    ]),
    '</body>',
    '</opml>',
  ]);
}

type NamedFeed = Pick<Feed, 'home' | 'title'>;

function idOf({ id, isCorrection = false, date }: FeedItem, { feedIds }: FeedSite): string {
  return isCorrection ? correctionTag(id, date, feedIds) : itemTag(id, feedIds);
}

function feedTitle({ title }: NamedFeed, { name }: Pick<FeedSite, 'name'>): string {
  return title === name ? name : `${title} — ${name}`;
}
