import type { DataNames } from '../data-names.ts';

/** What the script of `<paragraph-target>` finds in its markup and on itself. */
export const names = {
  note: 'data-note',
  words: 'data-words',
  dismiss: 'data-dismiss',
  /** The printed pages the article surely stands on; without the last one its end is not known. */
  firstPage: 'data-first-page',
  lastPage: 'data-last-page',
} as const satisfies DataNames;
