import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  beginOutput,
  finishOutput,
  outputFolders,
  putInPlace,
  takeOver,
  type OutputFolders,
} from '../../../src/build/output.ts';

let base: string;
let folders: OutputFolders;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'output-'));
  folders = outputFolders(join(base, 'dist'));
});
afterEach(() => rmSync(base, { recursive: true }));

const write = (folder: string, words: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
};
const site = () => readFileSync(join(folders.out, 'index.html'), 'utf8');

test('the folders of a build stand beside each other, however the path ends', () => {
  expect(outputFolders('/a/dist/')).toEqual({
    out: '/a/dist',
    next: '/a/dist.next',
    last: '/a/dist.last',
    spare: '/a/dist.spare',
  });
});

test('a new site takes the place of the old one, which is left as material for the next', () => {
  write(folders.out, '旧');
  beginOutput(folders);
  expect(site()).toBe('旧');
  write(folders.next, '新');
  putInPlace(folders);
  expect(site()).toBe('新');
  expect(existsSync(join(folders.out, '.complete'))).toBe(false);
  expect([folders.next, folders.last].map((folder) => existsSync(folder))).toEqual([false, false]);
  expect(readFileSync(join(folders.spare, 'index.html'), 'utf8')).toBe('旧');
});

test('a build killed before it was whole leaves the old site, and the next one begins afresh', () => {
  write(folders.out, '旧');
  beginOutput(folders);
  write(folders.next, '半');
  finishOutput(folders);
  expect(site()).toBe('旧');
  beginOutput(folders);
  expect(existsSync(join(folders.next, 'index.html'))).toBe(false);
});

test('a build cut short between its two renames is finished by whoever comes next', () => {
  write(folders.last, '旧');
  write(folders.next, '新');
  writeFileSync(join(folders.next, '.complete'), '');
  finishOutput(folders);
  expect(site()).toBe('新');
});

test('the site before the last never comes back by itself, where somebody took the last one away', () => {
  write(folders.spare, '更旧');
  finishOutput(folders);
  expect(existsSync(folders.out)).toBe(false);
});

test('where the new site is lost between the renames the old one comes back', () => {
  write(folders.last, '旧');
  finishOutput(folders);
  expect(site()).toBe('旧');
});

test('a file taken over is the same file, and a new one written beside it leaves it as it was', () => {
  write(folders.out, '旧');
  takeOver(join(folders.out, 'index.html'), join(folders.next, 'a/index.html'));
  const [from, to] = [join(folders.out, 'index.html'), join(folders.next, 'a/index.html')].map((file) =>
    statSync(file),
  );
  expect(to?.ino).toBe(from?.ino);
  expect(to?.mtimeMs).toBe(from?.mtimeMs);
});
