import type { DataNames } from '../data-names.ts';

/** What a paragraph shows of a mark whose words cannot be marked: that there is one, or that they stand there no more. */
export type ParagraphMark = 'here' | 'changed';

/** What the script of `<reader-marks>` finds in its markup, and what it sets at the text. */
export const names = {
  /** The button that keeps the article. */
  bookmark: 'data-bookmark',
  bookmarkLabel: 'data-bookmark-label',
  /** On a paragraph: its `ParagraphMark`. */
  marked: 'data-marked',
  /** The button at the end of a paragraph with notes of the reader's; its value is their number, none said where it is one. */
  remarks: 'data-remarks',
} as const satisfies DataNames;
