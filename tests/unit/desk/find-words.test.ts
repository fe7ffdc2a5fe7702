import { describe, expect, test } from 'vitest';
import { replaceOnce, type TextChange } from '../../../src/desk/work/find-words.ts';
import { splitJoin } from '../../../src/desk/work/split-join.ts';

const apply = (text: string, change: TextChange | undefined) =>
  change && text.slice(0, change.from) + change.insert + text.slice(change.to);

describe('words put back where they stand once', () => {
  test.each([
    ['a character', '三月 地区和单位，共 9 个', '地区和单位', '地区 and 单位', '三月 地区 and 单位，共 9 个'],
    ['words put in are taken out', '甲乙丙丁', '乙丙', '', '甲丁'],
    ['bold beside them stays', '**一要**抓好理论', '一要抓好', '一要抓紧', '**一要**抓紧理论'],
    ['widths make no difference', '共 ９ 个（略）', '9个(略)', '8个(略)', '共 8 个（略）'],
    ['beyond the first plane', '姓𠮷的人', '姓𠮷', '姓吉', '姓吉的人'],
    [
      'only what differs is touched',
      '第一<PageMark page="4" />第二',
      '第一第二',
      '第一第三',
      '第一<PageMark page="4" />第三',
    ],
  ])('%s', (_, text, was, is, wanted) => {
    expect(apply(text, replaceOnce(text, was, is))).toBe(wanted);
  });

  test.each([
    ['they stand twice', '甲乙，甲乙', '甲乙', '甲'],
    ['they stand nowhere', '甲', '乙', '丙'],
    ['a mark lies between', '甲**乙**丙丁', '乙丙', '戊己'],
  ])('nothing is changed where %s', (_, text, was, is) => {
    expect(replaceOnce(text, was, is)).toBeUndefined();
  });
});

describe('a joined paragraph is two again', () => {
  const join = { line: 1, wordsBefore: '坚持', wordsAfter: '以人为本' };
  test.each([
    ['plain', '我们要坚持以人为本。', '我们要坚持\n\n以人为本。'],
    ['in bold', '**要坚持以人为本。**再', '**要坚持**\n\n**以人为本。**再'],
    ['behind bold', '**要坚持**以人为本。', '**要坚持**\n\n以人为本。'],
    ['before a page', '要坚持<PageMark page="9" />以人为本', '要坚持\n\n<PageMark page="9" />以人为本'],
    ['in a quotation', '> 要坚持以人为本', '> 要坚持\n>\n> 以人为本'],
    [
      'the one nearest its line',
      '坚持以人为本\n\n甲\n\n坚持以人为本',
      '坚持\n\n以人为本\n\n甲\n\n坚持以人为本',
    ],
  ])('%s', (_, text, wanted) => {
    expect(apply(text, splitJoin(text, join))).toBe(wanted);
  });

  test('what is apart already, or a row of a table, stays', () => {
    expect(splitJoin('坚持\n\n以人为本', join)).toBeUndefined();
    expect(splitJoin('| 坚持以人为本 |', join)).toBeUndefined();
  });
});
