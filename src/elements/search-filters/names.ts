import type { DataNames } from '../data-names.ts';

/** What the script of `<search-filters>` finds in its markup. */
export const names = {
  /** On the element while its values stand in a sheet over the page. */
  opened: 'data-opened',
  /** The ground that a touch beside the sheet meets, the sheet, and the buttons that close it. */
  ground: 'data-ground',
  sheet: 'data-sheet',
  close: 'data-close',
  /** On the button that leads back to the results: how many there are. */
  found: 'data-found',
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
