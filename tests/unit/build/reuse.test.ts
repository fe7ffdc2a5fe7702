import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outputFolders, type OutputFolders } from '../../../src/build/output.ts';
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
  const reuse = openReuse(folders, settings, openKept(join(base, 'cache'), version));
  const made = reuse.takeOver(paths);
  for (const { pathname, route } of made) {
    const file = join(folders.next, route.type === 'page' ? `${pathname}/index.html` : pathname);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, words);
  }
  rmSync(folders.out, { recursive: true, force: true });
  renameSync(folders.next, folders.out);
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
