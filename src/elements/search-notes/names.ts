import type { DataNames } from '../data-names.ts';

/** The things there may be to say. */
export type Note =
  'apart' | 'widened' | 'narrow' | 'notes' | 'nothing' | 'elsewhere' | 'missing' | 'filtered';

/** What the script of `<search-notes>` finds in its markup. */
export const names = {
  /** One thing to say; its value is the `Note`. */
  part: 'data-part',
  /** The words of a part that change. */
  text: 'data-text',
  query: 'data-query',
  partWords: 'data-part-words',
  widenOff: 'data-widen-off',
  widenOn: 'data-widen-on',
  unfilter: 'data-unfilter',
} as const satisfies DataNames;
