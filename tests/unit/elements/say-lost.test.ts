import { expect, test } from 'vitest';
import { sayLost } from '../../../src/elements/paragraph-target/say-lost.ts';

const PAGES = { first: 8, last: 12, marks: [] };

test.each([
  ['p3', PAGES, '没有找到链接所指的段落，已从头打开。'],
  ['page-', PAGES, '没有找到链接所指的段落，已从头打开。'],
  ['page-8', PAGES, undefined],
  ['page-12', PAGES, '第12页在这一篇中，本刊未记录换页处，已从头打开。'],
  ['page-13', PAGES, '没有记下第13页从本篇何处起，已从头打开。'],
  ['page-7', PAGES, '没有记下第7页从本篇何处起，已从头打开。'],
  ['page-12', { marks: [] }, '没有记下第12页从本篇何处起，已从头打开。'],
  [
    'page-12',
    { first: 8, marks: [] },
    '第12页或许在这一篇中：本刊未记录换页处，也没有写明这一篇到哪页为止。已从头打开。',
  ],
  ['page-12', { ...PAGES, marks: [9, 10] }, '没有记下第12页从何处起，已到它前面的第10页。'],
])('of %s, where the article has %o', (id, pages, words) => {
  expect(sayLost(id, pages)?.words).toBe(words);
});
