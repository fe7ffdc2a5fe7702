import { expect, test } from 'vitest';
import { importText } from '../../../src/importer/pipeline.ts';
import { writeDrafts } from '../../../src/importer/write/files.ts';

const STRANGERS = { personId: () => undefined, organizationId: () => undefined };

/** A text as its paragraphs, and the marks it gets, each with the words on both sides; `?` before the place of a doubt. */
function read(...paragraphs: string[]): string[] {
  const document = importText(paragraphs.join('\n\n'), STRANGERS, 'poster');
  const text = [...writeDrafts(document)]
    .flatMap(([name, body]) => (name.endsWith('.mdx') ? [body] : []))
    .join('');
  const bare = text.replace(/^---\n.*?\n---\n/su, '').replace(/(?<=[^\n])\n\n(?=[^\n])/gu, '¶');
  const marks = [...bare.matchAll(/(.{0,3})<PageMark page="(\d+)" \/>(.{0,4})/gsu)];
  return [
    ...marks.map(
      ([, before = '', page = '', after = '']) => `${before}[${page}]${after.replace(/[\n<].*/su, '')}`,
    ),
    ...document.log.flatMap((entry) =>
      entry.kind === 'doubt' && entry.code === 'page' ? [`?${entry.line}`] : [],
    ),
  ];
}

const OPEN = '大家顶着风雪挖地基，手上磨出了血泡，没有人';
const REST = '叫苦，也没有人请假，工程比原定日期提前了十天。';
const WHOLE = '竣工那天，全厂职工在大门口合影留念，照片至今挂在厂史馆里。';

/** Each row: what the text has, and the marks and doubts that come of it. */
const ROWS: { name: string; text: string[]; marks: string[] }[] = [
  {
    name: 'form feeds part the pages, whose numbers stand anywhere',
    text: ['建厂往事', OPEN, '— 12 —', `\f— 13 —\n\n${REST}`, `\f${WHOLE}\n\n— 14 —`],
    marks: ['没有人[13]叫苦，也', '天。¶[14]竣工那天'],
  },
  {
    name: 'a number at the foot of all, the first of them 1',
    text: ['建厂往事', OPEN, '— 1 —', REST, '— 2 —'],
    marks: ['没有人[2]叫苦，也'],
  },
  {
    name: 'a number at the head of all',
    text: ['第 7 页', '建厂往事', OPEN, '第 8 页', REST, '第 9 页', WHOLE],
    marks: ['没有人[8]叫苦，也', '天。¶[9]竣工那天'],
  },
  {
    name: 'neither at the head nor at the foot of all: asked once, nothing marked',
    text: ['建厂往事', OPEN, '— 5 —', REST, '— 6 —', WHOLE],
    marks: ['?7'],
  },
  {
    name: 'a page behind the last number has none, and that is said',
    text: ['建厂往事', OPEN, '— 1 —', REST, '— 2 —', WHOLE],
    marks: ['没有人[2]叫苦，也', '?11'],
  },
  {
    name: 'a page left out: where the next one begins is not known',
    text: ['建厂往事', WHOLE, '— 1 —', OPEN, '— 2 —', REST, '— 4 —', `${WHOLE}又记。`, '— 5 —'],
    marks: ['里。¶[2]大家顶着', '天。¶[5]竣工那天', '?13'],
  },
  {
    name: 'numbers that begin again: the second count is asked',
    text: ['建厂往事', WHOLE, '— 1 —', OPEN, '— 2 —', REST, '— 3 —', `${WHOLE}又记。`, '— 1 —'],
    marks: ['里。¶[2]大家顶着', '没有人[3]叫苦，也', '?17'],
  },
  {
    name: 'bare numbers between closed paragraphs may be chapters',
    text: ['建厂往事', '1', WHOLE, '2', `${WHOLE}后来又拍过一次。`, '3', REST],
    marks: ['?3'],
  },
  {
    name: 'bare numbers that break a sentence are pages',
    text: ['建厂往事', OPEN, '1', REST, '2', WHOLE, '3'],
    marks: ['没有人[2]叫苦，也', '天。¶[3]竣工那天'],
  },
  {
    name: 'a quotation that opens the page goes with it, and bold with its marks',
    text: [
      '建厂往事',
      `${WHOLE}老厂长说：`,
      '— 1 —',
      '“咱们的厂子，是大家一砖一瓦垒起来的。”',
      '— 2 —',
      `**头一件事**是修路。${WHOLE}`,
      '— 3 —',
    ],
    marks: ['说：¶[2]“咱们的', '。”¶[3]**头一'],
  },
  {
    name: 'a heading and a table stand behind the mark of their page',
    text: [
      '建厂往事',
      WHOLE,
      '— 1 —',
      '一、修路',
      WHOLE,
      '— 2 —',
      '| 年 | 里 |\n| --- | --- |\n| 一 | 二 |',
      REST,
      '— 3 —',
    ],
    marks: ['里。¶[2]¶## ', '里。¶[3]¶| 年'],
  },
  { name: 'no number, no mark', text: ['建厂往事', OPEN, REST, WHOLE], marks: [] },
];

test.each(ROWS)('$name', ({ text, marks }) => {
  expect(read(...text)).toEqual(marks);
});

test('the contents say whether numbers stand at the head or at the foot', () => {
  const journal = (first: number, second: number) =>
    [
      '海岬港务',
      '2019年第4期',
      `目　录\n\n建厂往事……${first}\n修路记……${second}`,
      '建厂往事',
      WHOLE,
      '— 5 —',
    ].concat([OPEN, '— 6 —', REST, '修路记', WHOLE, '— 7 —', REST, '— 8 —', `${WHOLE}又记。`]);
  const pagesOf = (text: string[]) => {
    const { articles } = importText(text.join('\n\n'), STRANGERS, 'journal');
    return articles.map(({ page }) => page);
  };
  expect(pagesOf(journal(5, 7))).toEqual([undefined, 7]);
  expect(pagesOf(journal(4, 6))).toEqual([undefined, 6]);
});
