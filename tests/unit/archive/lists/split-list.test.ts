import { describe, expect, test } from 'vitest';
import { splitList, splitSection } from '../../../../src/archive/lists/split-list.ts';
import type { ListRule } from '../../../../src/archive/lists/split-list.ts';

interface Row {
  year: number;
  issue: string;
  weight: number;
}

const rule: ListRule<Row> = {
  name: '年份',
  unit: '篇',
  limit: 10,
  weigh: ({ weight }) => weight,
  sectionOf: ({ year }) => ({ key: String(year), label: `${year}年`, group: `${String(year).slice(0, 3)}0` }),
  latest: 2,
};
const rows = (year: number, count: number, weight = 1): Row[] =>
  Array.from({ length: count }, (_, place) => ({ year, issue: `${year}-${Math.floor(place / 3)}`, weight }));

describe('a list', () => {
  test('that weighs the limit stands on one page', () => {
    const all = rows(1950, 10);
    expect(splitList('/list/', all, rule)).toEqual([
      { url: '/list/', path: undefined, label: '', rows: all, ways: [] },
    ]);
  });

  test('that weighs one more leads to its years and shows the last rows', () => {
    const all = [...rows(1950, 6), ...rows(1951, 4), ...rows(1960, 1)];
    const [own, ...pages] = splitList('/list/', all, rule);
    expect(own.index?.links.map(({ url, label, count }) => [url, label, count])).toEqual([
      ['/list/1950/', '1950年', 6],
      ['/list/1951/', '1951年', 4],
      ['/list/1960/', '1960年', 1],
    ]);
    expect(own.rows).toEqual(all.slice(-2));
    expect(pages.map(({ path }) => path)).toEqual(['1950', '1951', '1960']);
    expect(pages.map(({ previous, next }) => [previous?.url, next?.label])).toEqual([
      [undefined, '1951年'],
      ['/list/1950/', '1960年'],
      ['/list/1951/', undefined],
    ]);
  });

  test('shows on the page of a section those of its group, itself marked', () => {
    const pages = splitList('/list/', [...rows(1950, 6), ...rows(1951, 4), ...rows(1960, 1)], rule);
    expect(
      pages[2]?.ways.map(({ links }) => links.map(({ label, isCurrent }) => [label, isCurrent])),
    ).toEqual([
      [
        ['1950年', undefined],
        ['1951年', true],
      ],
    ]);
  });

  test('numbers the parts of a year that is too long from its first row', () => {
    const pages = splitList('/list/', rows(1950, 25), rule).slice(1);
    expect(pages.map(({ url, path, label }) => [url, path, label])).toEqual([
      ['/list/1950/', '1950', '1950年 第1页'],
      ['/list/1950/2/', '1950/2', '1950年 第2页'],
      ['/list/1950/3/', '1950/3', '1950年 第3页'],
    ]);
    expect(pages[1]?.ways[1]?.links.map(({ url, isCurrent }) => [url, isCurrent])).toEqual([
      ['/list/1950/', undefined],
      ['/list/1950/2/', true],
      ['/list/1950/3/', undefined],
    ]);
  });

  test('splits a long section as its rule says, and says so on the page of the section', () => {
    const nested = { ...rule, sectionOf: () => ({ key: 'g', label: 'G' }), within: () => rule };
    const pages = splitList('/list/', [...rows(1950, 6), ...rows(1951, 6)], nested);
    expect(pages.map(({ url, label, index }) => [url, label, index?.links.length])).toEqual([
      ['/list/', '', 1],
      ['/list/g/', 'G', 2],
      ['/list/g/1950/', 'G 1950年', undefined],
      ['/list/g/1951/', 'G 1951年', undefined],
    ]);
    expect(pages[2]?.ways).toHaveLength(2);
  });

  test('keeps every row once and in order, and every page below the limit', () => {
    for (const size of [11, 30, 31, 299]) {
      const all = [...rows(1950, size), ...rows(1951, 1, 9), ...rows(1952, 2, 7)];
      const pages = splitList('/list/', all, rule).slice(1);
      expect(pages.flatMap((page) => page.rows)).toEqual(all);
      expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
      for (const page of pages)
        expect(page.rows.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(11);
    }
  });

  test('keeps its addresses with their rows while it grows', () => {
    const before = splitList('/list/', [...rows(1950, 25), ...rows(1951, 8)], rule);
    const after = splitList('/list/', [...rows(1949, 9), ...rows(1950, 25), ...rows(1951, 30)], rule);
    for (const { path, rows: held } of before.slice(1))
      expect(after.find((page) => page.path === path)?.rows.slice(0, held.length)).toEqual(held);
  });
});

describe('the rows of a cluster', () => {
  const weights = {
    unit: '篇',
    limit: 10,
    weigh: ({ weight }: Row) => weight,
    clusterOf: ({ issue }: Row) => ({ key: issue, head: 1 }),
  };

  test('go to the next page together, the head above them counted', () => {
    const sizes = splitSection('/list/', rows(1950, 9), weights).map((page) => page.rows.length);
    expect(sizes).toEqual([6, 3]);
  });

  test('are parted only where no page can hold them', () => {
    const heavy = rows(1950, 12).map((row) => ({ ...row, issue: 'one' }));
    const pages = splitSection('/list/', heavy, weights);
    expect(pages.flatMap((page) => page.rows)).toEqual(heavy);
    expect(pages).toHaveLength(3);
  });

  test('a row heavier than a page stands alone', () => {
    const sizes = splitSection('/list/', [...rows(1950, 1), ...rows(1951, 1, 50), ...rows(1952, 1)], weights);
    expect(sizes.map((page) => page.rows.length)).toEqual([1, 1, 1]);
  });
});
