import { describe, expect, test } from 'vitest';
import { findFurniture, readSiteSource } from '../../../src/text/furniture.ts';

const found = (...lines: string[]) =>
  [...findFurniture(lines)]
    .sort(([a], [b]) => a - b)
    .map(([at, kind]) => `${at}:${kind}`)
    .join(' ');

describe('what a web page says beside its text', () => {
  test.each([
    ['发布时间：2024-04-29　字体：大 中 小', true],
    ['发布时间：2024-04-29 浏览次数：35次', true],
    ['发布日期：2024-04-29　来源：南屿日报', true],
    ['来源：南屿日报　点击：120　编辑：马玉莲', true],
    ['更新时间：2024-04-29 10:30:00　作者：马玉莲', true],
    ['打印 关闭', false],
    ['打印本页 关闭', true],
    ['【打印】【关闭窗口】', true],
    ['返回顶部', true],
    ['大 中 小', false],
    ['来源：南屿日报　作者：马玉莲', false],
    ['来源：南屿日报　责任编辑：马玉莲', false],
    ['发布时间：2024-04-29', false],
    ['发布时间：2024-04-29　浏览：35　欢迎投稿', false],
    ['全省工会工作会议召开', false],
    ['', false],
  ])('%s: %s', (line, is) => {
    expect(found(line)).toBe(is ? '0:site' : '');
  });

  test.each([
    ['发布时间：2024-04-29　来源：南屿日报', '南屿日报'],
    ['信息来源： 省总工会　字体：大', '省总工会'],
    ['稿件来源:宣传部', '宣传部'],
    ['作者：马玉莲　来源：', undefined],
    ['发布时间：2024-04-29', undefined],
  ])('%s was taken from %s', (line, source) => {
    expect(readSiteSource(line)).toBe(source);
  });
});

describe('what a page prints beside its text', () => {
  const open = '各级工会要坚持党的领导，团结动员广大职工为';
  const rest = '全面推进改革发展作出新的贡献，取得新的成效。';

  test.each<[string, string[], string]>([
    ['its number', ['正文。', '— 1 —', '正文。'], '1:folio'],
    [
      'the same head at two pages',
      ['甲通讯', '— 1 —', '正文。', '甲通讯', '— 2 —'],
      '0:head 1:folio 3:head 4:folio',
    ],
    [
      'behind the number too',
      ['— 1 —', '甲通讯', '正文。', '— 2 —', '甲通讯'],
      '0:folio 1:head 3:folio 4:head',
    ],
    [
      'over a blank line',
      ['甲通讯', '', '— 1 —', '正文。', '甲通讯', '— 2 —'],
      '0:head 2:folio 4:head 5:folio',
    ],
    ['no head that stands once', ['甲通讯', '— 1 —', '正文。', '乙通讯', '— 2 —'], '1:folio 4:folio'],
    ['no sentence that stands twice', ['完。', '— 1 —', '正文。', '完。', '— 2 —'], '1:folio 4:folio'],
    [
      'no line longer than a head',
      ['通'.repeat(25), '— 1 —', '正文。', '通'.repeat(25), '— 2 —'],
      '1:folio 4:folio',
    ],
    [
      'one as long as a head may be',
      ['通'.repeat(24), '— 1 —', '正文。', '通'.repeat(24), '— 2 —'],
      '0:head 1:folio 3:head 4:folio',
    ],
    ['a short line in the middle of a sentence', [open, '— 1 —', '甲通讯', rest], '1:folio 2:head'],
    ['none where the sentence is closed', [`${open}民。`, '— 1 —', '甲通讯', rest], '1:folio'],
    ['none where no sentence goes on', [open, '— 1 —', '甲通讯', '乙通讯'], '1:folio'],
    ['none before a numbered paragraph', [open, '— 1 —', '甲通讯', '一、坚持领导，团结职工。'], '1:folio'],
    ['none before a label', [open, '— 1 —', '甲通讯', '本报讯：工会，来了。'], '1:folio'],
    ['none that stands before the number', [open, '甲通讯', '— 1 —', rest], '2:folio'],
  ])('%s', (_, lines, expected) => {
    expect(found(...lines)).toBe(expected);
  });

  test('with numbers found before', () => {
    expect([...findFurniture(['甲', '12', '乙'], new Map([[1, 12]]))]).toEqual([[1, 'folio']]);
  });
});
