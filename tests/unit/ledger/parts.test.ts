import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse.ts';
import { textBlocks } from '../../../src/document/text-blocks.ts';
import { applyCorrections } from '../../../src/ledger/corrections.ts';
import { accountIssue } from '../../../src/ledger/ledger.ts';
import { figurePattern, printedDatePattern } from '../../../src/ledger/printed-date.ts';
import { alignCharacters } from '../../../src/ledger/small-diff.ts';
import { readSource } from '../../../src/ledger/source.ts';
import { chainTiles, type Tile } from '../../../src/ledger/tiles.ts';
import type { Correction } from '../../../src/schema/corrections.ts';

describe('the marks of the source’s Markdown', () => {
  test.each([
    ['# 内 部 通 报', '#'],
    ['### **三、加强**', '###****'],
    ['**一要抓好。**理论', '****'],
    ['- 03 习近平总书记', '-'],
    ['---', '---'],
    ['-----------	----', '---------------'],
    ['2017年—2020年', ''],
    ['-5度', ''],
    ['#号', ''],
    ['——在全总会议上', ''],
  ])('%s', (line, marks) => {
    const found = readSource(line).filter(({ markup }) => markup);
    expect(found.map(({ character }) => character).join('')).toBe(marks);
  });

  test('lines, blocks, spaces and bold are known of each character', () => {
    expect(readSource('\n甲 乙\n丙\n\n**丁**').filter(({ markup }) => !markup)).toMatchObject([
      { character: '甲', line: 2, block: 1, spaced: false, bold: false },
      { character: '乙', line: 2, block: 1, spaced: true },
      { character: '丙', line: 3, block: 1 },
      { character: '丁', line: 5, block: 2, bold: true },
    ]);
  });
});

describe('dates as they are printed', () => {
  test.each([
    ['2020-08-25', '2020年8月25日', true],
    ['2020-08-25', '2020年08月25日', true],
    ['2023-02-14', '二〇二三年二月十四日', true],
    ['2023-02-14', '二○二三年二月十四日', true],
    ['2017-10', '2017年10月', true],
    ['2017-11-30', '二〇一七年十一月三十日', true],
    ['2020-08-25', '2020年8月26日', false],
    ['2020-08-25', '8月25日', false],
  ])('%s in %s: %s', (iso, printed, found) => expect(printedDatePattern(iso).test(printed)).toBe(found));

  test.each([
    ['9', '第09期', '09'],
    ['2', '第二期', '第二'],
    ['2017', '二〇一七年', '二〇一七'],
  ])('the figure %s in %s is %s', (figure, printed, found) =>
    expect(printed.match(figurePattern(figure))?.[0]).toBe(found),
  );
});

describe('a correction changes only what differs', () => {
  const corrections = (...data: Correction[]) => ({ file: 'corrections.yaml', data, lineOf: () => 1 });
  const apply = (source: string, ...data: Correction[]) => {
    const characters = readSource(source);
    const { units, findings } = applyCorrections(characters, corrections(...data), 'source.txt');
    return { text: units.map(({ fold }) => fold).join(''), findings };
  };

  test.each<[string, string, Correction, string]>([
    [
      'misread',
      '海西等地区 and 单位，',
      { kind: 'misread', source: '地区 and 单位', archive: '地区和单位', reason: '识别' },
      '海西等地区和单位,',
    ],
    [
      'omitted',
      '投入80元元，',
      { kind: 'omitted', source: '80元元', archive: '80元', reason: '重出' },
      '投入80元,',
    ],
    [
      'omitted whole',
      '毛岸英代父省亲\n代父省亲慰乡愁',
      { kind: 'omitted', source: '代父省亲慰', reason: '重出' },
      '毛岸英代父省亲乡愁',
    ],
    ['query', '设备先进', { kind: 'query', source: '设备', archive: '设备', reason: '核对' }, '设备先进'],
    [
      'across lines',
      '劳动\n\n力量',
      { kind: 'misread', source: '劳动\n\n力量', archive: '劳动的力量', reason: '识别' },
      '劳动的力量',
    ],
    [
      'across bold',
      '**一要**抓好',
      { kind: 'misread', source: '**一要**抓', archive: '**二要**抓', reason: '识别' },
      '二要抓好',
    ],
  ])('%s', (_, source, correction, text) => {
    expect(apply(source, correction)).toEqual({ text, findings: [] });
  });

  test('source text that stands twice is refused', () => {
    const { findings } = apply('工会工会', { kind: 'omitted', source: '工会', reason: '重出' });
    expect(findings.map(({ message }) => message)).toEqual(['source 写的“工会”在 source.txt 里有 2 处']);
  });
});

