import { describe, expect, test } from 'vitest';
import { addressAt } from '../../../src/text/address-at.ts';
import { belowRoot, rootFrom } from '../../../src/text/below-root.ts';
import { baseOf, parseBase, parseOrigin, placeSite } from '../../../src/text/site-base.ts';
import { followedFrom } from '../../../src/publish/outer-links.ts';

test.each([
  ['/series/', '', '/series/'],
  ['/series/', 'https://a.cn', 'https://a.cn/series/'],
  ['/series/', 'https://a.cn/', 'https://a.cn/series/'],
  ['/series/', 'https://a.cn/archive', 'https://a.cn/archive/series/'],
  ['/series/', 'https://a.cn/x/y/', 'https://a.cn/x/y/series/'],
  ['/', 'https://a.cn/archive', 'https://a.cn/archive/'],
  ['/a/?q=b#c', 'https://a.cn/archive', 'https://a.cn/archive/a/?q=b#c'],
  ['/a:b/', 'https://a.cn/archive', 'https://a.cn/archive/a:b/'],
  ['/刊/', 'https://a.cn/文献', 'https://a.cn/%E6%96%87%E7%8C%AE/%E5%88%8A/'],
])('%s of a site served from “%s” is %s', (path, origin, address) => {
  expect(addressAt(path, origin)).toBe(address);
});

test.each([
  ['/', './'],
  ['/feed.xml', './'],
  ['/series/', '../'],
  ['/a/b/', '../../'],
  ['/a/b/text.txt', '../../'],
  ['/刊/%E5%88%8A/c/', '../../../'],
])('the root of the site from %s is %s', (path, root) => {
  expect(rootFrom(path)).toBe(root);
  const file = new URL(`file:///u/${path.slice(1)}`);
  expect(new URL(belowRoot('/x/y.js', root), file).href).toBe('file:///u/x/y.js');
});

describe('SITE_BASE', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['/', undefined],
    ['/archive/', '/archive/'],
    ['/x/y/', '/x/y/'],
    ['/文献/库.1/', '/文献/库.1/'],
  ])('%s is taken', (value, base) => expect(parseBase(value)).toBe(base));

  test.each([
    'archive',
    '/archive',
    'archive/',
    '//',
    '//a.cn/',
    '/a//b/',
    '/../',
    '/a/./',
    '/a b/',
    '/a?b/',
    '/a#/',
    '/a\\b/',
    '/"/',
    '/%41/',
    'https://a.cn/',
  ])('%j is refused in words', (value) =>
    expect(() => parseBase(value)).toThrow(
      `环境变量 SITE_BASE 的值“${value}”不是网站在服务器上的路径：要以“/”开头、以“/”结尾，只写路径，例如 /archive/；放在服务器根目录的不用写。`,
    ),
  );
});

describe('SITE_ORIGIN', () => {
  test.each([undefined, '', 'https://a.cn', 'http://localhost:4321', 'https://a.cn/', 'https://a.cn/x/y'])(
    '%j is taken',
    (value) => expect(parseOrigin(value)).toBe(value),
  );

  test.each(['a.cn', 'ftp://a.cn', 'https://', 'https://a.cn/?b', 'https://a.cn#b', '/archive/'])(
    '%j is refused in words',
    (value) =>
      expect(() => parseOrigin(value)).toThrow(
        `环境变量 SITE_ORIGIN 的值“${value}”不是网站的网址：要写成 https://主机名，放在子路径下的连路径一起写，例如 https://wenxian.example.cn/archive。`,
      ),
  );
});

test.each([
  ['https://a.cn', undefined, 'https://a.cn', '/'],
  ['https://a.cn/x', undefined, 'https://a.cn/x', '/x/'],
  ['https://a.cn', '/x/', 'https://a.cn/x/', '/x/'],
  ['https://a.cn/x', '/x/', 'https://a.cn/x/', '/x/'],
  ['https://a.cn/文献', '/文献/', 'https://a.cn/%E6%96%87%E7%8C%AE/', '/文献/'],
  ['', '/x/', '', '/'],
])('a site at “%s” and %s is served from “%s”', (origin, base, place, path) => {
  expect(placeSite(origin, base)).toBe(place);
  expect(baseOf(place)).toBe(path);
});

test('two paths that differ are refused in words', () => {
  expect(() => placeSite('https://a.cn/x', '/y/')).toThrow(
    '网站的网址“https://a.cn/x”（SITE_ORIGIN，或 content/site.yaml 的 origin）里的路径是“/x/”，环境变量 SITE_BASE 写的是“/y/”：两处要一样，或者只写一处。',
  );
});

test.each([
  ['/people/li/', 'https://a.cn/x', 'https://a.cn/x/people/li/'],
  ['../02/', 'https://a.cn/x', 'https://a.cn/x/s/02/'],
  ['#p3', 'https://a.cn/x', 'https://a.cn/x/s/01/#p3'],
  ['//b.cn/', 'https://a.cn/x', 'https://b.cn/'],
  ['mailto:a@b.cn', '', 'mailto:a@b.cn'],
  ['https://b.cn/', '', 'https://b.cn/'],
  ['/people/li/', '', undefined],
  ['../02/', '', undefined],
  ['javascript:a()', 'https://a.cn', undefined],
])('out of a book of a site at its place, %s of “%s” leads to %s', (url, origin, target) => {
  expect(followedFrom({ path: '/s/01/', origin }, url)).toBe(target);
});
