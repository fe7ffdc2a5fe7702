import { addressAt } from '../text/address-at.ts';
import { instant } from './instants.ts';
import { element, emptyElement, xmlDocument } from './xml.ts';

/** A list of what appeared, newest first. Addresses are `/`-rooted; dates are ISO of any precision. */
export interface Feed {
  /** Page it belongs to: `/people/ma-jixiao/`. */
  home: string;
  title: string;
  /** Latest day of anything in it. */
  updated: string;
  items: readonly FeedItem[];
}

/** One article or issue in a feed. */
export interface FeedItem {
  url: string;
  title: string;
  /** The first sentences, or what the issue is. */
  summary: string;
  authors: readonly string[];
  categories: readonly string[];
  /** The day it appeared; where `dateKnown` is false, the latest day its issue is shown to have reached. */
  date: string;
  dateKnown: boolean;
}

/** Who publishes the feeds, and where. */
export interface FeedSite {
  name: string;
  publisher: string;
  language: string;
  origin: string;
}

/** Address of a feed beside its page, Atom or JSON Feed: `/people/ma-jixiao/` → `/people/ma-jixiao/feed.xml`. */
export function feedAddress(home: string, format: 'xml' | 'json'): string {
  return `${home}feed.${format}`;
}

/** Atom 1.0 (RFC 4287). An item's id is its permanent address; `published` stands only where the day is known. */
export function formatAtom(feed: Feed, site: FeedSite): string {
  const absolute = (path: string) => addressAt(path, site.origin);
  const self = absolute(feedAddress(feed.home, 'xml'));
  return xmlDocument([
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    element('id', self),
    element('title', feedTitle(feed, site)),
    element('updated', instant(feed.updated)),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: absolute(feed.home) }),
    `<author>${element('name', site.publisher)}</author>`,
    ...feed.items.flatMap((item) => [
      '<entry>',
      element('id', absolute(item.url)),
      element('title', item.title),
      element('updated', instant(item.date)),
      ...(item.dateKnown ? [element('published', instant(item.date))] : []),
      emptyElement('link', { rel: 'alternate', type: 'text/html', href: absolute(item.url) }),
      ...item.authors.map((name) => `<author>${element('name', name)}</author>`),
      ...item.categories.map((term) => emptyElement('category', { term })),
      element('summary', item.summary),
      '</entry>',
    ]),
    '</feed>',
  ]);
}

/** JSON Feed 1.1. */
export function formatJsonFeed(feed: Feed, site: FeedSite): string {
  const absolute = (path: string) => addressAt(path, site.origin);
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(feed, site),
    home_page_url: absolute(feed.home),
    feed_url: absolute(feedAddress(feed.home, 'json')),
    language: site.language,
    authors: [{ name: site.publisher }],
    items: feed.items.map((item) => ({
      id: absolute(item.url),
      url: absolute(item.url),
      title: item.title,
      content_text: item.summary,
      ...(item.dateKnown && { date_published: instant(item.date) }),
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
      ...(item.categories.length > 0 && { tags: item.categories }),
    })),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** OPML 2.0 of all feeds, in groups. */
export function formatOpml(
  groups: readonly { label: string; feeds: readonly Feed[] }[],
  site: FeedSite,
): string {
  const absolute = (path: string) => addressAt(path, site.origin);
  const outline = (feed: Feed) =>
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

function feedTitle({ title }: Feed, { name }: FeedSite): string {
  return title === name ? name : `${title} — ${name}`;
}
