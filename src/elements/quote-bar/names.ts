import type { DataNames } from '../data-names.ts';

/** What a quotation is copied with: its source in the standard form, in the form of running text, or its address alone. */
export type QuoteForm = (typeof quoteForms)[number];
export const quoteForms = ['standard', 'running', 'address'] as const;

/** What the script of `<quote-bar>` finds in its markup. */
export const names = {
  /** Stands beside a paragraph and opens the bar; cramped where the margin has no room for it. */
  handle: 'data-handle',
  cramped: 'data-cramped',
  bar: 'data-bar',
  label: 'data-label',
  close: 'data-close',
  /** A button that copies; its value is a `QuoteForm`. */
  form: 'data-form',
  /** Ticked where the source is to say which version was quoted; its value is the ISO day of that. */
  version: 'data-version',
  message: 'data-message',
  /** The text to copy by hand, where the browser refuses to. */
  manual: 'data-manual',
} as const satisfies DataNames;
