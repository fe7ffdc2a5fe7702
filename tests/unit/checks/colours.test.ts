import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PAPERS } from '../../../src/schema/colours.ts';

const read = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../src/styles', name), 'utf8');
const papersOf = (css: string) => [...css.matchAll(/--color-paper: (#\w+);/gu)].map(([, colour]) => colour);

test('the papers a colour is held against are those of the style sheets', () => {
  expect(papersOf(read('theme.css'))).toEqual([PAPERS.light]);
  expect(papersOf(read('themes.css')).slice(0, 2)).toEqual([PAPERS.warm, PAPERS.night]);
});
