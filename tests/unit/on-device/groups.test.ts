import { expect, test } from 'vitest';
import { addressOfFile, groupOf } from '../../../src/on-device/groups.ts';
import { listGroups } from '../../../src/on-device/lists.ts';

const SERIES = new Set(['qinghai-gongyun']);

test.each([
  ['qinghai-gongyun/index.html', 'series/qinghai-gongyun'],
  ['qinghai-gongyun/2023-no2/03/index.html', 'series/qinghai-gongyun'],
  ['qinghai-gongyun/2023-no2/pictures/a.jpg', 'series/qinghai-gongyun'],
  ['qinghai-gongyun/2023-no2/03/passages.json', 'series/qinghai-gongyun'],
  ['qinghai-gongyun/series.epub', undefined],
  ['qinghai-gongyun/2023-no2/03/article.docx', undefined],
  ['qinghai-gongyun/2023-no2/03/text.txt', undefined],
  ['qinghai-gongyun/feed.xml', undefined],
  ['index.html', 'search'],
  ['people/index.html', 'search'],
  ['people/ma-jixiao/index.html', undefined],
  ['search/index.html', 'search'],
  ['search/data/catalogue.gz', 'search'],
  ['search/data/text/0123456789ab/0-0.json.gz', 'search'],
  ['pagefind/0123456789ab/0/pagefind.leaf.pf_meta', 'search'],
  ['_astro/BaseLayout.x.css', 'shell'],
  ['reading-settings.js', 'shell'],
  ['favicon.svg', 'shell'],
  ['offline/index.html', 'shell'],
  ['folder/index.html', 'shell'],
  ['offline-worker.js', undefined],
  ['404.html', undefined],
  ['data/articles.json', undefined],
  ['manifest-sha256.txt', undefined],
  // A series that this audience may not see has no files, and no name to be listed under.
  ['neibu-tongbao/2020-no16/index.html', undefined],
])('%s belongs to %s', (path, group) => {
  expect(groupOf(path, SERIES)).toBe(group);
});

test('the address of a file is the one a reader opens', () => {
  expect(addressOfFile('index.html')).toBe('');
  expect(addressOfFile('a/b/index.html')).toBe('a/b/');
  expect(addressOfFile('a/合影 1.jpg')).toBe('a/%E5%90%88%E5%BD%B1%201.jpg');
});

test('lists hold each file with its size and digest, and add up', () => {
  const files = new Map([
    ['_astro/a.js', { size: 1, digest: 'a' }],
    ['qinghai-gongyun/index.html', { size: 20, digest: 'b' }],
    ['qinghai-gongyun/2023-no2/index.html', { size: 300, digest: 'c' }],
    ['data/articles.json', { size: 4000, digest: 'd' }],
  ]);
  const groups = listGroups(files, [
    { folder: 'qinghai-gongyun', name: '青海工运' },
    { folder: 'empty', name: '空刊' },
  ]);
  expect(groups.map(({ id, name, files, bytes }) => [id, name, files, bytes])).toEqual([
    ['shell', '公用文件', 1, 1],
    ['series/qinghai-gongyun', '青海工运', 2, 320],
  ]);
  expect(JSON.parse(groups[1]?.text ?? '')).toEqual([
    ['qinghai-gongyun/index.html', 20, 'b'],
    ['qinghai-gongyun/2023-no2/index.html', 300, 'c'],
  ]);
});
