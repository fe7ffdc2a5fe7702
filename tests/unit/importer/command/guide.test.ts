import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isAnswerCode, readAnswers } from '../../../../src/importer/answer/answers.ts';
import { USAGE } from '../../../../src/importer/command/read-arguments.ts';
import { doubts } from '../../../../src/importer/doubts.ts';
import { present } from '../../../present.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../../../content/README.md'), 'utf8');
const rows = [...guide.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| ([^|]+) \|([^|]*)\|$/gmu)].map(
  ([, ...cells]) => cells.map((cell) => cell.trim()),
);

test('the editors’ guide explains every doubt of the import, in its words', () => {
  const explained = rows.map(([code, words]) => `${code ?? ''} ${words ?? ''}`);
  const missing = Object.entries(doubts).filter(([code, words]) => !explained.includes(`${code} ${words}`));
  expect(missing).toEqual([]);
});

test('it names no doubt that is gone, and an answer where there is one', () => {
  const section = guide.slice(guide.indexOf('### 存疑的代号'), guide.indexOf('### 答复文件'));
  const codes = [...section.matchAll(/^\| `([a-z-]+)` /gmu)].map((match) => present(match[1]));
  expect(codes).toEqual(Object.keys(doubts));
  const answered = rows.filter(
    ([code, , , answer]) => code !== undefined && codes.includes(code) && answer !== '',
  );
  expect(answered.map(([code]) => code)).toEqual(codes.filter(isAnswerCode));
});

test('its example of answers can be read', () => {
  const example = [...guide.slice(guide.indexOf('### 答复文件')).matchAll(/^ {4}(\d+\/.+)$/gmu)].map(
    (match) => present(match[1]),
  );
  expect(readAnswers(example.join('\n'), '答复.yaml').size).toBe(3);
});

test('it names every option of the command', () => {
  const options = [...USAGE.matchAll(/--[a-z]+/gu)].map(([option]) => option);
  expect(options.length).toBeGreaterThan(3);
  expect(options.filter((option) => !guide.includes(`\`${option}`))).toEqual([]);
});
