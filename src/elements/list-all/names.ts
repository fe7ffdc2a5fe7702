import type { DataNames } from '../data-names.ts';

/** What the script of `<list-all>` finds in its markup. */
export const names = {
  /** The button that opens the list of all places, and the one that goes back to the articles. */
  open: 'data-list-open',
  back: 'data-list-back',
  /** The link to the course of what was asked through the years, where that is a phrase. */
  course: 'data-course-of',
} as const satisfies DataNames;
