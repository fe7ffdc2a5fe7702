import type { DataNames } from '../data-names.ts';

/** What scripts find in the markup of `<search-order>`; `<search-chosen>` goes to it when its last chip is gone. */
export const names = {
  /** The element itself. */
  sort: 'data-sort',
} as const satisfies DataNames;
