import { describe, expect, test } from 'vitest';
import {
  formatChineseNumeral,
  parseChineseNumeral,
  writeChineseNumeral,
  writeDownward,
} from '../../../src/text/numerals.ts';

describe('a number spelt with units', () => {
  test.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百〇一'],
    [105, '一百〇五'],
    [110, '一百一十'],
    [119, '一百一十九'],
    [1000, '一千'],
    [1001, '一千〇一'],
    [1010, '一千〇一十'],
    [1100, '一千一百'],
    [2024, '二千〇二十四'],
    [9999, '九千九百九十九'],
  ])('%i: %s', (number, text) => {
    expect(writeChineseNumeral(number)).toBe(text);
    expect(parseChineseNumeral(text)).toBe(number);
    if (number < 100) expect(formatChineseNumeral(number)).toBe(text);
  });
});

describe('what is read', () => {
  test.each([
    ['〇', 0],
    ['零', 0],
    ['○', 0],
    ['二○一五', 2015],
    ['九八', 98],
    ['百', 100],
    ['百二十', 120],
    ['三千零九', 3009],
    ['二百', 200],
    ['十工', undefined],
    ['2023', undefined],
    ['十 ', undefined],
  ])('%s: %s', (text, number) => {
    expect(parseChineseNumeral(text)).toBe(number);
  });
});

test.each([
  ['2020年第16期', '二〇二〇年第十六期'],
  ['2017年第9-10期', '二〇一七年第九—十期'],
  ['〔2022〕11号', '〔二〇二二〕十一号'],
  ['2024年增刊1', '二〇二四年增刊一'],
  ['2020年', '二〇二〇年'],
  ['13', '十三'],
])('%s stands downward as %s', (printed, downward) => {
  expect(writeDownward(printed)).toBe(downward);
});
