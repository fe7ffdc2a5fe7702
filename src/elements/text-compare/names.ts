import type { DataNames } from '../data-names.ts';

/** What the script of `<text-compare>` finds in its markup. */
export const names = {
  form: 'data-form',
  field: 'data-field',
  message: 'data-message',
  /** Said before any text is chosen. */
  hint: 'data-hint',
  legend: 'data-legend',
  table: 'data-table',
} as const satisfies DataNames;
