import { describe, expect, test } from 'vitest';
import { findFurniture, type PageLines } from '../../../../src/importer/read/pdf/find-furniture.ts';
import { listHeadRows } from '../../../../src/importer/read/pdf/head-rows.ts';
import { isBoldLine, lineText, type Line } from '../../../../src/importer/read/pdf/line.ts';

const line = (page: number, y: number, text: string, size = 12, rest: Partial<Line> = {}): Line => ({
  page,
  x1: 100,
  x2: 300,
  y,
  size,
  runs: [{ text, bold: false, size, raised: false }],
  ...rest,
});

/** Pages of 800 points with some lines at their heights between others of text. */
function pagesOf(...pages: (readonly (readonly [y: number, text: string])[])[]): PageLines[] {
  return pages.map((lines, index) => ({
    page: index + 1,
    width: 600,
    height: 800,
    lines: [
      ...lines.map(([y, text]) => line(index + 1, y, text)),
      ...[300, 350, 400].map((y) =>
        line(index + 1, y, `正文第${'一二三四五六七'.charAt(index)}页的一行文字`),
      ),
    ].sort((a, b) => a.y - b.y),
  }));
}

function find(...pages: Parameters<typeof pagesOf>) {
  const { pages: left, furniture, log } = findFurniture(pagesOf(...pages));
  return {
    left: left.map(({ lines }) => lines.map(lineText).filter((text) => !text.startsWith('正文'))),
    printed: left.map(({ printed }) => printed),
    furniture: furniture.map(({ kind, text }) => `${kind} ${text}`),
    log: log.map(({ page, message }) => `${page} ${message}`),
  };
}

describe('what comes back on the pages of a PDF', () => {
  test('numbers that count up are taken off, and are those of the pages', () => {
    expect(find([[780, '1']], [[780, '2']], [[780, '3']])).toEqual({
      left: [[], [], []],
      printed: [1, 2, 3],
      furniture: [],
      log: [],
    });
    expect(find([[780, '— 8 —']], [[780, '— 9 —']]).printed).toEqual([8, 9]);
    expect(find([[20, '第3页 共9页']], [[20, '第4页 共9页']]).printed).toEqual([3, 4]);
    expect(find([[780, '１２']], [[780, '１３']]).printed).toEqual([12, 13]);
  });

  test.each<[string, Parameters<typeof find>, Partial<ReturnType<typeof find>>]>([
    ['one number alone, of its page', [[[780, '1']], []], { left: [[], []], printed: [1, undefined] }],
    ['one alone that is another', [[[780, '7']], []], { left: [['7'], []], printed: [undefined, undefined] }],
    ['one between dashes', [[[780, '—7—']], []], { left: [[], []] }],
    ['a number in the midst of the page', [[[500, '1']], [[500, '2']]], { left: [['1'], ['2']] }],
    [
      'one that does not count on is taken off and told',
      [[[780, '1']], [[780, '7']], [[780, '3']], [[780, '4']]],
      {
        left: [[], [], [], []],
        printed: [1, undefined, 3, 4],
        log: ['2 印的页码 7 与前后的页码不相接，没有标，请照原件补'],
      },
    ],
    ['Roman ones', [[[780, 'ii']], [[780, 'iii']]], { left: [[], []], printed: [undefined, undefined] }],
    ['one Roman one between dashes', [[[780, '-ii-']], []], { left: [[], []] }],
    ['one Roman one alone', [[[780, 'V']], []], { left: [['V'], []] }],
    [
      'a head of three pages',
      [[[30, '甲通讯']], [[30, '甲通讯']], [[30, '甲通讯']]],
      { left: [[], [], []], furniture: ['head 甲通讯'] },
    ],
    ['a foot', [[[780, '甲通讯']], [[780, '甲通讯']]], { left: [[], []], furniture: ['foot 甲通讯'] }],
    [
      'a head with the number beside it',
      [[[30, '甲通讯 12']], [[30, '甲通讯 13']]],
      { left: [[], []], printed: [12, 13] },
    ],
    [
      'not one that comes once',
      [[[30, '甲通讯']], [[30, '乙通讯']]],
      { left: [['甲通讯'], ['乙通讯']], furniture: [] },
    ],
    ['not at another height', [[[30, '甲通讯']], [[60, '甲通讯']]], { left: [['甲通讯'], ['甲通讯']] }],
    [
      'not too long a one',
      [[[30, '通'.repeat(37)]], [[30, '通'.repeat(37)]]],
      { left: [['通'.repeat(37)], ['通'.repeat(37)]] },
    ],
    ['as long as a head may be', [[[30, '通'.repeat(36)]], [[30, '通'.repeat(36)]]], { left: [[], []] }],
    [
      'twice on four pages is no head',
      [[[30, '甲通讯']], [], [[30, '甲通讯']], []],
      { left: [['甲通讯'], [], ['甲通讯'], []] },
    ],
    [
      'heads of left and right pages',
      [[[30, '甲通讯']], [[30, '乙通讯']], [[30, '甲通讯']], [[30, '乙通讯']]],
      { left: [[], [], [], []], furniture: ['head 甲通讯', 'head 乙通讯'] },
    ],
    [
      'lines within the text',
      [[[120, '甲通讯']], [[120, '甲通讯']], [[120, '甲通讯']]],
      { left: [['甲通讯'], ['甲通讯'], ['甲通讯']] },
    ],
  ])('%s', (_, pages, expected) => {
    expect(find(...pages)).toMatchObject(expected);
  });

  test('of nothing is nothing', () => {
    expect(findFurniture([])).toEqual({ pages: [], furniture: [], log: [] });
  });
});

