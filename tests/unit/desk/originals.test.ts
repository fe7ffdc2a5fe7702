import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findOriginal, readPages } from '../../../src/desk/work/originals.ts';

const project = mkdtempSync(join(tmpdir(), 'desk-originals-'));
afterAll(() => rmSync(project, { recursive: true }));
const FOLDER = 'content/issues/a/b';
const put = (path: string, text = '') => {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
};
put(`${FOLDER}/source-places.json`, JSON.stringify({ files: ['一.pdf', '二.txt', '三.tif'], places: [] }));
put(`${FOLDER}/source-1.pdf`);
put(`${FOLDER}/source-2.txt`);
put(`${FOLDER}/source-9.pdf`);
put(`${FOLDER}/other.pdf`);
symlinkSync(join(project, FOLDER, 'other.pdf'), join(project, FOLDER, 'source-3.tif'));
const find = (number: number, store?: string) => findOriginal(project, FOLDER, store, number);

test('files are found by their number, and nothing that no place counts or that leads elsewhere', () => {
  expect(find(1)).toBe(join(project, FOLDER, 'source-1.pdf'));
  expect([find(0), find(3), find(4), find(9), find(Number.NaN)]).toEqual(Array(5).fill(undefined));
});

test('a store of its own is looked through as the import fills it', () => {
  expect(find(1, '原件')).toBeUndefined();
  put('原件/a/b/source-1.pdf');
  expect(find(1, '原件')).toBe(join(project, '原件/a/b/source-1.pdf'));
});

test('what each file can show is known, and of an issue without pages nothing', () => {
  expect(readPages(project, FOLDER, undefined)?.files).toEqual([
    { name: '一.pdf', kind: 'pdf', isKept: true },
    { name: '二.txt', kind: undefined, isKept: true },
    { name: '三.tif', kind: undefined, isKept: false },
  ]);
  expect(readPages(project, 'content/issues/a/c', undefined)).toBeUndefined();
});
