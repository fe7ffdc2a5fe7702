import type { DataNames } from '../data-names.ts';

/** What is counted: places by year, and by who spoke or wrote. */
export const tallies = ['years', 'people'] as const;
export type Tally = (typeof tallies)[number];

/** What the script of `<search-tally>` finds in its markup. */
export const names = {
  /** A table; its value is the `Tally`. */
  tally: 'data-tally',
  rows: 'data-tally-rows',
  rowTemplate: 'data-tally-row-template',
  /** In a row: the button that narrows to it, and the places. */
  value: 'data-tally-value',
  count: 'data-tally-count',
  more: 'data-tally-more',
  /** On a table whose rows are all shown. */
  unfolded: 'data-tally-unfolded',
} as const satisfies DataNames;
