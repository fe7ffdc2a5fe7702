import type { DataNames } from '../data-names.ts';

/** What the script of `<search-filters>` finds in its markup. */
export const names = {
  chosenCount: 'data-chosen-count',
  /** The values of one facet; its own value is the facet: `kind`. */
  facet: 'data-facet',
  values: 'data-values',
  unfold: 'data-unfold',
  /** On a facet whose values are all shown. */
  unfolded: 'data-unfolded',
  valueTemplate: 'data-value-template',
  /** In a line: the value and how many articles have it. */
  value: 'data-value',
  count: 'data-count',
} as const satisfies DataNames;
