import { expect, test } from 'vitest';
import { findReported } from '../../../src/desk/work/find-reported.ts';

const TEXT = `---
title: 二要落实
---

**一要学习。** 各级工会要\n落实。

## 二、任务

二要落实。𠮷祥工会要落实。

1. 抓好落实。
`;
const found = (paragraph: string | undefined, words: string) => {
  const place = findReported(TEXT, paragraph, words);
  return place && [TEXT.slice(place.from, place.to), place.found];
};

test.each([
  ['in its paragraph', '二要落实。𠮷祥工会要落实。', '要落实', ['要落实', 'words']],
  ['behind a character of two units', '二要落实。𠮷祥工会要落实。', '祥工会', ['祥工会', 'words']],
  [
    'over bold and a broken line',
    '一要学习。各级工会要落实。',
    '学习。各级工会要落',
    ['学习。** 各级工会要\n落', 'words'],
  ],
  ['of a list with its number', '抓好落实。', '1. 抓好落实。', ['1. 抓好落实。', 'words']],
  [
    'elsewhere, where the paragraph has them no longer',
    '二要落实。𠮷祥工会要落实。',
    '抓好',
    ['抓好', 'words'],
  ],
  ['of two paragraphs by the first', '抓好落实。', '抓好落实。\n下一段', ['抓好落实。', 'words']],
  ['that are others now', '抓好落实。', '抓紧落实', ['抓好落实。', 'paragraph']],
  ['of a paragraph nobody named', undefined, '抓好', ['抓好', 'words']],
])('words %s', (_, paragraph, words, place) => {
  expect(found(paragraph, words)).toEqual(place);
});

test('words that stand at several places and in no paragraph are not found', () => {
  expect(found(undefined, '落实')).toBeUndefined();
  expect(found(undefined, '没有')).toBeUndefined();
  expect(found(undefined, '')).toBeUndefined();
});

test('the same words in the second of two paragraphs are found there', () => {
  const place = findReported(TEXT, '二要落实。𠮷祥工会要落实。', '二要落实');
  expect(place?.from).toBe(TEXT.lastIndexOf('二要落实'));
});
