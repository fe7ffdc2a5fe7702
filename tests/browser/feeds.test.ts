import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { files, pages, read } from '../build/built-site.ts';
import { launchChromium } from './chromium.ts';
import { present } from '../present.ts';

const ORIGIN = process.env.SITE_ORIGIN ?? 'http://localhost:4321';
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;
const atomFiles = files.filter((file) => file.endsWith('/feed.xml'));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** An XML element as the browser's own strict parser reads it. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML; text that is not well-formed gives a tree that begins with an error. */
function parseXml(xml: string): Promise<Element> {
  return page.evaluate((text) => {
    const readElement = (node: globalThis.Element): Element => ({
      name: node.localName,
      attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
      text: node.textContent,
      children: [...node.children].map(readElement),
    });
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const error = parsed.querySelector('parsererror');
    return readElement(error ?? parsed.documentElement);
  }, xml);
}

const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => all(element, name).map(({ text }) => text);
const linkOf = (element: Element, rel: string) =>
  all(element, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href;

test('the parser tells XML that is not well-formed', async () => {
  expect((await parseXml('<a>&</a>')).name).toBe('parsererror');
});

describe('Atom', () => {
  test('every feed is well-formed and has what RFC 4287 asks for', async () => {
    expect(atomFiles.length).toBeGreaterThan(50);
    for (const file of atomFiles) {
      const feed = await parseXml(read(file));
      expect([file, feed.name, feed.attributes.xmlns]).toEqual([file, 'feed', 'http://www.w3.org/2005/Atom']);
      for (const name of ['id', 'title', 'updated']) expect(textOf(feed, name)).toHaveLength(1);
      expect(textOf(feed, 'updated')[0]).toMatch(RFC_3339);
      expect(linkOf(feed, 'self')).toBe(`${ORIGIN}${file}`);
      expect(all(feed, 'author')).toHaveLength(1);
      const entries = all(feed, 'entry');
      const ids = entries.flatMap((entry) => textOf(entry, 'id'));
      expect(new Set(ids).size).toBe(entries.length);
      const wrong = entries.filter((entry) => {
        const whole = ['id', 'title', 'updated', 'summary'].every((name) => textOf(entry, name).length === 1);
        const dates = [...textOf(entry, 'updated'), ...textOf(entry, 'published')];
        const home = linkOf(entry, 'alternate')?.slice(ORIGIN.length) ?? '';
        return !whole || !dates.every((date) => RFC_3339.test(date)) || !pages.includes(home);
      });
      expect(wrong.map((entry) => textOf(entry, 'id')[0])).toEqual([]);
    }
  });
});

test('the OPML lists every feed once', async () => {
  const opml = await parseXml(read('/feeds.opml'));
  expect([opml.name, opml.attributes.version]).toEqual(['opml', '2.0']);
  const outlines = all(present(all(opml, 'body')[0]), 'outline').flatMap(({ children }) => children);
  expect(outlines.map(({ attributes }) => attributes.xmlUrl).sort()).toEqual(
    atomFiles.map((file) => `${ORIGIN}${file}`).sort(),
  );
  expect(outlines.every(({ attributes }) => attributes.text !== '' && attributes.type === 'rss')).toBe(true);
});

test('the sitemap lists every page once, with a day', async () => {
  const sitemap = await parseXml(read('/sitemap.xml'));
  expect([sitemap.name, sitemap.attributes.xmlns]).toEqual([
    'urlset',
    'http://www.sitemaps.org/schemas/sitemap/0.9',
  ]);
  const urls = all(sitemap, 'url');
  expect(urls.flatMap((url) => textOf(url, 'loc')).sort()).toEqual(
    pages
      // An issue read through shows what other pages hold, and is for nobody who looks for pages.
      .filter((address) => address !== '/404.html' && !address.endsWith('/read/'))
      .map((address) => `${ORIGIN}${address}`)
      .sort(),
  );
  const days = urls.flatMap((url) => textOf(url, 'lastmod'));
  expect(days.length).toBeGreaterThan(200);
  expect(days.filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day))).toEqual([]);
});
