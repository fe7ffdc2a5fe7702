import { expect, test } from 'vitest';
import { tellFaults } from '../../../src/checks/tell-faults.ts';
import type { Finding } from '../../../src/findings/catalogue.ts';
import { checkEdited, inLines } from './edited-content.ts';

const faults = (count: number) => Array.from({ length: count }, (_, place) => place);
const tell = (place: number): Finding[] => [
  { code: 'look-alike', file: 'a.mdx', line: place, message: `第 ${place} 处` },
];

test('a hundred faults of one text are all told', () => {
  expect(tellFaults(faults(100), tell).map(({ message }) => message)).toEqual(
    faults(100).map((place) => `第 ${place} 处`),
  );
});

test('of more, a hundred, and the last says that there are more', () => {
  const told = tellFaults(faults(101), tell);
  expect(told).toHaveLength(100);
  expect(told.at(-1)?.message).toBe('第 99 处（后面还有，先改这 100 处）');
});

test('what is excused is not counted: the one behind it is told', () => {
  const told = tellFaults(faults(300), (place) => (place < 250 ? [] : tell(place)));
  expect(told.map(({ line }) => line)).toEqual(faults(50).map((place) => place + 250));
});

test.each([
  ['look-alike', '己经'],
  ['marks-unbalanced', '“'],
  ['personal-number', '13812345678，'],
  ['punctuation-width', '甲,'],
])('%s: a paragraph of nothing else is answered, and not with a message each', (code, words) => {
  const lines = inLines(checkEdited({ '03.mdx': (text) => `${text}\n${words.repeat(20_000)}甲。\n` })).filter(
    (line) => line.split(' ')[1] === code,
  );
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(100);
  expect(lines.at(-1)).toContain('（后面还有，先改这 100 处）');
});
