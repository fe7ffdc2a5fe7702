import type { DataNames } from '../data-names.ts';

/** What the script of `<reading-progress>` finds in its markup. */
export const names = {
  /** Offers the place of last time, and its first words. */
  offer: 'data-offer',
  words: 'data-words',
  return: 'data-return',
  dismiss: 'data-dismiss',
} as const satisfies DataNames;
