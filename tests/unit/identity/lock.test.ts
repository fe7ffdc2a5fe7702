import { describe, expect, test } from 'vitest';
import {
  formatRow,
  missingNumbers,
  parseRow,
  updateLock,
  type ArticleLock,
  type LockRow,
} from '../../../src/identity/lock.ts';
import { present } from '../../present.ts';

const A = '刚才，志忠同志代表省总十四届常委会，报告了今年以来的工作情况，安排部署了下一阶段工作重点。';
const B = '会议审议通过了有关人事事项，将省委对工会工作的高度重视和关心支持落实到了领导班子建设当中。';
const C = '希望新当选的两位兼职副主席、替补的“两委”委员认真履职尽责，不负省委的重托，不负职工的期望。';

const numbered = (...texts: string[]) => updateLock([], texts).rows;

describe('a lock', () => {
  test('numbers a new article from 1 in reading order', () => {
    expect(updateLock([], [A, B])).toMatchObject({ numbers: [1, 2], added: [1, 2], lost: [] });
  });

  test('gives an inserted paragraph the next number, never one given before', () => {
    const lock: ArticleLock = [...numbered(A, B), { state: 'withdrawn', number: 7, reason: '重复' }];
    expect(updateLock(lock, [A, C, B])).toMatchObject({ numbers: [1, 8, 2], added: [8] });
  });

  test('keeps the row of a merged paragraph behind the one it went into', () => {
    const { rows } = updateLock(numbered(A, B, C), [A + B, C]);
    const length = (row: LockRow | undefined) => (row?.state === 'live' ? row.length : '');
    expect(rows.map(formatRow).map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      `p1 ${length(rows[0])}`,
      'p2 并入',
      `p3 ${length(rows[2])}`,
    ]);
  });

  test('keeps a lost number and says so', () => {
    const update = updateLock(numbered(A, B, C), [A, C]);
    expect(update.lost).toEqual([2]);
    expect(update.rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test('keeps a withdrawn row in its place', () => {
    const lock = numbered(A, B, C).map((row) =>
      row.number === 2 ? ({ state: 'withdrawn', number: 2, reason: '重复' } as const) : row,
    );
    expect(updateLock(lock, [A, C]).rows.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 live',
      '2 withdrawn',
      '3 live',
    ]);
  });

  test('keeps a withdrawn row behind the second part of the paragraph before it', () => {
    const lock = numbered(A, B, C).map((row) =>
      row.number === 2 ? ({ state: 'withdrawn', number: 2, reason: '重复' } as const) : row,
    );
    const { rows } = updateLock(lock, [A.slice(0, 18), A.slice(18), C]);
    expect(rows.map(({ number }) => number)).toEqual([1, 4, 2, 3]);
    expect(updateLock(rows, [A.slice(0, 18), A.slice(18), C]).rows).toEqual(rows);
  });

  test('changes nothing when asked again', () => {
    const lock = numbered(A, B, C);
    expect(updateLock(lock, [A, B, C]).rows).toEqual(lock);
  });
});

describe('rows', () => {
  test.each([
    'p12 并入 p3',
    'p4 撤下 与上段重复',
    formatRow(present(numbered(A)[0])),
    formatRow(present(numbered('——')[0])),
  ])('%s is read back', (row) => {
    expect(formatRow(present(parseRow(row)))).toBe(row);
  });

  test.each(['', 'p1', '第一段', 'p1 12 xyz 甲 乙', '1 并入 2'])('“%s” is none', (row) =>
    expect(parseRow(row)).toBeUndefined(),
  );

  test('holes in the numbering are found', () => {
    expect(missingNumbers([{ state: 'merged', number: 4, into: 2 }, ...numbered(A)])).toEqual([2, 3]);
  });
});
