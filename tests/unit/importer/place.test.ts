import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeDrafts } from '../../../src/importer/write/place.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(content, { recursive: true }));

const DRAFTS = new Map([
  ['issue.yaml', 'year: 2023\n'],
  ['01.mdx', '正文\n'],
  ['source.txt', '原文\n'],
]);

test('a new issue gets its folder', () => {
  const folder = join(content, 'qinghai-gongyun', '2023-no2');
  expect(placeDrafts(DRAFTS, folder)).toEqual({ folder, outcome: 'new' });
  expect(readdirSync(folder).sort()).toEqual(['01.mdx', 'issue.yaml', 'source.txt']);
});

test('a folder with nothing but the same source is filled', () => {
  const folder = join(content, 'a', 'b');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), '原文\n');
  expect(placeDrafts(DRAFTS, folder).outcome).toBe('new');
  expect(readFileSync(join(folder, '01.mdx'), 'utf8')).toBe('正文\n');
});

test('proofread files are never overwritten: the drafts go beside them, counted on', () => {
  const folder = join(content, 'a', 'b');
  placeDrafts(DRAFTS, folder);
  writeFileSync(join(folder, '01.mdx'), '校对过的正文\n');
  expect(placeDrafts(DRAFTS, folder)).toEqual({ folder: join(folder, 'import-2'), outcome: 'beside' });
  expect(placeDrafts(DRAFTS, folder)).toEqual({ folder: join(folder, 'import-3'), outcome: 'beside' });
  expect(readFileSync(join(folder, '01.mdx'), 'utf8')).toBe('校对过的正文\n');
  expect(readFileSync(join(folder, 'import-2', '01.mdx'), 'utf8')).toBe('正文\n');
});

test('another source in the folder is not overwritten either', () => {
  const folder = join(content, 'a', 'b');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), '另一份原文\n');
  expect(placeDrafts(DRAFTS, folder).outcome).toBe('beside');
  expect(readFileSync(join(folder, 'source.txt'), 'utf8')).toBe('另一份原文\n');
});

test('a second run that would write the same writes nothing', () => {
  const folder = join(content, 'a', 'b');
  placeDrafts(DRAFTS, folder);
  expect(placeDrafts(DRAFTS, folder)).toEqual({ folder, outcome: 'unchanged' });
  expect(readdirSync(folder)).toHaveLength(3);
});

test('a run that fails half-way leaves nothing behind', () => {
  const broken = new Map([...DRAFTS, ['no/such/folder.mdx', 'x']]);
  expect(() => placeDrafts(broken, join(content, 'a', 'b'))).toThrow('ENOENT');
  expect(existsSync(join(content, 'a', 'b'))).toBe(false);
  expect(readdirSync(join(content, 'a'))).toEqual([]);
});

test('what a killed run left is taken away after an hour; that of a run that goes on, or of another issue, is not', () => {
  const leave = (name: string, age: number) => {
    mkdirSync(join(content, name));
    const then = new Date(Date.now() - age * 60_000);
    utimesSync(join(content, name), then, then);
  };
  leave('.2024-no1-old', 61);
  leave('.2024-no1-young', 5);
  leave('.2024-no2-old', 61);
  placeDrafts(DRAFTS, join(content, '2024-no1'));
  expect(readdirSync(content).sort()).toEqual(['.2024-no1-young', '.2024-no2-old', '2024-no1']);
});
