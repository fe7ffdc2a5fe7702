import { describe, expect, test } from 'vitest';
import { CODES } from '../../../src/findings/catalogue.ts';
import {
  BAD_BODIES,
  BAD_CORRECTIONS,
  BAD_DATA,
  BAD_FILES,
  BAD_NUMBERS,
  BAD_PAGES,
  BAD_REFERENCES,
  BAD_SITE,
  BAD_TEXTS,
} from './bad-input.ts';
import { BAD_PUBLISHED, FREE_DRAFTS } from './bad-published.ts';
import { ANSWERED, BAD_WORDS } from './bad-words.ts';
import { checkEdited, errorsOf, inLines } from './edited-content.ts';
import { present } from '../../present.ts';

const GROUPS = {
  files: BAD_FILES,
  pages: BAD_PAGES,
  data: BAD_DATA,
  site: BAD_SITE,
  references: BAD_REFERENCES,
  bodies: BAD_BODIES,
  texts: BAD_TEXTS,
  corrections: BAD_CORRECTIONS,
  numbers: BAD_NUMBERS,
  published: BAD_PUBLISHED,
  words: BAD_WORDS,
};
const ROWS = Object.values(GROUPS).flat();

test('the sound content gets no message at all', () => {
  expect(inLines(checkEdited({}))).toEqual([]);
});

describe.each(Object.entries(GROUPS))('bad %s', (_, rows) => {
  test.each(rows)('$name', ({ edits, messages }) => {
    expect(inLines(checkEdited(edits))).toEqual(messages);
  });
});

test.each([...ANSWERED, ...FREE_DRAFTS])('no message is left for $name', ({ edits }) => {
  expect(inLines(checkEdited(edits))).toEqual([]);
});

test('every code of the catalogue is given to some bad input', () => {
  const given = new Set(ROWS.flatMap(({ messages }) => messages.map((line) => line.split(' ')[1])));
  // What is no file that is read is shown on a real disk, in odd-files.test.ts.
  for (const code of ['file-link', 'file-stray']) given.add(code);
  expect(Object.keys(CODES).filter((code) => !given.has(code))).toEqual([]);
});

test('every bad input is told apart from every other by its messages', () => {
  const told = ROWS.map(({ messages }) => messages.join('\n'));
  expect(told.filter((messages) => messages === '')).toEqual([]);
  expect(new Set(told).size).toBe(told.length);
});

test('every code has a title and a cure in Chinese', () => {
  for (const { title, cure } of Object.values(CODES)) {
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(cure).toMatch(/\p{Script=Han}.*。$/u);
  }
});

test('an article in the wrong place and a change of order ask to be looked at but do not stop the build', () => {
  const row = present(BAD_TEXTS.find(({ name }) => name === 'two paragraphs in the wrong order'));
  expect(errorsOf(checkEdited(row.edits))).toEqual([]);
});

test('where two readings differ, the cure is an entry for corrections.yaml ready to be copied', () => {
  const [issue] = checkEdited({ '01.mdx': (text) => text.replace('贵南县', '贵德县') });
  expect(issue?.cure).toBe(
    '若是正文打错，改正文；若是原文误识，在 corrections.yaml 加一条：{ kind: misread, article: "01", source: "海南州贵南县调研工", archive: "海南州贵德县调研工", reason: … }',
  );
});

// Were it looked for piece by piece, as a title printed in two halves is, this would take hours.
test('a field of three hundred thousand characters is answered', () => {
  const found = checkEdited({
    '01.mdx': (text) => text.replace(/^title: .*/mu, `title: ${'关于工会的通知'.repeat(43_000)}`),
  });
  expect(found.map(({ code }) => code)).toContain('field-unaccounted');
});
