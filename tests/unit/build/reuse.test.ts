import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outputFolders, putInPlace, type OutputFolders } from '../../../src/build/output.ts';
import { openReuse, type PlannedPath } from '../../../src/build/reuse.ts';
import { openKept } from '../../../src/corpus/kept.ts';

let base: string;
let folders: OutputFolders;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'reuse-'));
  folders = outputFolders(join(base, 'dist'));
});
afterEach(() => rmSync(base, { recursive: true }));

const page = (pathname: string, cacheKey?: string): PlannedPath => ({
  pathname,
  route: { type: 'page' },
  cacheKey,
});
const text = (pathname: string, cacheKey: string): PlannedPath => ({
  pathname,
  route: { type: 'endpoint' },
  cacheKey,
});

/** One build: what is not taken over is written with the words given; gives the paths that were made. */
function build(paths: PlannedPath[], words: string, { settings = 's', version = 'v', asset = 'a.css' } = {}) {
  mkdirSync(join(folders.next, '_astro'), { recursive: true });
  writeFileSync(join(folders.next, '_astro', asset), '');
  const reuse = openReuse(folders, settings, openKept(join(base, 'cache'), version), ['/search/data/']);
  reuse.begin();
  const made = reuse.takeOver(paths);
  for (const { pathname, route } of made) {
    const file = join(folders.next, route.type === 'page' ? `${pathname}/index.html` : pathname);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, words);
  }
  putInPlace(folders);
  reuse.remember();
  return made.map(({ pathname }) => pathname);
}
const read = (file: string) => readFileSync(join(folders.out, file), 'utf8');

test('a second build makes only what shows something else, and what has no digest', () => {
  build([page('/a', '1'), page('/b', '1'), text('/a/text.txt', '1'), page('/list')], '旧');
  expect(build([page('/a', '1'), page('/b', '2'), text('/a/text.txt', '1'), page('/list')], '新')).toEqual([
    '/b',
    '/list',
  ]);
  expect(['a/index.html', 'b/index.html', 'a/text.txt', 'list/index.html'].map(read)).toEqual([
    '旧',
    '新',
    '旧',
    '新',
  ]);
});

test('a third build takes over what the second one took over', () => {
  for (const words of ['一', '二']) build([page('/a', '1')], words);
  expect(build([page('/a', '1')], '三')).toEqual([]);
  expect(read('a/index.html')).toBe('一');
});

test.each([
  ['another setting', { settings: 't' }],
  ['another version of the code', { version: 'w' }],
  ['another style sheet', { asset: 'b.css' }],
])('%s makes every page anew', (_, change) => {
  build([page('/a', '1')], '旧');
  expect(build([page('/a', '1')], '新', change)).toEqual(['/a']);
});

test('a file somebody edited in the finished site is made anew', () => {
  build([page('/a', '1')], '旧');
  writeFileSync(join(folders.out, 'a/index.html'), '改');
  utimesSync(join(folders.out, 'a/index.html'), 1, 1);
  expect(build([page('/a', '1')], '新')).toEqual(['/a']);
});

test('a file that is gone is made anew', () => {
  build([page('/a', '1')], '旧');
  rmSync(join(folders.out, 'a/index.html'));
  expect(build([page('/a', '1')], '新')).toEqual(['/a']);
});

test('files of the site before the last that still hold are the same files, and all others are gone', () => {
  build([page('/a', '1'), page('/b', '1'), page('/old/c', '1')], '一');
  build([page('/a', '1'), page('/b', '2')], '二');
  const spare = statSync(join(folders.spare, 'a/index.html')).ino;
  expect(build([page('/a', '1'), page('/b', '3'), page('/d', '1')], '三')).toEqual(['/b', '/d']);
  expect(['a/index.html', 'b/index.html', 'd/index.html'].map(read)).toEqual(['一', '三', '三']);
  expect(statSync(join(folders.out, 'a/index.html')).ino).toBe(spare);
  expect(readFileSync(join(folders.spare, 'b/index.html'), 'utf8')).toBe('二');
  expect(existsSync(join(folders.out, 'old'))).toBe(false);
});

test('a file of the site before the last that somebody edited there does not come back', () => {
  build([page('/a', '1')], '一');
  build([page('/a', '1')], '二');
  rmSync(join(folders.spare, 'a/index.html'));
  writeFileSync(join(folders.spare, 'a/index.html'), '改');
  build([page('/a', '1')], '三');
  expect(read('a/index.html')).toBe('一');
});

test('folders that others bring up to date come along whole, and a page where one stood replaces it', () => {
  const data = (folder: string) => join(folder, 'search/data/text/1.gz');
  const paths = [page('/search', '1'), text('/a', '1')];
  build(paths, '一');
  mkdirSync(dirname(data(folders.out)), { recursive: true });
  writeFileSync(data(folders.out), '索引');
  mkdirSync(join(folders.out, 'x'));
  writeFileSync(join(folders.out, 'x/stale.html'), '旧');
  build(paths, '二');
  build([page('/search', '1'), text('/x', '1')], '三');
  expect(readFileSync(data(folders.out), 'utf8')).toBe('索引');
  expect(read('x')).toBe('三');
});

test('an answer is written where its path says, and Astro is given one without a body', async () => {
  const reuse = openReuse(folders, 's', openKept(join(base, 'cache'), 'v'));
  reuse.takeOver([page('/a', '1'), text('/a/text.txt', '1'), page('/free')]);
  for (const path of [page('/a/'), text('/a/text.txt', '1')])
    expect((await reuse.write(path, new Response(`${path.pathname}的字`))).body).toBeNull();
  expect(readFileSync(join(folders.next, 'a/index.html'), 'utf8')).toBe('/a/的字');
  expect(readFileSync(join(folders.next, 'a/text.txt'), 'utf8')).toBe('/a/text.txt的字');
});

test.each([
  ['a path without a digest', '/free/', 200],
  ['a path nobody planned', '/other/', 200],
  ['an answer that is no page', '/a/', 404],
])('%s is left to Astro', async (_, pathname, status) => {
  const reuse = openReuse(folders, 's', openKept(join(base, 'cache'), 'v'));
  reuse.takeOver([page('/a', '1'), page('/free')]);
  const answer = new Response('字', { status });
  expect(await reuse.write(page(pathname), answer)).toBe(answer);
  expect(existsSync(folders.next)).toBe(false);
});
