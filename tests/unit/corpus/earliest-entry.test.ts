import { expect, test } from 'vitest';
import { earliestEntry, type DatedIssue } from '../../../src/corpus/earliest-entry.ts';
import type { SeriesData } from '../../../src/schema/series.ts';

const SERIES: SeriesData = {
  name: '工友',
  form: 'journal',
  publisher: { ids: [], name: '市总工会' },
  audience: 'exchange',
  description: '会刊。',
  order: 1,
};
const known = (upTo: number) => ({ ...SERIES, published: [{ year: 2020, upTo, evidence: '在馆' }] });
const issue = (year: number, numbers: number[], date?: string): DatedIssue => ({
  year,
  numbers,
  ...(date !== undefined && { date }),
});

test.each<[what: string, issue: DatedIssue, series: SeriesData, held: DatedIssue[], earliest: string]>([
  ['a monthly of December', issue(2026, [12], '2026-12'), known(12), [], '2026-11-01'],
  ['a weekly, a month at least', issue(2026, [50], '2026-12-10'), known(52), [], '2026-11-10'],
  ['a bimonthly dated to the day', issue(2026, [6], '2026-12-10'), known(6), [], '2026-10-10'],
  ['a quarterly without a date, by its year', issue(2027, [1]), known(4), [], '2026-10-01'],
  ['a yearly', issue(2027, [1]), known(1), [], '2026-01-01'],
  ['no month is longer than the one it ends in', issue(2026, [4], '2026-03-31'), known(12), [], '2026-02-28'],
  [
    'numbers held beyond those known',
    issue(2026, [6], '2026-12'),
    known(4),
    [issue(2019, [11, 12])],
    '2026-11-01',
  ],
  [
    'nothing known but the issue: as often as its number says',
    issue(2026, [2], '2026-06'),
    SERIES,
    [],
    '2025-12-01',
  ],
  ['no number anywhere: a year', issue(2026, [], '2026-06'), SERIES, [], '2025-06-01'],
])('%s', (_, one, series, held, earliest) => {
  expect(earliestEntry(one, series, [one, ...held])).toBe(earliest);
});

test.each(['bulletin', 'notice', 'poster'] as const)('a %s is not printed ahead of its date', (form) => {
  const one = issue(2026, [12], '2026-12');
  expect(earliestEntry(one, { ...known(12), form }, [one])).toBe('2026-12');
});

test('an inferred date proves nothing, and the year speaks', () => {
  const one = { ...issue(2026, [12], '2026-12'), dateInferred: '据内容' };
  expect(earliestEntry(one, known(12), [one])).toBe('2025-12-01');
});
