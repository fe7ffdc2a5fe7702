import { describe, expect, test } from 'vitest';
import { fingerprint, isSameText, likeness } from '../../../src/identity/fingerprint.ts';
import { keepFirst } from '../../../src/identity/keep-first.ts';
import { formatRow, missingNumbers, parseRow } from '../../../src/identity/lock.ts';

const LONG = '各级工会要坚持党的领导团结动员广大职工建功立业';

describe('a fingerprint', () => {
  test('remembers both ends, the length and a sketch, whatever the marks', () => {
    expect(fingerprint(`${LONG}。`)).toMatchObject({
      opening: '各级工会要坚持党的领',
      closing: '员广大职工建功立业'.padStart(10, '动'),
      length: 23,
    });
    expect(fingerprint('“马 吉孝”')).toMatchObject({ opening: '马吉孝', closing: '马吉孝', length: 3 });
    expect(fingerprint('')).toMatchObject({ opening: '', closing: '', length: 0 });
  });

  test('is the same for the same text alone', () => {
    const print = fingerprint(LONG);
    expect(isSameText(print, fingerprint(`${LONG}。`))).toBe(true);
    expect(isSameText(print, { ...print, sketch: '0'.repeat(16) })).toBe(false);
    expect(isSameText(print, { ...print, length: 24 })).toBe(false);
    expect(isSameText(print, { ...print, opening: '各级' })).toBe(false);
    expect(isSameText(print, { ...print, closing: '立业' })).toBe(false);
  });

  test.each([
    ['马吉孝', '马吉孝', 1],
    ['马吉季', '马吉孝', 2 / 3],
    ['马吉', '马吉孝', 2 / 3],
    ['', '', 1],
    ['甲乙', '丙丁', 0],
    ['一二三四五六七八九十甲乙丙丁戊己庚辛壬癸', '一二三四五六七八九十甲乙丙丁戊己庚辛壬子', 0.95],
  ])('of short texts %s and %s are alike by %d', (a, b, alike) => {
    expect(likeness(fingerprint(a), fingerprint(b))).toBeCloseTo(alike, 10);
  });

  test('of long ones by their sketches and ends', () => {
    const print = fingerprint(LONG);
    const other = { ...print, sketch: print.sketch };
    expect(likeness(print, other)).toBeCloseTo(1.5, 10);
    expect(likeness(print, { ...other, opening: '别' })).toBeCloseTo(1.25, 10);
    expect(likeness(print, { ...other, closing: '别' })).toBeCloseTo(1.25, 10);
    // A text of twenty-one folded characters is no longer whole between its ends.
    const whole = fingerprint(LONG.slice(0, 20));
    expect(likeness(whole, fingerprint(LONG.slice(0, 20)))).toBe(1);
    expect(likeness(fingerprint(LONG.slice(0, 21)), fingerprint(LONG.slice(0, 21)))).toBe(1.5);
  });
});

test('of pairs the first that takes a place or a paragraph keeps it', () => {
  const [a, b] = [{}, {}];
  const pairs = [
    { place: 1, paragraph: a },
    { place: 1, paragraph: b },
    { place: 2, paragraph: a },
    { place: 2, paragraph: b },
  ];
  expect(keepFirst(pairs)).toEqual([pairs[0], pairs[3]]);
});

describe('a row of numbers', () => {
  test.each([
    'p12 78 0123456789abcdef 开头十字 末尾十字',
    'p12 0 0123456789abcdef  ',
    'p13 并入 p12',
    'p14 撤下 重复 了',
  ])('%s is read and written', (text) => {
    const row = parseRow(text);
    expect(row && formatRow(row)).toBe(text);
  });

  test.each([
    'p1',
    '12 78 0123456789abcdef 甲 乙',
    'p12 78 0123456789abcde 甲 乙',
    'p13 并入 12',
    'p14 撤下',
    'p14 撤下 ',
  ])('%j is none', (text) => {
    expect(parseRow(text)).toBeUndefined();
  });

  test('that is lost is told', () => {
    const row = (number: number) => ({ state: 'withdrawn' as const, number, reason: '重复' });
    expect(missingNumbers([row(2), row(5)])).toEqual([1, 3, 4]);
    expect(missingNumbers([])).toEqual([]);
    expect(missingNumbers([row(1)])).toEqual([]);
  });
});
