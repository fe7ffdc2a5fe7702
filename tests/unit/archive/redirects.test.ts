import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { movedPages } from '../../../src/archive/moved-pages.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { listUpdates } from '../../../src/archive/updates.ts';
import { feedRoutes, listFeeds, siteFeed } from '../../../src/publish/feeds.ts';
import { formatIisMap, formatNginxMap, listRedirects } from '../../../src/publish/redirects.ts';
import type { Audience } from '../../../src/schema/fields.ts';
import { makeSmallArchive, move } from '../moving/small-archive.ts';
import type { TemporaryArchive } from '../publication/temporary-archive.ts';

let archive: TemporaryArchive;
beforeEach(async () => {
  archive = makeSmallArchive();
  await archive.publish({ commit: false });
});
afterEach(() => archive.remove());

const site = (audience: Audience = 'internal') =>
  buildArchive(openCorpus(archive.folder, { cache: false }).show(audience));
const leads = (audience?: Audience) =>
  Object.fromEntries(movedPages(site(audience)).map(({ from, to }) => [from, to]));
const go = async (from: string, to: string) => expect((await move(archive, from, to)).said).toContain('已把');

test('each old address leads straight to the page that is there now, over several moves', async () => {
  await go('people/li-zhong', 'people/b');
  await go('people/b', 'people/c');
  await go('gongyun/2017-no9/03', 'gongyun/2017-no10/07');
  await go('gongyun/2017-no10', 'gongyun/2017-no10-2');
  expect(leads()).toEqual({
    '/people/li-zhong/': '/people/c/',
    '/people/b/': '/people/c/',
    '/gongyun/2017-no9/03/': '/gongyun/2017-no10-2/07/',
    '/gongyun/2017-no10/07/': '/gongyun/2017-no10-2/07/',
    '/gongyun/2017-no10/': '/gongyun/2017-no10-2/',
    '/gongyun/2017-no10/read/': '/gongyun/2017-no10-2/read/',
    '/gongyun/2017-no10/01/': '/gongyun/2017-no10-2/01/',
    '/gongyun/2017-no10/02/': '/gongyun/2017-no10-2/02/',
  });
  expect(movedPages(site()).find(({ from }) => from === '/people/b/')?.title).toBe('李忠');
});

test('files are in the maps, pictures too; feeds lie at the old address as well', async () => {
  await go('gongyun/2017-no10/02', 'tongbao/2020-no1/02');
  await go('columns/zongyi-zhi-lyu', 'columns/zongyi');
  const redirects = listRedirects(site());
  expect(redirects).toContainEqual({
    from: '/gongyun/2017-no10/pictures/shuwu.jpg',
    to: '/tongbao/2020-no1/pictures/shuwu.jpg',
  });
  expect(
    redirects.map(({ from }) => from).filter((from) => from.startsWith('/gongyun/2017-no10/02/')),
  ).toEqual([
    '/gongyun/2017-no10/02/',
    '/gongyun/2017-no10/02/text.txt',
    '/gongyun/2017-no10/02/text.docx',
    '/gongyun/2017-no10/02/cite.bib',
    '/gongyun/2017-no10/02/cite.ris',
    '/gongyun/2017-no10/02/cite.json',
    '/gongyun/2017-no10/02/dc.xml',
  ]);
  expect(feedRoutes(site()).map(({ params }) => params.home)).toEqual(
    expect.arrayContaining(['columns/zongyi', 'columns/zongyi-zhi-lyu']),
  );
  expect(formatNginxMap(redirects)).toContain('"/columns/zongyi-zhi-lyu/" "/columns/zongyi/";\n');
  expect(formatIisMap(redirects)).toContain(
    '    <add key="/columns/zongyi-zhi-lyu/feed.xml" value="/columns/zongyi/feed.xml" />\n',
  );
  // IIS compares whole paths: both begin with the place of the site on it.
  expect(formatIisMap(redirects, '/x/y/')).toContain(
    '    <add key="/x/y/columns/zongyi-zhi-lyu/feed.xml" value="/x/y/columns/zongyi/feed.xml" />\n',
  );
});

test.each([
  ['/a/pictures/合影 一.jpg', '"/a/pictures/合影 一.jpg" "/b/%E5%90%88%E5%BD%B1%20%E4%B8%80.jpg";'],
  ['/a/pictures/$x.jpg', '"/a/pictures/$x.jpg" "/b/%24x.jpg";'],
  ['/a/pictures/一"二\\.jpg', '"/a/pictures/一\\"二\\\\.jpg" "/b/%E4%B8%80%22%E4%BA%8C%5C.jpg";'],
])('%s is an address that nginx can read', (from, line) => {
  const to = from.replace('/a/pictures/', '/b/');
  expect(formatNginxMap([{ from, to }])).toBe(`${line}\n`);
});

