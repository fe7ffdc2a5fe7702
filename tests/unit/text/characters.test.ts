import { describe, expect, test } from 'vitest';
import { countLetters, lettersOf } from '../../../src/text/characters.ts';
import { nearestWord, editDistance } from '../../../src/text/distance.ts';
import { breakLine, emWidth } from '../../../src/text/em-width.ts';
import { findControls, findInvisible, nameCharacter } from '../../../src/text/hidden-characters.ts';
import { itemAt } from '../../../src/text/item-at.ts';
import { once } from '../../../src/text/once.ts';
import { unifyAnyRadical, unifyRadical } from '../../../src/text/radicals.ts';
import { isSiteButton } from '../../../src/text/site-buttons.ts';
import { titleSimilarity } from '../../../src/text/similarity.ts';
import { foldText, foldWidth, isSpace } from '../../../src/text/width.ts';
import { wordsOf, wordStraddles } from '../../../src/text/words.ts';

describe('characters nobody sees', () => {
  test.each([
    ['\u0000', 'U+0000'],
    ['\u0008', 'U+0008'],
    ['\u000b', 'U+000B'],
    ['\u001f', 'U+001F'],
    ['\u007f', 'U+007F'],
    ['\u009f', 'U+009F'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\uffff', 'U+FFFF'],
  ])('%j is one that no text may hold', (character, name) => {
    expect(findControls(`工会${character}改革`)).toEqual([{ name, index: 2 }]);
    expect(findInvisible(character)).toEqual([]);
  });

  test.each([
    ['\u00ad', 'U+00AD'],
    ['\u200b', 'U+200B'],
    ['\ufeff', 'U+FEFF'],
    ['\ufffd', 'U+FFFD'],
    ['\ue000', 'U+E000'],
    ['\u{e0041}', 'U+E0041'],
  ])('%j is not seen', (character, name) => {
    expect(findInvisible(`工会${character}改革`)).toEqual([{ name, index: 2 }]);
    expect(findControls(character)).toEqual([]);
  });

  test('tab and line ends are none, nor is any that is seen', () => {
    expect(findControls('\t\n\r 工')).toEqual([]);
    expect(findInvisible('\t\n\r 工')).toEqual([]);
    expect(nameCharacter('\u{20bb7}')).toBe('U+20BB7');
  });

  test('several are given in order', () => {
    expect(findInvisible('\u200b工\u200c').map(({ index }) => index)).toEqual([0, 2]);
  });
});

describe('a radical and the character it stands for', () => {
  test.each([
    ['\u2f2f', '工'],
    ['\u2f00', '一'],
    ['\u2fd5', '龠'],
    ['\u2f3e', '户'],
    ['⻓', '长'],
    ['⻢', '马'],
    ['⻳', '龟'],
    ['⺁', '厂'],
    ['⻄', '西'],
    ['⺼', '肉'],
    ['⺗', '㣺'],
    ['⺪', '⺪'],
    ['工', '工'],
    ['Ａ', 'Ａ'],
  ])('%s: %s', (radical, character) => {
    expect(unifyRadical(radical)).toBe(character);
    expect(foldWidth(radical)).toBe(radical === 'Ａ' ? 'A' : character);
  });

  test.each([
    ['⺗', '心'],
    ['⻏', '邑'],
    ['⺴', '冗'],
    ['⺂', '乛'],
    ['⻡', '𩠐'],
    ['⻢', '马'],
    ['工', '工'],
  ])('for a search %s is %s', (radical, character) => {
    expect(unifyAnyRadical(radical)).toBe(character);
  });
});

describe('width', () => {
  test.each([
    ['！', '!'],
    ['～', '~'],
    ['．', '.'],
    ['•', '·'],
    ['・', '·'],
    ['‧', '·'],
    ['―', '—'],
    ['\uff00', '\uff00'],
    ['｟', '｟'],
    ['㐀', '㐀'],
    ['鿿', '鿿'],
  ])('of %s is folded to %s', (character, folded) => {
    expect(foldWidth(character)).toBe(folded);
  });

  test('characters beyond the first plane have private ones of their own', () => {
    expect(foldWidth('𠮷')).toMatch(/^\p{Private_Use}$/u);
    expect(foldText('𠮷野家')).toMatch(/^\p{Private_Use}野家$/u);
  });

  test.each([
    [' ', true],
    ['\u3000', true],
    ['\u00a0', true],
    ['\t', true],
    ['\u2003', true],
    ['\u200b', true],
    ['\u00ad', true],
    ['\ufeff', true],
    ['\u0085', false],
    ['!', false],
    ['\u009f', false],
    ['工', false],
    ['、', false],
    ['，', false],
    ['', false],
  ])('%j is white space: %s', (character, is) => {
    expect(isSpace(character)).toBe(is);
  });

  test.each([
    ['2023年第2期', 5.5],
    ['ÿ', 0.5],
    ['Ā', 1],
    ['𠮷', 1],
    ['', 0],
  ])('of the line %s is %d', (line, ems) => {
    expect(emWidth(line)).toBe(ems);
  });

  test.each([
    ['青海工运', 2, ['青海', '工运']],
    ['青海工运', 4, ['青海工运']],
    ['青海工，运', 3, ['青海工，', '运']],
    ['青海工运', 0.5, ['青', '海', '工', '运']],
    ['2023年', 2, ['2023', '年']],
    ['', 2, ['']],
  ])('%s is broken for a space of %d', (line, ems, lines) => {
    expect(breakLine(line, ems)).toEqual(lines);
  });
});

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['工', '工', 0],
    ['工', '会', 1],
    ['工会', '', 2],
    ['工会', '会', 1],
    ['会', '工会', 1],
    ['kitten', 'sitting', 3],
    ['𠮷会', '工会', 1],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test.each([
    // Two differences are near enough for a word of any length, and half of a longer one.
    ['ab', ['cd'], 'cd'],
    ['abcd', ['abxy'], 'abxy'],
    ['abcd', ['axyz'], undefined],
    ['abcdef', ['abcxyz'], 'abcxyz'],
    ['abcdef', ['abwxyz'], undefined],
    ['TITLE', ['title'], 'title'],
    ['title', ['tile', 'titles', 'title'], 'title'],
    ['tit', ['tita', 'titb'], 'tita'],
    ['title', [], undefined],
  ])('of %s the nearest of %j is %s', (word, known, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });
});

