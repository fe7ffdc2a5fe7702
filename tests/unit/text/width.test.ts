import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from '../../../src/text/distance.ts';
import { foldText, foldWidth } from '../../../src/text/width.ts';

describe('folding for comparison', () => {
  test.each([
    ['width of marks makes no difference', '（2017年），：；？！％', '(2017年),:;?!%'],
    ['nor the width of figures and letters', 'ＧＢ９７０４', 'GB9704'],
    ['nor white space of any kind', '青 海\u3000工\u00a0运\n', '青海工运'],
    [
      'nor a radical for its character, 户 in the form of the mainland',
      '\u2f2f\u4f1a\u2f3e\u5916',
      '工会户外',
    ],
  ])('%s', (_, a, b) => expect(foldText(a)).toBe(foldText(b)));

  test.each([
    ['，', '。'],
    ['，', '、'],
    ['“', '”'],
    ['和', 'and'],
    ['—', '-'],
    ['〔', '['],
    ['千', '干'],
  ])('%s is not %s', (a, b) => expect(foldText(a)).not.toBe(foldText(b)));

  test('a rare character is one unit long and only like itself', () => {
    expect(foldWidth('𫖯')).toHaveLength(1);
    expect(foldWidth('𫖯')).toBe(foldWidth('𫖯'));
    expect(foldWidth('𫖯')).not.toBe(foldWidth('𬘭'));
  });
});

describe('the nearest known word', () => {
  test.each([
    ['pagestart', ['pageStart', 'pageEnd'], 'pageStart'],
    ['tilte', ['kind', 'title'], 'title'],
    ['zzzzzz', ['kind', 'title'], undefined],
  ])('%s of %j is %s', (word, known, nearest) => expect(nearestWord(word, known)).toBe(nearest));

  test('distance counts insertions, deletions and replacements', () => {
    expect(editDistance('', '工会')).toBe(2);
    expect(editDistance('青海工运', '青海工会')).toBe(1);
    expect(editDistance('abc', 'bcd')).toBe(2);
  });
});
