import type { DataNames } from '../data-names.ts';

/** What the script of `<search-chosen>` finds in its markup. */
export const names = {
  chips: 'data-chips',
  chipTemplate: 'data-chip-template',
  label: 'data-label',
} as const satisfies DataNames;