describe('a row of small words over the text', () => {
  const rows = (sizes: number[], ys: number[] = sizes.map(() => 40), second = 120) => {
    const pages = sizes.map((size, index): PageLines => ({
      page: index + 1,
      width: 600,
      height: 800,
      lines: [
        line(index + 1, ys[index] ?? 40, `头${'甲乙丙丁'.charAt(index)}`, size),
        line(index + 1, second, '正文的一行文字正文的一行文字', 12),
      ],
    }));
    return [...listHeadRows(pages)].map(lineText);
  };

  test.each<[string, string[], string[]]>([
    ['on all pages', rows([9, 9, 9]), ['头甲', '头乙', '头丙']],
    ['on most of them', rows([9, 9, 12]), ['头甲', '头乙']],
    ['not on one', rows([9, 12]), []],
    ['not on half of them', rows([9, 9, 12, 12]), []],
    ['not in letters of the text', rows([12, 12]), []],
    ['not in nearly as large ones', rows([11.5, 11.5]), []],
    ['not at different heights', rows([9, 9], [40, 46]), []],
    ['at nearly the same', rows([9, 9], [40, 45]), ['头甲', '头乙']],
    ['not right over the text', rows([9, 9], [40, 40], 64), []],
    ['with white to the text', rows([9, 9], [40, 40], 65), ['头甲', '头乙']],
    ['not below the margin', rows([9, 9], [96, 96], 160), []],
    ['at its end', rows([9, 9], [95, 95], 160), ['头甲', '头乙']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a table is none', () => {
    const table = { table: {} as Line['table'] };
    const pages = [1, 2].map((page): PageLines => ({
      page,
      width: 600,
      height: 800,
      lines: [line(page, 40, '头', 9, table as Partial<Line>), line(page, 120, '正文的一行文字', 12)],
    }));
    expect(listHeadRows(pages).size).toBe(0);
  });
});

test.each([
  [[true, true], true],
  [[true, false], false],
])('a line is bold where all its words are: %j', (bold, is) => {
  const runs = bold.map((one, index) => ({ text: `字${index}`, bold: one, size: 12, raised: false }));
  expect(isBoldLine(line(1, 0, '', 12, { runs }))).toBe(is);
  expect(
    isBoldLine(line(1, 0, '', 12, { runs: [...runs, { text: ' ', bold: false, size: 12, raised: false }] })),
  ).toBe(is);
});
