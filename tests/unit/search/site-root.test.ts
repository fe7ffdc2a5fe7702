import { afterEach, expect, test, vi } from 'vitest';
import { addressInSite, siteRoot } from '../../../src/search/query/site-root.ts';

afterEach(() => void vi.unstubAllGlobals());

const openPage = (root: string | undefined, baseURI: string) =>
  vi.stubGlobal('document', { documentElement: { dataset: { root } }, baseURI });

test.each([
  ['../../', 'https://a.cn/s/01/?q=b#c', '/'],
  ['../../../', 'https://a.cn/x/y/s/2023/01/', '/x/y/'],
  ['./', 'https://a.cn/x/', '/x/'],
  ['/', 'http://localhost:4321/s/01/', '/'],
  ['/x/', 'https://a.cn/x/no/such/page', '/x/'],
  [undefined, 'https://a.cn/s/', '/'],
  ['../', 'file:///media/U/dist/search/index.html', '/media/U/dist/'],
  ['../', 'https://a.cn/%E6%96%87/search/', '/%E6%96%87/'],
])('a page that says %j at %s lies in a site at %s', (said, address, root) => {
  openPage(said, address);
  expect(siteRoot()).toBe(root);
  expect(addressInSite('/search/data/words.gz')).toBe(`${root}search/data/words.gz`);
});

test('a worker bears it as its name', () => {
  vi.stubGlobal('name', 'https://a.cn/x/');
  expect(addressInSite('/old-browsers.js')).toBe('https://a.cn/x/old-browsers.js');
});

test('the name of a window is none', () => {
  vi.stubGlobal('name', '{"size":"large"}');
  openPage('../', 'https://a.cn/x/search/');
  expect(siteRoot()).toBe('/x/');
});

test('in Node the search reads from the root', () => {
  expect(addressInSite('/search/data/words.gz')).toBe('/search/data/words.gz');
});
