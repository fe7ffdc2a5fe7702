import { expect, test } from 'vitest';
import { keepNothing } from '../../../src/corpus/kept.ts';
import { cutWords } from '../../../src/passages/cut-words.ts';
import { makeOnlyNames } from '../../../src/passages/only-names.ts';
import { LARGEST, writePassagesFile, type PassagesFile } from '../../../src/passages/passages-file.ts';
import { sharePassages } from '../../../src/passages/shared-passages.ts';
import { archiveWith, articleOf } from './passages-content.ts';

const [ONE, OTHER, NOTICE] = ['journal/2023-no2/01', 'bulletin/2020-no16/01', 'notices/2022-no11/index'];
const SENTENCE = '广大职工要爱岗敬业、争创一流、艰苦奋斗、勇于创新、淡泊名利、甘于奉献';

function fileOf(bodies: Readonly<Record<string, string>>): PassagesFile & { bytes: number } {
  const archive = archiveWith(bodies);
  const article = articleOf(archive, ONE);
  const written = writePassagesFile(article, sharePassages(archive, 'internal', keepNothing).of(article));
  return { ...(JSON.parse(written) as PassagesFile), bytes: Buffer.byteLength(written) };
}

test('a file names the other items once, and the words where they are not the whole paragraph', () => {
  const { items, words, paragraphs } = fileOf({
    [ONE]: `${SENTENCE}。\n\n会议指出，${SENTENCE}！`,
    [OTHER]: `${SENTENCE}。`,
    [NOTICE]: `${SENTENCE}？`,
  });
  expect(items).toEqual([
    [OTHER, '讲话', '《内部通报》2020年第16期', '2020年'],
    [NOTICE, '关于学习的通知', '', '2022年'],
  ]);
  expect(words).toEqual([SENTENCE]);
  expect(paragraphs).toEqual({
    1: [
      [0, 1],
      [1, 1, 0],
    ],
    2: [
      [0, 1, 0],
      [1, 1, 0],
    ],
  });
});

test.each([
  ['four hundred paragraphs of two items that are nearly the same', 400, '', 400],
  ['four hundred of which something else stands before each', 400, '不同之处', 300],
  ['three thousand', 3000, '', 900],
])('%s take no more bytes than a file may have, the first of them at least', (_, count, before, least) => {
  const write = (head: string) =>
    Array.from(
      { length: count },
      (_each, place) => `${head}${place * place}${SENTENCE}${place}${SENTENCE}。`,
    );
  const file = fileOf({ [ONE]: write('').join('\n\n'), [OTHER]: write(before).join('\n\n') });
  expect(file.bytes).toBeLessThanOrEqual(LARGEST);
  const listed = Object.keys(file.paragraphs);
  expect(listed.length).toBeGreaterThanOrEqual(least);
  expect(listed).toEqual(listed.map((_each, place) => String(place + 1)));
});

test.each([
  ['，一要加强学习。', 80, '一要加强学习。'],
  ['”。“一要加强学习', 80, '“一要加强学习'],
  ['一二三四五六七八九十甲乙', 12, '一二三四五六七八九十甲乙'],
  ['一二三四五六七八九十甲乙丙', 12, '一二三四五六七八九……甲乙丙'],
  ['𠮷二三四五六七八九十甲乙丙', 12, '𠮷二三四五六七八九……甲乙丙'],
])('%s in %d characters is %s', (passage, most, words) => {
  expect(cutWords(passage, most)).toBe(words);
});

test.each([
  ['中华全国总工会副主席、省总工会主席马吉孝', true],
  ['。青海省总工会、省总工会、马吉孝、李忠、', true],
  ['《习近平关于工人阶级和工会工作论述摘编》', true],
  ['关于工人阶级和工会工作论述摘编》、《劳动法', true],
  ['省总工会要求各级工会把改革任务落到实处见', false],
  ['省总工会一二三四五六七八九', true],
  ['省总工会一二三四五六七八九十', false],
])('“%s” is names alone: %s', (passage, expected) => {
  const isOnlyNames = makeOnlyNames([
    '中华全国总工会',
    '总工会',
    '省总工会',
    '青海省总工会',
    '马吉孝',
    '李忠',
    '李',
  ]);
  expect(isOnlyNames(passage)).toBe(expected);
});