test('two short texts are aligned along what they share', () => {
  const steps = alignCharacters('地区and单位', '地区和单位');
  expect(steps.filter(([left, right]) => left !== undefined && right !== undefined)).toEqual([
    [0, 0],
    [1, 1],
    [5, 3],
    [6, 4],
  ]);
  expect(steps).toHaveLength(8);
});

test('of tiles that cross, the heavier chain stays in place', () => {
  const tile = (archive: number, source: number, length: number): Tile => ({ archive, source, length });
  expect(chainTiles([tile(0, 50, 20), tile(20, 0, 30), tile(50, 30, 10)])).toEqual([
    tile(20, 0, 30),
    tile(50, 30, 10),
  ]);
});

describe('lists of a notice', () => {
  const number = '示总发〔2024〕30号';
  const located = <Data>(file: string, data: Data) => ({ file, data, lineOf: () => 1 });
  const account = (source: string, attachments: string[], year = 2024, corrections: Correction[] = []) =>
    accountIssue({
      source: { file: 'source.txt', text: source },
      issue: located('issue.yaml', {
        year,
        numbers: [30],
        contents: [{ entries: [{ title: '关于报送总结的通知', article: 'index' }] }],
        contentsSupplied: true,
      }),
      articles: [
        {
          ...located('index.mdx', {
            title: '关于报送总结的通知',
            kind: '通知',
            notice: { number, recipients: '各市总工会', attachments },
          }),
          slug: 'index',
          blocks: textBlocks(parseDocument('请于月底前报送总结。')),
        },
      ],
      corrections: located('corrections.yaml', corrections),
    }).findings.map(({ code, message }) => `${code} ${message}`);
  const paper = (list: string) =>
    `${number}\n\n关于报送总结的通知\n\n各市总工会：\n\n请于月底前报送总结。\n\n${list}\n`;

  test.each([
    '附件：1. 总结提纲\n2. 统计表',
    '附件：1．总结提纲\n　　　2．统计表',
    '附件:（1）总结提纲\n（2）统计表',
    '附件：①总结提纲 ②统计表',
    '附件：一、总结提纲\n二、统计表',
    '附件：总结提纲、统计表',
  ])('label and ordinals of %j stand for the field', (list) => {
    expect(account(paper(list), ['总结提纲', '统计表'])).toEqual([]);
  });

  test('an ordinal nobody has an item for is not excused', () => {
    expect(account(paper('附件：1. 总结提纲\n2. 统计表\n3.'), ['总结提纲', '统计表'])).toEqual([
      'source-unaccounted 原文 2 个字没有着落：“3.”（前文“结提纲2.统计表”）',
    ]);
  });

  test('a year that is not printed may be supplied', () => {
    const supplied: Correction = { kind: 'supplied', archive: '2023', reason: '据馆藏目录' };
    const source = paper('附件：1. 总结提纲\n2. 统计表');
    expect(account(source, ['总结提纲', '统计表'], 2023)).toEqual([
      'field-unaccounted year 写的“2023”在原文这一部分里找不到',
    ]);
    expect(account(source, ['总结提纲', '统计表'], 2023, [supplied])).toEqual([]);
  });
});
