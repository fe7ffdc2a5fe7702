import type { DataNames } from '../data-names.ts';

/** What the style of `<search-box>` tells apart. */
export const names = {
  /** On the element: where it stands, in a page or in the header. */
  form: 'data-form',
} as const satisfies DataNames;
