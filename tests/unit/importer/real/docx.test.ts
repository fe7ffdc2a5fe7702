import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { readLabel } from './count-labels.ts';
import { countWhole, listFound, listWanted } from './list-found.ts';
import { readRealTexts } from './real-text.ts';
import { writeAsWord } from './write-as-word.ts';
import { writeAsWps } from './write-as-wps.ts';

const texts = readRealTexts();

/** The head of the last two columns is one cell and leaves the next one empty. */
const mergeHead = (row: readonly string[], index: number) => (index === 0 ? [...row.slice(0, -1), ''] : row);

describe.each([
  ['Word', writeAsWord, (row: readonly string[]) => row],
  ['WPS', writeAsWps, mergeHead],
] as const)('texts of the archive as %s saves them come back whole', (_, write, writeRow) => {
  test.each(texts)('$name', async (text) => {
    const wanted = listWanted(text, writeRow);
    const found = listFound((await readSource(write(text), '原稿.docx')).text);
    expect(found.join('')).toBe(wanted.join(''));
    expect(countWhole(wanted, found)).toBe(100);
    const numbers = (blocks: readonly string[]) => blocks.map((words) => readLabel(words)?.printed ?? '');
    expect(numbers(found)).toEqual(numbers(wanted));
  });
});

test('the texts hold what is to be proved: numbers of every shape, notes, tables, some tens of thousands of characters', () => {
  const wanted = texts.flatMap((text) => listWanted(text));
  const shapes = Map.groupBy(
    wanted.flatMap((words) => readLabel(words) ?? []),
    ({ shape }) => shape.text,
  );
  const counts = [...shapes].map(([shape, { length }]): [string, number] => [shape, length]);
  for (const [shape, least] of Object.entries({ '%1、': 30, '（%2）': 50, '%3.': 4 }))
    expect(new Map(counts).get(shape)).toBeGreaterThanOrEqual(least);
  const blocks = texts.flatMap((text) => text.blocks);
  const notes = blocks.filter((block) => block.type === 'paragraph' && block.note !== undefined);
  expect([notes.length, blocks.filter(({ type }) => type === 'table').length]).toEqual([29, 10]);
  expect(wanted.join('').length).toBeGreaterThan(50_000);
});
