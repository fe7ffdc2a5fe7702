import type { DataNames } from '../data-names.ts';

/** What the script of `<search-closest>` finds in its markup. */
export const names = {
  query: 'data-closest-query',
  list: 'data-closest-list',
  all: 'data-all-closest',
  lineTemplate: 'data-closest-template',
  /** In a line: the link to the article and where it stands. */
  link: 'data-closest',
  issue: 'data-issue',
} as const satisfies DataNames;
