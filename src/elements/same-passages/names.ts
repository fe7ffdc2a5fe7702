import type { DataNames } from '../data-names.ts';

/** What the script of `<same-passages>` finds in its markup, and the mark that it sets at a paragraph. */
export const names = {
  /** How often paragraphs stand elsewhere, by their numbers: `3:2 7:1`. */
  counts: 'data-counts',
  /** At a paragraph: how often it stands elsewhere. */
  mark: 'data-same',
  panel: 'data-panel',
  label: 'data-label',
  list: 'data-list',
  message: 'data-message',
  close: 'data-close',
} as const satisfies DataNames;
