import { describe, expect, test } from 'vitest';
import { findFolios, foldFigures } from '../../../src/text/folios.ts';
import { judgeNumbers } from '../../../src/text/judge-numbers.ts';

/** Twenty characters, the least that part two pages. */
const PAGE = '工会组织要在党的领导下依法独立自主开展工作';
const SHORT = [...PAGE].slice(0, 19).join('');
const SENTENCE = `${PAGE}，团结动员职工。`;

const numbers = (...lines: string[]) => [...findFolios(lines)].map(([at, page]) => `${at}:${page}`).join(' ');

describe('numbers of pages', () => {
  test.each([
    ['— 1 —', '0:1'],
    ['－1－', '0:1'],
    ['·12·', '0:12'],
    ['-1234-', '0:1234'],
    ['——　１２　——', '0:12'],
    ['第1页 共3页', '0:1'],
    ['第 2 页（共 3 页）', '0:2'],
    ['共3页 第2页', '0:2'],
    ['共3页，第2页', '0:2'],
    ['第 12 页', '0:12'],
    ['　第１２页　', '0:12'],
    ['— ii —', '0:undefined'],
    ['— Ⅳ —', '0:undefined'],
    ['-12345-', ''],
    ['— 1', ''],
    ['1 —', ''],
    ['第1页的内容', ''],
    ['见第1页', ''],
    ['— iixxiixx —', ''],
    ['12', ''],
    ['', ''],
  ])('%s: %s', (line, expected) => {
    expect(numbers(line)).toBe(expected);
  });

  test.each([
    ['bare ones that count on, with text between', ['1', PAGE, '2'], '0:1 2:2'],
    ['over the number of pages', ['3/12', PAGE, '4/12'], '0:3 2:4'],
    ['of full width too', ['３／１２', PAGE, '４ / １２'], '0:3 2:4'],
    ['not one alone', ['1', PAGE], ''],
    ['not with too little text between', ['1', SHORT, '2'], ''],
    ['not where one is left out', ['1', PAGE, '3'], ''],
    ['not where they go back', ['2', PAGE, '1'], ''],
    ['not over different numbers', ['3/12', PAGE, '4/13'], ''],
    ['not one of them over a number', ['3/12', PAGE, '4'], ''],
    ['not where a third does not count on', ['1', PAGE, '2', PAGE, '2'], ''],
    ['not beside marked ones', ['— 1 —', '1', PAGE, '2'], '0:1'],
  ])('%s', (_, lines, expected) => {
    expect(numbers(...lines)).toBe(expected);
  });

  test.each([
    ['Roman ones before the text proper', ['i', PAGE, 'ii', '— 1 —'], '3:1 0:undefined 2:undefined'],
    ['great ones', ['III', PAGE, 'IV', PAGE, 'V', '— 1 —'], '5:1 0:undefined 2:undefined 4:undefined'],
    [
      'nine after eight, ten after nine',
      ['VIII', PAGE, 'IX', PAGE, 'X', '— 1 —'],
      '5:1 0:undefined 2:undefined 4:undefined',
    ],
    ['not where one is left out', ['i', PAGE, 'iii', '— 1 —'], '3:1'],
    ['not one alone', ['i', PAGE, '— 1 —'], '2:1'],
    ['not behind the text proper', ['— 1 —', 'i', PAGE, 'ii'], '0:1'],
    ['not without numbers of the text proper', ['i', PAGE, 'ii'], ''],
    ['not with too little text between', ['i', SHORT, 'ii', '— 1 —'], '3:1'],
    ['not of great and small letters', ['iI', PAGE, 'iII', '— 1 —'], '3:1'],
    ['marked ones without any sequence', ['— v —', 'i'], '0:undefined'],
  ])('%s', (_, lines, expected) => {
    expect(numbers(...lines)).toBe(expected);
  });
});

describe('a running head beside the number', () => {
  test.each([
    ['number first', ['12　示范通讯', SENTENCE, '13　示范通讯'], '0:12 2:13'],
    ['number last', ['示范通讯　·12·', SENTENCE, '示范通讯　·13·'], '0:12 2:13'],
    ['parted by a line', ['示范通讯 | 12', SENTENCE, '示范通讯 | 13'], '0:12 2:13'],
    ['the same in other spacing', ['示范 通讯　12', SENTENCE, '示范通讯　13'], '0:12 2:13'],
    ['on left pages alone', ['12　示范通讯', SENTENCE, '14　示范通讯'], '0:12 2:14'],
    [
      'another head on the page between',
      ['12　示范通讯', SENTENCE, '特别报道　13', SENTENCE, '14　示范通讯'],
      '0:12 2:13 4:14',
    ],
    ['not once', ['12　示范通讯', SENTENCE], ''],
    ['not in steps of three', ['12　示范通讯', SENTENCE, '15　示范通讯'], ''],
    ['not back', ['13　示范通讯', SENTENCE, '12　示范通讯'], ''],
    ['not without a sentence between', ['12　示范通讯', PAGE, '13　示范通讯'], ''],
    ['not with too little text between', ['12　示范通讯', '好，是。', '13　示范通讯'], ''],
    ['not where the head is a sentence', ['12　示范，通讯', SENTENCE, '13　示范，通讯'], ''],
    ['not without a Han character', ['12 Journal', SENTENCE, '13 Journal'], ''],
    ['not of five figures', ['12345　示范通讯', SENTENCE, '12346　示范通讯'], ''],
    ['not longer than a head', [`12　${'示'.repeat(34)}`, SENTENCE, `13　${'示'.repeat(34)}`], ''],
    ['as long as a head may be', [`12　${'示'.repeat(33)}`, SENTENCE, `13　${'示'.repeat(33)}`], '0:12 2:13'],
    ['not where bare ones count', ['1', PAGE, '2', '12　示范通讯', SENTENCE, '13　示范通讯'], '0:1 2:2'],
  ])('%s', (_, lines, expected) => {
    expect(numbers(...lines)).toBe(expected);
  });
});

test('full-width figures, strokes and Roman figures have a plain form', () => {
  expect(foldFigures('第１２页／Ⅳⅳ，（）')).toBe('第12页/IViv，（）');
});

describe('a printed number beside the others', () => {
  /** `7@3` is the number 7 on the third page. */
  const judge = (...words: string[]) =>
    judgeNumbers(
      words.map((word) => {
        const [number = 0, place = 0] = word.split('@').map(Number);
        return { number, place };
      }),
    )
      .map((verdict) => (verdict.is === 'sure' ? (verdict.follows ? 'follows' : 'sure') : verdict.is))
      .join(' ');

  test.each([
    [['3@1'], 'sure'],
    [['3@1', '4@2', '5@3'], 'sure follows follows'],
    [['3@1', '6@4'], 'sure follows'],
    [['3@1', '9@2'], 'leap leap'],
    [['3@1', '2@2'], 'leap odd'],
    [['3@1', '3@2'], 'leap odd'],
    [['3@1', '90@2', '5@3'], 'sure odd follows'],
    [['3@1', '4@2', '50@3', '6@4', '7@5'], 'sure follows odd follows follows'],
    [['3@1', '4@2', '50@3'], 'sure follows leap'],
    [['1@1', '3@2', '4@3'], 'leap sure follows'],
    [['3@1', '4@2', '1@3'], 'sure follows odd'],
    [[], ''],
  ])('%j: %s', (words, verdicts) => {
    expect(judge(...words)).toBe(verdicts);
  });
});
