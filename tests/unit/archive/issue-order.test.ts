import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { seriesGrid } from '../../../src/archive/grid.ts';
import { issueNeighbours } from '../../../src/archive/neighbours.ts';
import { issueSchema, type IssueData } from '../../../src/schema/issue.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

type Called = Partial<IssueData> & Pick<IssueData, 'numbers'>;

/** Links a journal of these issues of one year, and one number of the year before and after. */
function journal(issues: readonly (readonly [folder: string, data: Called])[], upTo?: number) {
  const content = smallContent();
  const contents = [{ entries: [{ title: '题名', article: '01' }] }];
  const all: (readonly [string, Called])[] = [
    ...issues,
    ['2023-no12', { year: 2023, numbers: [12] }],
    ['2025-no1', { year: 2025, numbers: [1] }],
  ];
  content.issues = all.map(([folder, data]) => ({
    id: `journal/${folder}`,
    data: issueSchema.parse({ year: 2024, contents, ...data }),
  }));
  content.articles = [];
  content.corrections = [];
  if (upTo !== undefined)
    present(content.series[0]).data.published = [{ year: 2024, upTo, evidence: '总目录' }];
  return present(buildArchive(content).series[0]);
}

describe('the order of issues in a series', () => {
  test.each<[what: string, issues: [string, Called][], order: string]>([
    [
      'a 增刊 without a date stands behind the last number of its year, the first before the second',
      [
        ['s2', { numbers: [], special: '增刊2' }],
        ['s1', { numbers: [], special: '增刊1' }],
        ['no12', { numbers: [12] }],
        ['no1', { numbers: [1] }],
      ],
      'no1 no12 s1 s2',
    ],
    [
      'with a date it follows the last number that is older',
      [
        ['s', { numbers: [], special: '增刊', date: '2024-05' }],
        ['no3', { numbers: [3], date: '2024-05' }],
        ['no2', { numbers: [2], date: '2024-03-05' }],
        ['no4', { numbers: [4], date: '2024-07' }],
      ],
      'no2 no3 s no4',
    ],
    [
      'with a date it may come before the first number',
      [
        ['s', { numbers: [], special: '专刊', date: '2024-01' }],
        ['no1', { numbers: [1], date: '2024-02' }],
      ],
      's no1',
    ],
    [
      'a 试刊 and the 创刊号 come before the first number',
      [
        ['no2', { numbers: [2] }],
        ['shikan1', { numbers: [], special: '试刊第1期' }],
        ['shikan2', { numbers: [], special: '试刊第2期' }],
      ],
      'shikan1 shikan2 no2',
    ],
    [
      'an issue with 总期号 alone stands by it',
      [
        ['z103', { numbers: [], running: [103] }],
        ['no5', { numbers: [5], running: [105] }],
        ['z104', { numbers: [], running: [104] }],
        ['no2', { numbers: [2], running: [102] }],
      ],
      'no2 z103 z104 no5',
    ],
    [
      'volumes go before numbers, parts and printings behind them',
      [
        ['v13-no1', { numbers: [1], volume: 13 }],
        ['v12-no12', { numbers: [12], volume: 12 }],
        ['v12-no11-xia', { numbers: [11], volume: 12, part: '下' }],
        ['v12-no11-shang', { numbers: [11], volume: 12, part: '上' }],
        ['v12-no11-r2', { numbers: [11], volume: 12, part: '上', printing: '再版' }],
      ],
      'v12-no11-shang v12-no11-xia v12-no11-r2 v12-no12 v13-no1',
    ],
    [
      'a 增刊 of a number follows the number',
      [
        ['no4', { numbers: [4] }],
        ['no3-s', { numbers: [3], special: '增刊' }],
        ['no3', { numbers: [3] }],
      ],
      'no3 no3-s no4',
    ],
  ])('%s', (_, issues, order) => {
    const series = journal(issues.map(([name, data]) => [`2024-${name}`, data]));
    expect(
      series.issues
        .slice(1, -1)
        .map(({ id }) => id.replace('journal/2024-', ''))
        .join(' '),
    ).toBe(order);
    const places = series.issues.slice(1, -1).map(({ place }) => place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });

  test('previous and next follow this order', () => {
    const { issues } = journal([
      ['2024-no2', { numbers: [2] }],
      ['2024-s', { numbers: [], special: '增刊' }],
    ]);
    const found = issueNeighbours(present(issues.find(({ id }) => id === 'journal/2024-s')));
    expect([found.previous?.label, found.next?.label]).toEqual(['2024年第2期', '2025年第1期']);
  });
});

test('in the grid a 增刊 stands among the numbers and takes the place of none, a 合刊 that of all its numbers', () => {
  const series = journal(
    [
      ['2024-no1-no3', { numbers: [1, 3] }],
      ['2024-no5-7', { numbers: [5, 6, 7] }],
      ['2024-no4-s', { numbers: [4], special: '增刊' }],
      ['2024-s', { numbers: [], special: '增刊（上）' }],
    ],
    9,
  );
  const year = present(seriesGrid(series).find((one) => one.year === 2024));
  expect(year.cells.map(({ label, issue }) => (issue ? label : `(${label})`))).toEqual([
    '第1、3期',
    '(第2期)',
    '第4期增刊',
    '(第4期)',
    '第5-7期',
    '(第8期)',
    '(第9期)',
    '增刊（上）',
  ]);
  expect(year.absent).toBe(4);
});

describe('a 合刊 over two years', () => {
  const series = journal(
    [
      ['no11', { numbers: [11] }],
      ['no12-2025-no1', { numbers: [12], endYear: 2025, endNumbers: [1] }],
      ['2025-no2', { year: 2025, numbers: [2] }],
    ],
    12,
  );
  // `journal` adds a 2025 第1期 of its own, which would be the same number twice.
  series.issues.splice(
    series.issues.findIndex(({ id }) => id === 'journal/2025-no1'),
    1,
  );
  const cellsOf = (year: number) =>
    present(seriesGrid(series).find((one) => one.year === year)).cells.map(({ label, issue }) =>
      issue ? label : `(${label})`,
    );

  test('stands at the end of the first year and is called by both', () => {
    const issue = present(series.issues.find(({ data }) => data.endYear === 2025));
    expect(issue.title).toBe('《学刊》2024年第12期—2025年第1期');
    expect(series.issues.map(({ id }) => id.slice(8))).toEqual([
      '2023-no12',
      'no11',
      'no12-2025-no1',
      '2025-no2',
    ]);
  });

  test('takes the place of its numbers in the grid of either', () => {
    expect(cellsOf(2024).slice(-2)).toEqual(['第11期', '第12期—2025年第1期']);
    expect(cellsOf(2025)).toEqual(['2024年第12期—2025年第1期', '第2期']);
  });
});

describe('issues of one number in one year', () => {
  const titles = (issues: readonly (readonly [string, Called])[]) =>
    journal(issues)
      .issues.filter(({ data }) => data.year === 2024)
      .map(({ label }) => label);

  test.each<[what: string, issues: [string, Called][], labels: string[]]>([
    [
      'are told apart by date',
      [
        ['2024-no3-b', { numbers: [3], date: '2024-06-10' }],
        ['2024-no3', { numbers: [3], date: '2024-05' }],
      ],
      ['2024年第3期（5月）', '2024年第3期（6月10日）'],
    ],
    [
      'by 总期号 where the dates do not',
      [
        ['2024-no3', { numbers: [3], running: [103], date: '2024-05' }],
        ['2024-no3-b', { numbers: [3], running: [104], date: '2024-05' }],
      ],
      ['2024年第3期（总第103期）', '2024年第3期（总第104期）'],
    ],
    [
      'else by the folder',
      [
        ['2024-no3', { numbers: [3], date: '2024' }],
        ['2024-no3-b', { numbers: [3] }],
      ],
      ['2024年第3期（2024-no3-b）', '2024年第3期（2024-no3）'],
    ],
    [
      'need no word of the archive where print tells them apart',
      [
        ['2024-no3-shang', { numbers: [3], part: '上' }],
        ['2024-no3-xia', { numbers: [3], part: '下' }],
        ['2024-no3-s', { numbers: [3], special: '增刊' }],
      ],
      ['2024年第3期（上）', '2024年第3期（下）', '2024年第3期增刊'],
    ],
  ])('%s', (_, issues, labels) => {
    expect(titles(issues)).toEqual(labels);
  });

  test('stand both in the grid', () => {
    const series = journal([
      ['2024-no3', { numbers: [3], date: '2024-05' }],
      ['2024-no3-b', { numbers: [3], date: '2024-06' }],
    ]);
    const year = present(seriesGrid(series).find((one) => one.year === 2024));
    expect(year.cells.map(({ label }) => label)).toEqual(['第3期（5月）', '第3期（6月）']);
  });
});

test.each<[data: object, message: string]>([
  [{ numbers: [3, 2] }, '合刊期号倒置：3、2'],
  [{ numbers: [2], running: [119, 118] }, '合刊期号倒置：119、118'],
  [{ numbers: [], part: '上' }, '没有期号的不写 part：“增刊上”整个写在 special 里'],
  [{ numbers: [], special: '2024年增刊' }, '不写年份：“2024年增刊”的年份写在 year 里'],
])('%j is refused', (data, message) => {
  const contents = [{ entries: [{ title: '题名', article: '01' }] }];
  const { error } = issueSchema.safeParse({ year: 2024, contents, ...data });
  expect(error?.issues.map((one) => one.message)).toEqual([message]);
});
