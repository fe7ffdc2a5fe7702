import { describe, expect, test } from 'vitest';
import { dropPageMark, proposePage, setPageMark } from '../../../src/desk/work/page-marks.ts';

const HEAD = '---\ntitle: 甲\npageStart: 3\n---\n\n';
const MARK = (page: number) => `<PageMark page="${page}" />`;
/** `‸` is the cursor. */
const at = (text: string) => [text.replace('‸', ''), text.indexOf('‸')] as const;

describe('a page that begins at the cursor', () => {
  test.each([
    ['inside a line', '甲乙‸丙', `甲乙${MARK(4)}丙`],
    ['before a heading', '‸## 一、甲', `## ${MARK(4)}一、甲`],
    ['at the end of a paragraph, before the next', '甲\n‸\n乙', `甲\n\n${MARK(4)}乙`],
    ['in the middle of bold signs', '甲*‸*乙**丙', `甲${MARK(4)}**乙**丙`],
    ['in the cell of a table', '‸| 甲 | 乙 |', `| ${MARK(4)}甲 | 乙 |`],
    ['in a quotation', '‸> 甲', `> ${MARK(4)}甲`],
  ])('%s', (_, marked, wanted) => {
    const [text, cursor] = at(HEAD + marked);
    const change = setPageMark(text, cursor, 4);
    expect(change && text.slice(0, change.from) + change.insert + text.slice(change.to)).toBe(HEAD + wanted);
  });

  test('is none in the head of the file, or under the head of a table', () => {
    expect(setPageMark(...at('---\nti‸tle: 甲\n---\n'), 4)).toBeUndefined();
    expect(setPageMark(...at('| 甲 |\n| -‸-- |\n'), 4)).toBeUndefined();
  });

  test('gets another number where one stands, or goes', () => {
    const [text, cursor] = at(`甲<Page‸Mark page="4" />乙`);
    expect(setPageMark(text, cursor, 5)).toEqual({ from: 1, to: 22, insert: MARK(5) });
    expect(dropPageMark(text, cursor)).toEqual({ from: 1, to: 22, insert: '' });
    expect(dropPageMark(...at('甲‸乙'))).toBeUndefined();
  });
});

test.each([
  ['after the first page of the article', `${HEAD}甲‸`, 4],
  ['after a mark', `${HEAD}甲${MARK(8)}乙‸丙`, 9],
  ['before the first mark, without a first page', `甲‸乙${MARK(8)}丙`, 7],
  ['at a mark', `甲‸${MARK(8)}丙`, 8],
  ['where nothing is known', '甲‸', undefined],
])('a number is proposed %s', (_, marked, wanted) => {
  expect(proposePage(...at(marked))).toBe(wanted);
});
