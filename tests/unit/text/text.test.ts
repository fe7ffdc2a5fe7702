import { describe, expect, test } from 'vitest';
import { countCharacters, findUnbalancedMarks, isHan } from '../../../src/text/characters.ts';
import { datePrecision, formatDate, isRealDate, parsePrintedDate } from '../../../src/text/dates.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../../src/text/document-number.ts';
import { formatChineseNumeral, parseChineseNumeral } from '../../../src/text/numerals.ts';
import { foldForComparison, titleSimilarity } from '../../../src/text/similarity.ts';
import { wordStraddles } from '../../../src/text/words.ts';
import { present } from '../../present.ts';

describe('numerals', () => {
  test.each([
    ['二〇二三', 2023],
    ['二零一七', 2017],
    ['一九五〇', 1950],
    ['十', 10],
    ['十四', 14],
    ['二十九', 29],
    ['一百零五', 105],
    ['三千二百', 3200],
    ['〇', 0],
    ['', undefined],
    ['工会', undefined],
  ])('%s → %s', (text, value) => expect(parseChineseNumeral(text)).toBe(value));
});

describe('dates', () => {
  test.each([
    ['2020 年 8 月 25 日', '2020-08-25'],
    ['（二〇二三年二月十四日中华全国总工会第十七届执行委员会第七次全体会议通过）', '2023-02-14'],
    ['2017年10月', '2017-10'],
    ['庆祝2018年', '2018'],
    ['2023年2月30日', undefined],
    ['2月17日', undefined],
  ])('%s is read as %s', (text, iso) => expect(parsePrintedDate(text)).toBe(iso));

  test.each([
    ['2023-02-28', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13', false],
    ['2023-00-10', false],
    ['2018', true],
    ['2018-12', true],
    ['23-1-1', false],
    ['二〇二三', false],
  ])('%s is a real date: %s', (iso, real) => expect(isRealDate(iso)).toBe(real));

  test.each([
    ['2020-08-25', '2020年8月25日', 'day'],
    ['2018-12', '2018年12月', 'month'],
    ['2018', '2018年', 'year'],
  ])('%s prints as %s, known to the %s', (iso, printed, precision) => {
    expect(formatDate(iso)).toBe(printed);
    expect(datePrecision(iso)).toBe(precision);
  });
});

describe('document numbers', () => {
  test.each([
    '青总发〔2022〕11号',
    '青总发[2022]11号',
    '青总发（2022）11号',
    '青总发 〔2022〕 11 号',
    '青总发【2022】第11号',
  ])('%s names the same document', (text) => {
    const parts = parseDocumentNumber(text);
    expect(parts).toEqual({ agency: '青总发', year: 2022, serial: 11 });
    expect(formatDocumentNumber(present(parts))).toBe('青总发〔2022〕11号');
  });
  test.each(['2023年第2期', '关于〔2022〕11号', '〔2022〕11号', ''])(
    '%s is none or names no agency',
    (text) => {
      expect(parseDocumentNumber(text)?.agency).not.toBe('青总发');
    },
  );
});

describe('paired marks', () => {
  test.each([
    ['“网聚职工正能量”《工会法》（试行）', []],
    ['增强“四个意识，坚定', [{ mark: '“', offset: 2 }]],
    ['建设改革实施意见》', [{ mark: '》', offset: 8 }]],
    [
      '“一（二”三）',
      [
        { mark: '“', offset: 0 },
        { mark: '”', offset: 4 },
      ],
    ],
    ['𠮷”', [{ mark: '”', offset: 1 }]],
    ['1）甲；2）乙。12）丙 a）丁\n三）戊', []],
    ['（1）甲：1）乙（2）', []],
    ['一九九八年1）', [{ mark: '）', offset: 6 }]],
    ['1234）甲', [{ mark: '）', offset: 4 }]],
    ['甲，乙）丙', [{ mark: '）', offset: 3 }]],
    ['1”甲', [{ mark: '”', offset: 1 }]],
  ])('%s', (text, alone) => expect(findUnbalancedMarks(text)).toEqual(alone));
});

describe('characters', () => {
  test('are counted as a reader counts, white space left out', () => {
    expect(countCharacters('青海 工运𠮷\n〇1')).toBe(7);
  });
  test.each([
    ['工', true],
    ['〇', true],
    ['𠮷', true],
    ['，', false],
    ['A', false],
  ])('%s is Han: %s', (character, han) => expect(isHan(character)).toBe(han));
});

describe('titles', () => {
  test('compare without width, case, marks and spaces', () => {
    expect(foldForComparison('“三减三健”:  远离ＡＢ')).toBe('三减三健远离ab');
    expect(
      titleSimilarity('省总工会党组召开 2022 年度民主生活会', '省总工会党组召开2022年度民主生活会'),
    ).toBe(1);
  });
  test('with swapped halves are still alike, strangers are not', () => {
    expect(
      titleSimilarity(
        '产业工人队伍建设中的作用 探析工会在新时期',
        '探析工会在新时期产业工人队伍建设中的作用',
      ),
    ).toBeGreaterThan(0.9);
    expect(titleSimilarity('窗外的白丁香', '肺动脉高压的几大表现')).toBe(0);
    expect(titleSimilarity('', '窗外的白丁香')).toBe(0);
  });
});

describe('words across a joint', () => {
  test.each([
    ['我国劳动生产率水', '平仅为世界平均水平', true],
    ['建立起独立的比较完整的工', '业体系和国民经济体系', true],
    ['取得了成就。', '全总把学习', false],
  ])('%s｜%s: %s', (before, after, straddles) => expect(wordStraddles(before, after)).toBe(straddles));
});

describe('a number with units', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [31, '三十一'],
  ])('%i → %s', (number, text) => {
    expect(formatChineseNumeral(number)).toBe(text);
    expect(parseChineseNumeral(text)).toBe(number);
  });
});
