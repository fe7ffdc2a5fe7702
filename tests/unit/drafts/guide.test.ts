import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { SUBJECTS } from '../../../src/drafts/read-request.ts';
import { guideTables } from './guide-tables.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(resolve(PROJECT, 'content/README.md'), 'utf8');

test('the editors’ guide holds the tables of all fields as their helps have them', () => {
  const [, tables] = /<!-- 字段表 -->\n\n([\s\S]*?)\n<!-- 字段表完 -->/u.exec(guide) ?? [];
  expect(tables).toBe(guideTables(openCorpus(PROJECT, { cache: false }).whole));
});

test('the guide shows every command that makes a new file', () => {
  expect(SUBJECTS.filter((subject) => !guide.includes(`npm run new -- ${subject} `))).toEqual([]);
});

test('the guide shows how to mend what is certain', () => {
  for (const words of ['npm run check -- --fix', '--dry-run', '--json']) expect(guide).toContain(words);
});