test('a name with marks of XML is an address that IIS can read', () => {
  expect(formatIisMap([{ from: '/a/甲&乙".jpg', to: '/b/甲&乙".jpg' }])).toContain(
    '<add key="/a/甲&amp;乙&quot;.jpg" value="/b/甲&amp;乙&quot;.jpg" />',
  );
});

test('feeds and what they list keep the names they had first, over several moves and back again', async () => {
  const column = () =>
    listFeeds(site())
      .flatMap(({ feeds }) => feeds)
      .find(({ title }) => title.startsWith('综艺之旅'));
  const named = (url: string) => siteFeed(site()).items.find((item) => item.url === url)?.id;
  await go('columns/zongyi-zhi-lyu', 'columns/a');
  await go('columns/a', 'columns/b');
  await go('gongyun/2017-no10/02', 'tongbao/2020-no1/02');
  await go('tongbao/2020-no1', 'tongbao/2020-no2');
  expect(column()).toMatchObject({ home: '/columns/b/', firstHome: '/columns/zongyi-zhi-lyu/' });
  expect(named('/tongbao/2020-no2/02/')).toBe('gongyun/2017-no10/02');
  expect(named('/tongbao/2020-no2/01/')).toBe('tongbao/2020-no1/01');
  expect(named('/gongyun/2017-no9/01/')).toBe('gongyun/2017-no9/01');
  await archive.publish({ commit: false });
  expect(named('/tongbao/2020-no2/02/')).toBe('gongyun/2017-no10/02');
  await go('columns/b', 'columns/zongyi-zhi-lyu');
  expect(column()).toMatchObject({ home: '/columns/zongyi-zhi-lyu/', firstHome: '/columns/zongyi-zhi-lyu/' });
});

test('更新记录 lists what has another address, an issue without the articles that went along', async () => {
  await go('gongyun/2017-no10', 'gongyun/2017-no10-2');
  await go('gongyun/2017-no9/03', 'gongyun/2017-no9/chuangwai');
  const moves = listUpdates(site()).flatMap((update) => (update.type === 'moved' ? [update] : []));
  expect(moves).toEqual([
    {
      type: 'moved',
      on: '2026-11-28',
      item: { from: '/gongyun/2017-no10/', to: '/gongyun/2017-no10-2/', title: expect.any(String) as string },
    },
    {
      type: 'moved',
      on: '2026-11-28',
      item: { from: '/gongyun/2017-no9/03/', to: '/gongyun/2017-no9/chuangwai/', title: '窗外的白丁香' },
    },
  ]);
});

test('a build for a narrower circle leads only from what it may name to what it shows', async () => {
  archive.edit('content/issues/tongbao/2020-no1/01.mdx', '\nkind:', '\naudience: internal\nkind:');
  archive.edit('content/issues/gongyun/2017-no10/02.mdx', '\nkind:', '\naudience: exchange\nkind:');
  await go('tongbao/2020-no1', 'tongbao/2020-no2');
  await go('gongyun/2017-no9/02', 'gongyun/2017-no9/juanzhu');
  expect(leads('internal')).toHaveProperty(['/tongbao/2020-no1/'], '/tongbao/2020-no2/');
  // The bulletin shows nothing to this circle, and so its old address is none of its business.
  expect(leads('exchange')).toEqual({ '/gongyun/2017-no9/02/': '/gongyun/2017-no9/juanzhu/' });
  expect(leads('public')).toEqual({});
  expect(
    listRedirects(site('exchange'))
      .map(({ from }) => from)
      .join(),
  ).not.toContain('tongbao');
});

test('an article that went from a hidden issue to one that is shown leads there from no hidden address', async () => {
  archive.edit('content/issues/tongbao/2020-no1/01.mdx', '\nkind:', '\naudience: internal\nkind:');
  archive.edit('content/issues/gongyun/2017-no10/02.mdx', '\nkind:', '\naudience: exchange\nkind:');
  await go('gongyun/2017-no10/02', 'tongbao/2020-no1/02');
  archive.edit('content/issues/tongbao/2020-no1/02.mdx', 'audience: exchange', 'audience: internal');
  expect(leads('exchange')).toEqual({});
  await go('tongbao/2020-no1/02', 'gongyun/2017-no9/09');
  archive.edit('content/issues/gongyun/2017-no9/09.mdx', 'audience: internal', 'audience: exchange');
  expect(leads('exchange')).toEqual({ '/gongyun/2017-no10/02/': '/gongyun/2017-no9/09/' });
  expect(leads('internal')).toHaveProperty(['/tongbao/2020-no1/02/']);
});
