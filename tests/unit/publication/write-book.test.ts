import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishBook, writeBook } from '../../../src/publication/write-book.ts';

const FILE = 'content/published/gongyun.yaml';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'book-'));
  mkdirSync(join(project, 'content/published'), { recursive: true });
  writeFileSync(join(project, FILE), '旧');
});
afterEach(() => rmSync(project, { recursive: true }));

const book = () => readFileSync(join(project, FILE), 'utf8');

test('a book is written whole, and nothing is left beside it', () => {
  writeBook(project, new Map([[FILE, '新']]));
  expect(book()).toBe('新');
  expect(existsSync(join(project, '.cache/book'))).toBe(false);
});

test('a disk that takes nothing leaves the old book', () => {
  writeFileSync(join(project, '.cache'), '');
  expect(() => writeBook(project, new Map([[FILE, '新']]))).toThrow();
  expect(book()).toBe('旧');
});

test('files made ready are put in place by the next run; those of a run that did not get so far are not', () => {
  const wait = (...names: string[]) => {
    mkdirSync(join(project, '.cache/book'), { recursive: true });
    for (const name of names)
      writeFileSync(join(project, '.cache/book', name), name === '0' ? '新' : JSON.stringify([FILE]));
  };
  wait('0', 'ready.json.partial');
  finishBook(project);
  expect(book()).toBe('旧');
  wait('0', 'ready.json');
  finishBook(project);
  expect(book()).toBe('新');
  finishBook(project);
  expect(book()).toBe('新');
});
