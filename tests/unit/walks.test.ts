import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
const FIELD = filesOf('### A field of an article');
const WORD = filesOf('### A word typed in the box');

describe.each([
  ['a field of an article', FIELD],
  ['a word typed in the box', WORD],
])('the walk of %s', (_, files) => {
  test('names files that exist, each once', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(placeOf(file)))).toEqual([]);
    expect(files.filter((file, place) => files.indexOf(file) < place)).toEqual([]);
  });
});

test('the walk of a word passes every file of search', () => {
  const others = [...FIELD, ...WORD];
  expect(filesBelow('search').filter((file) => !others.includes(file))).toEqual([]);
});

test('the walk of a field passes every map of printed fields and every writer of their parts', () => {
  const writers = filesBelow('').filter((file) => {
    const text = readFileSync(join(ROOT, 'src', file), 'utf8');
    return /switch \((part|fact)\.type\)/u.test(text) || file.startsWith('schema/printed');
  });
  expect(writers.length).toBeGreaterThan(12);
  expect(writers.filter((file) => !FIELD.includes(file))).toEqual([]);
});

/** Paths in the text below a heading: `schema/article.ts`. */
function filesOf(heading: string): string[] {
  const section = README.slice(README.indexOf(heading) + heading.length).split(/^##/mu)[0] ?? '';
  return [...section.matchAll(/`([\w./-]+\.(?:ts|astro|md))`/gu)].map(([, file = '']) => file);
}

function placeOf(file: string): string {
  return /^(content|tests)\//u.test(file) ? join(ROOT, file) : join(ROOT, 'src', file);
}

/** Code below a folder of `src`, without what only gives types to a package. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro)$/u.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file));
}
