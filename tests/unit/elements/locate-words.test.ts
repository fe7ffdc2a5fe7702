import { describe, expect, test } from 'vitest';
import { countBare, locateWords } from '../../../src/elements/reader-marks/locate-words.ts';

/** The words found in a text, with the number of units before them. */
function find(text: string, words: string, from = 0): [before: number, found: string] | undefined {
  const place = locateWords(text, words, from);
  return place && [place.start, text.slice(place.start, place.end)];
}

describe('words are found in their paragraph', () => {
  test.each([
    ['at its beginning', '工会组织要', '工会', 0, [0, '工会']],
    ['at its end', '各级工会', '工会', 2, [2, '工会']],
    ['as a whole', '各级工会', '各级工会', 0, [0, '各级工会']],
    ['over a line break of the file', '各级\n  工会组织', '级工会', 1, [1, '级\n  工会']],
    [
      'with a printed break that is not in the text',
      '第一行第二行',
      '第一行\n第二行',
      0,
      [0, '第一行第二行'],
    ],
    ['without the number of their list', '抓好落实。', '3. 抓好落实。', 0, [0, '抓好落实。']],
    ['with a number that is their own', '2. 抓好', '2. 抓好', 0, [0, '2. 抓好']],
    ['behind characters of two units', '𠮷𠮷工会', '工会', 4, [4, '工会']],
    ['that are such characters', '甲𠮷乙', '𠮷', 1, [1, '𠮷']],
  ] as const)('%s', (_, text, words, from, found) => {
    expect(find(text, words, from)).toEqual(found);
  });

  test('where they stand more than once, nearest to where they stood', () => {
    const text = '工会甲工会乙工会';
    expect([0, 3, 6, 2, 99].map((from) => find(text, '工会', from)?.[0])).toEqual([0, 3, 6, 3, 6]);
  });

  test('after a correction before them', () => {
    expect(find('补了一句。工会甲工会', '工会', 3)).toEqual([5, '工会']);
  });
});

test.each([
  ['gone', '各级组织', '工会'],
  ['none', '各级组织', ''],
  ['white space alone', '各级 组织', ' \n'],
  ['a number alone that the text has not', '各级', '3. '],
  ['looked for in nothing', '', '工会'],
])('words that are %s are not found', (_, text, words) => {
  expect(find(text, words)).toBeUndefined();
});

test('white space does not count', () => {
  expect(countBare(' 各级\n工会\u3000')).toBe(4);
});
