import type { DataNames } from '../data-names.ts';

/** What the script of `<page-jump>` finds in its markup and in the lines of the contents. */
export const names = {
  answer: 'data-answer',
  /** On the link of an article: the page it begins on, and those that begin inside it, with spaces between. */
  page: 'data-page',
  pageMarks: 'data-page-marks',
} as const satisfies DataNames;
