import type { DataNames } from '../data-names.ts';

/** What the script of `<paragraph-target>` finds in its markup. */
export const names = {
  note: 'data-note',
  words: 'data-words',
  dismiss: 'data-dismiss',
} as const satisfies DataNames;
