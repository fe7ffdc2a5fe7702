import { describe, expect, test } from 'vitest';
import { Board } from '../../../src/ledger/board.ts';
import { readTokens } from '../../../src/ledger/labels.ts';
import {
  documentNumberPattern,
  figurePattern,
  printedDatePattern,
} from '../../../src/ledger/printed-date.ts';
import { readSource } from '../../../src/ledger/source.ts';
import { summarizeLedger } from '../../../src/ledger/summary.ts';
import { present } from '../../present.ts';

/** The first match of a pattern. */
const matched = (pattern: RegExp, text: string) => text.match(pattern)?.[0];

describe('a date as it is printed', () => {
  test.each([
    ['2020-08-25', '2020年8月25日', '2020年8月25日'],
    ['2020-08-25', '2020.8.25', '2020.8.25'],
    ['2020-08-25', '2020.08.25', '2020.08.25'],
    ['2020-08-25', '二〇二〇年八月二十五日', '二〇二〇年八月二十五日'],
    ['2020-08-25', '二零二零年八月二十五日', '二零二零年八月二十五日'],
    ['2020-10-10', '二〇二〇年十月十日', '二〇二〇年十月十日'],
    ['2020-11-20', '二〇二〇年十一月二十日', '二〇二〇年十一月二十日'],
    ['2020-09-09', '二〇二〇年九月九日', '二〇二〇年九月九日'],
    ['2020-08-25', '2020年8月25', '2020年8月25'],
    ['2020-08-25', '2020-8-25', undefined],
    ['2020-08-25', '2020年8月5日', undefined],
    ['2020-08-25', '2021年8月25日', undefined],
    ['2020-08', '2020年8月', '2020年8月'],
    ['2020-08', '2020.8', '2020.8'],
    ['2020-08', '2020年9月', undefined],
    ['2020', '2020年', '2020年'],
    ['2020', '二〇二〇', '二〇二〇'],
    ['2020', '2021年', undefined],
  ])('%s in %s: %s', (iso, text, found) => {
    expect(matched(printedDatePattern(iso), text)).toBe(found);
  });
});

describe('a figure as it is printed', () => {
  test.each([
    ['9', '第9期', '9'],
    ['9', '第009期', '009'],
    ['9', '第九期', '第九'],
    ['10', '第九至十期', '十'],
    ['9', '第九至十期', '第九'],
    ['10', '第9、十期', '十'],
    ['12', '第十二卷', '第十二'],
    ['20', '第二十号', '第二十'],
    ['105', '总第一百〇五期', '第一百〇五'],
    ['105', '总第一百零五期', '第一百零五'],
    ['99', '第九十九期', '第九十九'],
    ['100', '第一百期', '第一百'],
    ['9', '九人', undefined],
    ['9', '第九人', undefined],
    ['2017', '二〇一七', '二〇一七'],
  ])('%s in %s: %s', (figure, text, found) => {
    expect(matched(figurePattern(figure), text)).toBe(found);
  });
});

describe('a 发文字号 as it is printed', () => {
  test.each([
    ['青总发〔2022〕11号', '青总发[2022]11号', true],
    ['青总发〔2022〕11号', '青总发(2022)第11号', true],
    ['青总发〔2022〕11号', '青总发【2022】11號', true],
    ['青总发〔2022〕第11号', '青总发﹝2022﹞11号', true],
    ['（75）示工字第8号', '(75)示工字8号', true],
    ['青总发〔2022〕11号', '青总发2022 11号', false],
    ['青总发〔2022〕11号', '青总发[2022]12号', false],
    ['青总发〔2022〕11号', '青总办[2022]11号', false],
  ])('%s as %s: %s', (number, text, is) => {
    expect(present(documentNumberPattern(number)).test(text)).toBe(is);
  });

  test('the number of an order has no year', () => {
    expect(documentNumberPattern('第18号')).toBeUndefined();
  });
});

