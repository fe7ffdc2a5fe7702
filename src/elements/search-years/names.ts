import type { DataNames } from '../data-names.ts';

/** What the script of `<search-years>` finds in its markup. */
export const names = {
  /** The bars, and on them that some are chosen. */
  bars: 'data-bars',
  narrowed: 'data-narrowed',
  barTemplate: 'data-bar-template',
  /** A bar; its value is the year. */
  year: 'data-year',
  label: 'data-label',
} as const satisfies DataNames;
