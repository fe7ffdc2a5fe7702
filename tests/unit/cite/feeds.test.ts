import { describe, expect, test } from 'vitest';
import { formatAtom, formatJsonFeed, formatOpml } from '../../../src/cite/feed.ts';
import type { Feed } from '../../../src/cite/feed.ts';
import { instant } from '../../../src/cite/instants.ts';
import { serializeJsonLd } from '../../../src/cite/json-ld.ts';
import { formatRobots, formatSitemap } from '../../../src/cite/sitemap.ts';
import { escapeXml } from '../../../src/cite/xml.ts';

const SITE = {
  name: '文献库',
  publisher: '省总',
  language: 'zh-CN',
  origin: 'https://a.cn',
  feedIds: { authority: 'gonghui.test', since: '2026' },
};
const ITEM: Feed['items'][number] = {
  id: 's/1',
  url: '/s/1/',
  title: 'A & B <C>',
  summary: '摘要',
  authors: ['甲'],
  categories: ['"讲话"'],
  date: '2018-12',
  dateKnown: false,
};
const FEED: Feed = { home: '/s/', firstHome: '/s/', title: '刊', updated: '2018-12', items: [ITEM] };

test.each([
  ['2018', '2018-01-01T00:00:00+08:00'],
  ['2018-12', '2018-12-01T00:00:00+08:00'],
  ['2018-12-18', '2018-12-18T00:00:00+08:00'],
])('%s begins at %s', (date, start) => {
  expect(instant(date)).toBe(start);
});

test('text for XML is escaped and loses what XML cannot hold', () => {
  expect(escapeXml(`<a href="x">&'\u0000\u001f\ud800\ufffe青\t`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;&amp;&apos;青\t',
  );
});

describe('a day that is not known', () => {
  test('stands in Atom only where Atom demands it', () => {
    const text = formatAtom(FEED, SITE);
    expect(text).toContain('<updated>2018-12-01T00:00:00+08:00</updated>');
    expect(text).not.toContain('<published>');
    expect(formatAtom({ ...FEED, items: [{ ...ITEM, dateKnown: true }] }, SITE)).toContain('<published>');
  });

  test('does not stand in JSON Feed', () => {
    const item = (feed: Feed) => (JSON.parse(formatJsonFeed(feed, SITE)) as { items: object[] }).items[0];
    expect(item(FEED)).not.toHaveProperty('date_published');
    expect(item({ ...FEED, items: [{ ...ITEM, dateKnown: true }] })).toHaveProperty(
      'date_published',
      '2018-12-01T00:00:00+08:00',
    );
  });
});

test('marks of a title are escaped in Atom and OPML', () => {
  expect(formatAtom(FEED, SITE)).toContain('<title>A &amp; B &lt;C&gt;</title>');
  expect(formatAtom(FEED, SITE)).toContain('term="&quot;讲话&quot;"');
  expect(formatOpml([{ label: '"刊"', feeds: [FEED] }], SITE)).toContain('<outline text="&quot;刊&quot;">');
});

test('addresses are full where the origin is known, with its path; else Atom leads from where it lies', () => {
  const feed = { ...FEED, home: '/people/li/', older: 3 };
  const hrefs = (origin: string) =>
    [...formatAtom(feed, { ...SITE, origin }).matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
  expect(hrefs('https://a.cn/x')).toEqual([
    'https://a.cn/x/people/li/feed.xml',
    'https://a.cn/x/people/li/feed-3.xml',
    'https://a.cn/x/people/li/',
    'https://a.cn/x/s/1/',
  ]);
  expect(hrefs('')).toEqual([
    '../../people/li/feed.xml',
    '../../people/li/feed-3.xml',
    '../../people/li/',
    '../../s/1/',
  ]);
  const first = (origin: string) =>
    (JSON.parse(formatJsonFeed(feed, { ...SITE, origin })) as { items: { url: string }[] }).items[0]?.url;
  expect([first('https://a.cn/x'), first('')]).toEqual(['https://a.cn/x/s/1/', '/s/1/']);
});

test('JSON-LD cannot close its script', () => {
  const thing = { '@type': 'Article', name: '</script><script>alert(1)</script><!-- & \u2028' };
  const text = serializeJsonLd([thing]);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect((JSON.parse(text) as { '@graph': object[] })['@graph']).toEqual([thing]);
});

test('a page without a date has no lastmod', () => {
  const text = formatSitemap([{ url: '/a/' }, { url: '/b/', date: '2018' }], 'https://a.cn');
  expect(text).toContain('<url><loc>https://a.cn/a/</loc></url>');
  expect(text).toContain('<url><loc>https://a.cn/b/</loc><lastmod>2018-01-01</lastmod></url>');
});

test.each([
  ['public', 'Allow: /'],
  ['exchange', 'Disallow: /'],
  ['internal', 'Disallow: /'],
])('robots of a build for %s: %s', (audience, rule) => {
  expect(formatRobots(audience, 'https://a.cn').split('\n')).toEqual([
    'User-agent: *',
    rule,
    '',
    'Sitemap: https://a.cn/sitemap.xml',
    '',
  ]);
});