describe('labels, marks and signs nothing has claimed', () => {
  const read = (text: string) =>
    readTokens(text, 0, text.length)
      .map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)
      .join(' ');

  test.each([
    ['□', 'ornament □'],
    ['——', 'ornament ——'],
    ['//', 'ornament //'],
    ['/', 'ornament /'],
    ['●○◆◇▲■★☆', 'ornament ● ornament ○ ornament ◆ ornament ◇ ornament ▲ ornament ■ ornament ★ ornament ☆'],
    ['主办:', 'label 主办 joint :'],
    ['主办单位', 'label 主办单位'],
    ['联系电话', 'label 联系电话'],
    ['编', 'label 编'],
    ['1.', 'ordinal 1.'],
    ['12、', 'ordinal 12、'],
    ['(2)', 'ordinal (2)'],
    ['③', 'ordinal ③'],
    ['十二、', 'ordinal 十二、'],
    ['123.', 'other 1 ordinal 23.'],
    ['(a)', 'opener ( other a closer )'],
    ['《》【】〔〕[]', 'opener 《 closer 》 opener 【 closer 】 opener 〔 closer 〕 opener [ closer ]'],
    ['、,', 'joint 、 joint ,'],
    ['。', 'closer 。'],
    ['……', 'leader ……'],
    ['···', 'leader ···'],
    ['.', 'other .'],
    ['------', 'leader ------'],
    ['-----', 'other - other - other - other - other -'],
    ['甲', 'other 甲'],
    ['', ''],
  ])('%s: %s', (text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  test('of a stretch alone', () => {
    expect(readTokens('甲主办乙', 1, 3)).toEqual([{ kind: 'label', from: 1, to: 3 }]);
    // A word that is cut off is none.
    expect(readTokens('甲主办乙', 1, 2)).toEqual([{ kind: 'other', from: 1, to: 2 }]);
  });
});

describe('the marks of Markdown', () => {
  test.each([
    ['###### 题', '######'],
    ['####### 题', ''],
    ['  ## 题', '##'],
    ['| 单位 | 户数 |', '|||'],
    ['| 单位 | 户数', ''],
    [String.raw`| 甲\|乙 | 丙 |`, String.raw`|\||`],
    ['|---|:---:|', '|---|:---:|'],
    ['|--|', '||'],
    ['[^1]: 注', '[^1]:'],
    ['甲[^1]乙', '[^1]'],
    ['甲[1]乙', ''],
    ['--', ''],
    [' - - -', '-'],
    ['甲*乙*', ''],
    ['***', ''],
    ['** **', ''],
    ['***甲', '**'],
  ])('%s: %s', (line, marks) => {
    const found = readSource(line).filter(({ markup }) => markup);
    expect(found.map(({ character }) => character).join('')).toBe(marks);
  });

  test.each([
    ['- 甲说', '甲说', '-'],
    ['- 甲说', '-甲说', ''],
    ['- 甲说', '- 甲', '-'],
    ['  - 甲**说**', '- 甲说', '****'],
    ['- 甲', '-', '-'],
    ['- －甲', '－－甲', ''],
  ])('a dash is text where the archive prints it: %s in %s', (line, printed, marks) => {
    const blocks = [
      { kind: 'paragraph' as const, line: 1, spans: [{ text: printed, line: 1, bold: false }] },
    ];
    const found = readSource(line, blocks).filter(({ markup }) => markup);
    expect(found.map(({ character }) => character).join('')).toBe(marks);
  });

  test('bold begins and ends between them, and with its line', () => {
    const bold = (text: string) =>
      readSource(text)
        .filter((one) => one.bold && !one.markup)
        .map(({ character }) => character)
        .join('');
    expect(bold('甲**乙**丙**丁**')).toBe('乙丁');
    expect(bold('甲**乙\n丙')).toBe('乙');
  });

  test('lines end in any way, and blocks at blank ones', () => {
    const places = readSource('甲\r\n乙\r丙\n \n丁 戊').map(
      ({ character, line, block, spaced }) => `${character}${line}${block}${spaced ? ' ' : ''}`,
    );
    expect(places).toEqual(['甲10', '乙20', '丙30', '丁51', '戊51 ']);
  });

  test('a character beyond the first plane is one, and marks behind it stand right', () => {
    const found = readSource('𠮷**乙**');
    expect(found.map(({ character }) => character)).toEqual(['𠮷', '*', '*', '乙', '*', '*']);
    expect(found.map(({ markup }) => markup)).toEqual([false, true, true, false, true, true]);
  });
});

describe('the source laid out', () => {
  /** Lines parted by `|`. */
  const lay = (words: string) =>
    new Board(
      words.split('|').flatMap((line, place) =>
        [...line].map((fold) => ({
          fold,
          character: 0,
          correction: -1,
          line: place + 1,
          block: 0,
          spaced: false,
        })),
      ),
    );
  const field = { kind: 'field' } as const;

  test('knows where its lines begin', () => {
    const board = lay('甲乙|丙丁');
    expect(board.text).toBe('甲乙丙丁');
    expect(board.length).toBe(4);
    expect([...board.lineStart]).toEqual([1, 0, 1, 0, 1]);
    expect([board.isWholeLine(0, 2), board.isWholeLine(0, 4), board.isWholeLine(2, 2)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([board.isWholeLine(0, 1), board.isWholeLine(1, 1), board.isWholeLine(1, 3)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a stretch is free until it is claimed', () => {
    const board = lay('甲乙丙丁');
    board.claim([1, 3], field);
    expect([0, 1, 2, 3].map((unit) => board.ownerOf(unit)?.kind)).toEqual([
      undefined,
      'field',
      'field',
      undefined,
    ]);
    expect([board.isFree([0, 1]), board.isFree([0, 2]), board.isFree([3, 4]), board.isFree([2, 4])]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([board.isFree([-1, 1]), board.isFree([3, 5])]).toEqual([false, false]);
    expect(board.freeRuns([0, 4])).toEqual([
      [0, 1],
      [3, 4],
    ]);
    expect(board.freeRuns([1, 3])).toEqual([]);
    expect(board.freeRuns([2, 4])).toEqual([[3, 4]]);
  });

  test('words are found inside a zone alone, and where they overlap', () => {
    const board = lay('甲甲甲|乙甲');
    expect(board.places('甲甲', [0, 5])).toEqual([0, 1]);
    expect(board.places('甲甲', [1, 5])).toEqual([1]);
    expect(board.places('甲甲', [0, 2])).toEqual([0]);
    expect(board.places('甲', [0, 5])).toEqual([0, 1, 2, 4]);
    expect(board.places('甲', [0, 4])).toEqual([0, 1, 2]);
    expect(board.places('', [0, 5])).toEqual([]);
  });

  test('a field may claim what is free and does not run on into a body', () => {
    const board = lay('李忠说|李忠|话');
    expect(board.openPlaces('李忠', [0, 6])).toEqual([0, 3]);
    board.claim([2, 3], { kind: 'body' });
    board.claim([5, 6], { kind: 'body' });
    expect(board.openPlaces('李忠', [0, 6])).toEqual([3]);
    const moved = lay('李忠说');
    moved.claim([2, 3], { kind: 'moved' });
    expect(moved.isOpen([0, 2])).toBe(false);
    const beside = lay('李忠说');
    beside.claim([2, 3], field);
    expect([beside.isOpen([0, 2]), beside.isOpen([1, 3])]).toEqual([true, false]);
  });
});

test('the account of an issue in a few lines; what is nought is left out', () => {
  const none = { misread: 0, omitted: 0, moved: 0, supplied: 0, query: 0 };
  const counts = {
    source: {
      total: 9,
      inPlace: 5,
      moved: 1,
      fields: 0,
      imprint: 0,
      contents: 0,
      classes: { ornament: 1, label: 0, 'running-head': 0, leader: 0 },
      markup: 1,
      corrected: 0,
      unaccounted: 1,
    },
    archive: {
      body: 6,
      fromSource: 6,
      corrected: 0,
      unaccounted: 0,
      fields: { claimed: 2, repeated: 1, missing: 1 },
    },
    widthChanged: 0,
    spacesClosed: 0,
    corrections: { ...none, misread: 2, query: 1 },
  };
  const finding = { code: 'field-unaccounted', file: 'issue.yaml', line: 1, message: '' } as const;
  const other = { ...finding, code: 'text-moved' } as const;
  const join = {
    article: '01',
    line: 1,
    sourceLineBefore: 1,
    sourceLineAfter: 2,
    wordsBefore: '',
    wordsAfter: '',
  };
  const joins = [
    { ...join, kind: 'split' as const },
    { ...join, kind: 'wrap' as const },
    { ...join, kind: 'wrap' as const },
  ];
  expect(summarizeLedger({ counts, joins, findings: [finding, other] })).toEqual([
    '原文 9 字：正文 5，正文（移位） 1，标识符号 1，Markdown 记号 1，没有着落 1',
    '库中正文 6 字：来自原文 6，没有来历 0；字段 3 项有据，没有来历 1',
    '标点与空格无改动；接合 3 处（跨页 1，折行 2，移位 0）',
    '更正 3 条：误识 2，删略 0，移位 0，补入 0，存疑 1',
  ]);
  const full = {
    source: {
      ...counts.source,
      fields: 1,
      imprint: 2,
      contents: 3,
      classes: { ornament: 1, label: 2, 'running-head': 3, leader: 4 },
      corrected: 5,
    },
    archive: { ...counts.archive, corrected: 7 },
  };
  const [first, second, third] = summarizeLedger({
    counts: { ...counts, ...full, widthChanged: 8, spacesClosed: 9 },
    joins,
    findings: [],
  });
  expect(first).toBe(
    '原文 9 字：正文 5，正文（移位） 1，文章字段 1，目录行 3，封面与版权页 2，标识符号 1，字段名目与括号 2，书眉（重复的题名）、页码和网页的话 3，目录的前导点 4，Markdown 记号 1，更正删去 5，没有着落 1',
  );
  expect(second).toContain('更正补入 7');
  expect(third).toBe('标点改宽窄 8，空格收拢 9；接合 3 处（跨页 1，折行 2，移位 0）');
});
