import type { DataNames } from '../data-names.ts';

/** What the script of `<search-guess>` finds in its markup. */
export const names = {
  list: 'data-guess-list',
  lineTemplate: 'data-guess-template',
  /** In a line: the link that searches for the guess, and how many articles it finds. */
  link: 'data-guess',
  count: 'data-guess-count',
} as const satisfies DataNames;
