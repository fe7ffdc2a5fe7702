import type { DataNames } from '../data-names.ts';

/** What the script of `<continue-reading>` finds in its markup. */
export const names = {
  /** Where the articles that were left unfinished are listed, and how one of them looks. */
  list: 'data-list',
  row: 'data-row',
} as const satisfies DataNames;
