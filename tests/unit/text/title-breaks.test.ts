import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { breakTitle, needsBreak } from '../../../src/text/title-breaks.ts';
import { present } from '../../present.ts';

const CONTENT = join(import.meta.dirname, '../../../content/issues');
const titles = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => present(readFileSync(join(CONTENT, file), 'utf8').split('---\n')[1]))
  .map((matter) => (parse(matter) as { title: string }).title);

describe('breakTitle', () => {
  test.each([
    ['全面贯彻落实党的二十大精神', '全面|贯彻|落实|党的二十大|精神'],
    ['王国生同志对群团改革工作提出要求', '王国生同志|对群团|改革|工作|提出|要求'],
    ['马吉孝同志在全省工会系统学习', '马吉孝|同志|在全省工会|系统|学习'],
    ['省总工会召开2022年度民主生活会', '省总工会|召开|2022年度|民主|生活会'],
    ['关于省总工会第十四届委员会今年以来', '关于|省总工会|第十四届|委员会|今年|以来'],
    ['城西区“三减三健”活动', '城西区|“|三减三健|”|活动'],
    ['青海工运', '青海|工运'],
    ['新时代县级工会', '新时代|县级|工会'],
    ['——记青海省首位“大国工匠”', '——记青海省|首位|“|大国|工匠|”'],
    ['《内部通报》2020年第16期', '《|内部|通报|》|2020年|第16期'],
    ['', ''],
  ])('%s → %s', (title, pieces) => {
    expect(breakTitle(title).join('|')).toBe(pieces);
  });

  test('the pieces of every title of the archive together are the title', () => {
    expect(titles.length).toBeGreaterThan(80);
    for (const title of titles) expect(breakTitle(title).join('')).toBe(title);
  });

  test('no piece of a title begins with 的 or is longer than a line of a phone', () => {
    const pieces = titles.flatMap(breakTitle);
    expect(pieces.filter((piece) => /^[的了们]/.test(piece))).toEqual([]);
    expect(pieces.filter((piece) => piece.length > 11)).toEqual([]);
  });
});

test.each([
  ['工会', '召开', true],
  ['召开', '2022年', true],
  ['工会', '“', false],
  ['，', '工会', false],
  ['', '工会', false],
])('between %s and %s a break must be allowed: %s', (before, after, needed) => {
  expect(needsBreak(before, after)).toBe(needed);
});
