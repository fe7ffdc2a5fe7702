import { describe, expect, test } from 'vitest';
import { formatBuilds } from '../../bench/format-builds.ts';
import { formatCost } from '../../bench/format-cost.ts';
import { growthExponent } from '../../bench/growth.ts';

const cost = (cpuSeconds: number | undefined, wallSeconds: number, peakBytes: number | undefined) => ({
  cpuSeconds,
  wallSeconds,
  peakBytes,
});

describe('growth', () => {
  test.each([
    ['twice the size costs twice as much', [100, 5], [200, 10], 1],
    ['twice the size costs four times as much', [100, 5], [200, 20], 2],
    ['the same whatever the size', [100, 5], [1000, 5], 0],
    ['the larger one was measured first', [200, 20], [100, 5], 2],
  ] as const)('%s', (_, small, large, exponent) => {
    expect(growthExponent(small, large)).toBeCloseTo(exponent, 10);
  });

  test.each([
    ['one size', [100, 5], [100, 6]],
    ['no cost of the first', [100, 0], [200, 6]],
    ['no cost of the second', [100, 6], [200, 0]],
  ] as const)('of %s there is none', (_, small, large) => {
    expect(growthExponent(small, large)).toBeUndefined();
  });
});

describe('the table of builds', () => {
  test('has a column a size and the growth from the first to the last', () => {
    const table = formatBuilds([
      { articles: 950, costs: new Map([['build, cold', cost(30, 20.04, 1.2e9)]]) },
      { articles: 9500, costs: new Map([['build, cold', cost(300, 200, 3e9)]]) },
    ]);
    expect(table).toBe(
      [
        '|  | 950 articles | 9,500 articles | growth |',
        '| --- | --- | --- | --- |',
        '| build, cold | 30.0 CPU s, 20.0 s, 1.20 GB | 300.0 CPU s, 200.0 s, 3.00 GB | n^1.00 |',
        '',
      ].join('\n'),
    );
  });

  test('has no growth for one size, and no line where nothing was measured', () => {
    const one = formatBuilds([{ articles: 60, costs: new Map([['build, cold', cost(1, 2, 3e9)]]) }]);
    expect(one.split('\n')[0]).toBe('|  | 60 articles |');
    expect(formatBuilds([])).toBe('');
  });

  test('says only what the system lets it know', () => {
    expect(formatCost(cost(undefined, 41, undefined))).toBe('41.0 s');
    expect(formatCost(undefined)).toBe('–');
  });
});