describe('likeness of titles', () => {
  test.each([
    ['工会', '工会', 1],
    ['工会改', '工会革', 0.5],
    ['工会工会', '工会', 0.5],
    ['工会', '工会工会', 0.5],
    ['工', '工', 0],
    ['𠮷工会', '𠮷工', 2 / 3],
  ])('%s and %s: %d', (a, b, similarity) => {
    expect(titleSimilarity(a, b)).toBeCloseTo(similarity, 10);
  });
});

describe('letters and words', () => {
  test('letters and figures are counted, marks and spaces are not', () => {
    expect(lettersOf('⼯会， A1。')).toEqual(['⼯', '会', 'A', '1']);
    expect(countLetters('⼯会， A1。')).toBe(4);
    expect(countLetters('，。')).toBe(0);
  });

  test('words of two Chinese characters and more', () => {
    expect(wordsOf('推进工会改革')).toEqual(['推进', '工会', '改革']);
    expect(wordsOf('我 ABC，12')).toEqual([]);
  });

  test.each([
    ['水', '平', true],
    ['水平', '为', false],
    ['', '水平', false],
    ['水平', '', false],
    ['AB', 'CD', true],
    ['A。', '。B', false],
  ])('across %s｜%s runs a word: %s', (before, after, straddles) => {
    expect(wordStraddles(before, after)).toBe(straddles);
  });
});

describe('buttons of a web page', () => {
  test.each([
    ['打印', true],
    ['【关闭窗口】', true],
    ['[ 打印 ]', true],
    ['（返回）', true],
    ['top', true],
    ['扫一扫在手机打开当前页', true],
    ['注册', true],
    ['打印机', false],
    ['', false],
  ])('%s: %s', (words, is) => {
    expect(isSiteButton(words)).toBe(is);
  });
});

test('an item that was counted out is there, or the code is wrong', () => {
  expect(itemAt(['a', 'b'], 1)).toBe('b');
  expect(() => itemAt(['a', 'b'], 2)).toThrow('no item at 2 of 2');
});

test('what is made once is made on first use, also where it is nothing', () => {
  const made: string[] = [];
  const make = once(() => {
    made.push('once');
    return null;
  });
  expect(made).toEqual([]);
  expect([make(), make()]).toEqual([null, null]);
  expect(made).toEqual(['once']);
});
