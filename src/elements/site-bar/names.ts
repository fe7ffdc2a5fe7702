import type { DataNames } from '../data-names.ts';

/** What the script and the style of `<site-bar>` find in its markup. */
export const names = {
  /** A `<details>` that opens one row of the header on a phone; its value says which: `menu`, `search`. */
  fold: 'data-fold',
  /** On the bar while it is drawn up out of the way of a reader who goes down. */
  away: 'data-away',
} as const satisfies DataNames;
