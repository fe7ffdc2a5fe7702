import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { seriesGrid } from '../../../src/archive/grid.ts';
import { numberLabel } from '../../../src/text/designation.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

describe('seriesGrid', () => {
  const files = smallContent();
  present(files.series[0]).data.published = [
    { year: 2017, upTo: 12, evidence: '2018年第1期载2017年总目录' },
    { year: 2016, upTo: 2, evidence: '2016年第2期在馆' },
  ];
  const grid = seriesGrid(present(buildArchive(files).series[0]));

  test('years run from the latest, held and only known alike', () => {
    expect(grid.map(({ year, absent }) => [year, absent])).toEqual([
      [2023, 0],
      [2017, 10],
      [2016, 2],
    ]);
  });

  test('a double number takes the place of two', () => {
    const { cells } = present(grid[1]);
    expect(cells.map(({ label }) => label)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `第${number}期`),
      '第9-10期',
      '第11期',
      '第12期',
    ]);
    expect(cells.filter(({ issue }) => issue).map(({ numbers }) => numbers)).toEqual([[9, 10]]);
  });
});

test.each([
  [[2], '期', '第2期'],
  [[9, 10], '期', '第9-10期'],
  [[11], '号', '11号'],
  [[], '期', ''],
] as const)('numbers %j are called %s%s', (numbers, unit, label) => {
  expect(numberLabel(numbers, unit)).toBe(label);
});
