import { expect, test } from 'vitest';
import { findInSource } from '../../../src/desk/work/find-in-source.ts';
import { locateLine } from '../../../src/desk/work/locate-line.ts';

const SOURCE = [
  '建厂往事',
  '',
  '那一年冬天格外寒冷，大家顶着风雪挖地基，',
  '没有一个人叫苦，也没有一个人离开工地。',
  '第12期　第3页',
  '一、开头的几年',
  '',
  '春天来了以后，第一批机器从上海运到了厂里。',
];
const ARTICLE = [
  '---',
  'title: 建厂往事',
  '---',
  '',
  '那一年冬天格外寒冷，大家顶着风雪**挖地基**，没有一个人叫苦，也没有一个人离开工地。',
  '',
  '## 一、开头的几年',
  '',
  '<PageMark page="4" />春天来了以后，第一批机器从上海运到了厂里。',
];
const at = (line: number, words: string) =>
  locateLine(SOURCE, ARTICLE, findInSource(SOURCE.join('\n'), ARTICLE.join('\n')), {
    line,
    column: (ARTICLE[line - 1] ?? '').indexOf(words) + 1,
  });

test('a paragraph of several lines knows all of them, and in which one the cursor is', () => {
  expect(at(5, '那一年')).toEqual({ line: 3, share: 0, lines: [3, 4] });
  expect(at(5, '没有一个人叫')).toEqual({ line: 4, share: 0, lines: [3, 4] });
  const late = at(5, '工地。');
  expect(late?.line).toBe(4);
  expect(late?.share).toBeGreaterThan(0.7);
});

test('a line too short to be sought everywhere is found between its neighbours', () => {
  expect(at(7, '开头')).toMatchObject({ line: 6, lines: [6] });
});

test('marks of pages and bold do not move the cursor', () => {
  expect(at(9, '春天')).toEqual({ line: 8, share: 0, lines: [8] });
});

test('between two paragraphs it is behind the first', () => {
  expect(at(6, '')).toEqual({ line: 3, share: 1, lines: [3] });
});

test('what the source has not is nowhere', () => {
  expect(at(1, '---')).toBeUndefined();
});
