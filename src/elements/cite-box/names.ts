import type { DataNames } from '../data-names.ts';

/** What scripts find in the markup of `<cite-box>`; `<quote-bar>` reads its citations. */
export const names = {
  /** One citation with its button; its value is the form: `gbt2025`. */
  row: 'data-cite',
  /** On a row: the citation with `{page}` for the page of a quotation, and the page the article begins on. */
  quoted: 'data-quoted',
  firstPage: 'data-first-page',
  copy: 'data-copy',
  /** What is copied. */
  text: 'data-text',
  /** Where the reader's own day stands in it. */
  day: 'data-day',
  message: 'data-message',
} as const satisfies DataNames;
