import type { DataNames } from '../data-names.ts';

/** What the script of `<hit-navigator>` finds in its markup, and how it marks the hits. */
export const names = {
  /** On the element where the article has none of the words. */
  none: 'data-none',
  /** The words looked for, a link back to the results. */
  words: 'data-words',
  /** Which hit of how many, for the eye and for the ear. */
  count: 'data-count',
  spoken: 'data-spoken',
  previous: 'data-previous',
  next: 'data-next',
  close: 'data-close',
  /** A `<mark>` put round a hit, and the ones of the hit the reader is at. */
  mark: 'data-hit-mark',
  current: 'data-current',
} as const satisfies DataNames;
