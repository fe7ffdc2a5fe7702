import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKept } from '../../../src/corpus/kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'issues/a/data.json');

test('what was kept is read again, and leaves no file but its own', () => {
  openKept(folder, 'v1').write('issues/a/data', { 篇: ['01'] });
  expect(openKept(folder, 'v1').read('issues/a/data')).toEqual({ 篇: ['01'] });
  expect(readdirSync(join(folder, 'issues/a'))).toEqual(['data.json']);
});

test('what another version kept is thrown away', () => {
  openKept(folder, 'v1').write('issues/a/data', 1);
  expect(openKept(folder, 'v2').read('issues/a/data')).toBeUndefined();
});

test.each([
  ['cut off', (text: string) => text.slice(0, -3)],
  ['edited', (text: string) => text.replace('甲', '乙')],
  ['emptied', () => ''],
  ['no JSON under a true head', (text: string) => text.replace(/\n.*/su, '\n{')],
])('a file %s is not trusted', (_, spoil) => {
  openKept(folder, 'v1').write('issues/a/data', { text: '甲' });
  const whole = readFileSync(file(), 'utf8');
  writeFileSync(file(), spoil(whole));
  expect(readFileSync(file(), 'utf8')).not.toBe(whole);
  expect(openKept(folder, 'v1').read('issues/a/data')).toBeUndefined();
});

test('a name nothing was kept under gives nothing', () => {
  expect(openKept(folder, 'v1').read('issues/b/data')).toBeUndefined();
});
