import { expect, test } from 'vitest';
import { freeDrafts } from '../../../src/identity/drafts.ts';
import { updateLock, type ArticleLock } from '../../../src/identity/lock.ts';
import { numberParagraphs } from '../../../src/corpus/numbering.ts';

const A = '省总工会召开全委会议，传达学习全国总工会有关会议精神，研究部署全年重点任务。';
const B = '会议强调，各级工会要把服务职工放在首位，切实解决一线职工的急难愁盼问题。';
const C = '机关各部室负责人和各市州总工会主要负责同志参加了会议，并作了交流发言。';
const D = '县总工会为环卫工人送去棉衣和热水，帮助他们度过寒冷的冬天，受到普遍欢迎。';
const JUNK = '第 3 页 共 12 页 内部资料 注意保存 未经许可不得翻印 编辑部电话 总机转';

const lockOf = (...texts: string[]): ArticleLock => updateLock([], texts).rows;
const shown = ({ rows }: { rows: ArticleLock }) =>
  rows.map((row) => (row.state === 'merged' ? `${row.number}→${row.into}` : `${row.number} ${row.state}`));

test('of an article never published every number is given anew: deleted, merged and moved paragraphs leave nothing', () => {
  const lock = lockOf(JUNK, A, B, C);
  const update = numberParagraphs(lock, [C, A + B], 0);
  expect(shown(update)).toEqual(['1 live', '2 live']);
  expect(update).toMatchObject({ numbers: [1, 2], lost: [] });
});

test('of a published article the numbers above the highest published one are drafts', () => {
  const lock = updateLock(lockOf(A, B), [A, JUNK, D, B]).rows;
  const update = numberParagraphs(lock, [A, D, B], 2);
  expect(shown(update)).toEqual(['1 live', '3 live', '2 live']);
  expect(update).toMatchObject({ numbers: [1, 3, 2], lost: [] });
});

test('a published paragraph that is gone is lost all the same', () => {
  const update = numberParagraphs(updateLock(lockOf(A, B), [A, B, C]).rows, [A, D], 2);
  expect(update.lost).toEqual([2]);
  expect(shown(update)).toEqual(['1 live', '2 live', '3 live']);
});

test('a draft that holds the text of a published paragraph is kept, for an address leads to it', () => {
  const rows: ArticleLock = [
    ...lockOf(A),
    { state: 'merged', number: 2, into: 5 },
    ...lockOf(A, B, C, D, JUNK).slice(4),
  ];
  const update = freeDrafts(updateLock(rows, [A]), 2);
  expect(shown(update)).toEqual(['1 live', '2→3', '3 live']);
  expect(update.lost).toEqual([3]);
});

test('where nothing is known of publication every number stays', () => {
  const update = numberParagraphs(lockOf(A, JUNK, B), [A, B]);
  expect(update.lost).toEqual([2]);
  expect(shown(update)).toEqual(['1 live', '2 live', '3 live']);
});

test('numbers laid on a text again and again come out the same', () => {
  const first = numberParagraphs(updateLock(lockOf(A, B), [A, JUNK, D, B]).rows, [D, A, C, B], 2);
  expect(shown(first)).toEqual(['3 live', '1 live', '4 live', '2 live']);
  expect(numberParagraphs(first.rows, [D, A, C, B], 2).rows).toEqual(first.rows);
});
