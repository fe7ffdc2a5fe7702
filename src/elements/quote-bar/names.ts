import type { DataNames } from '../data-names.ts';

/** What a quotation is copied with: its source in the standard form, in the form of running text, or its address alone. */
export type QuoteForm = (typeof quoteForms)[number];
export const quoteForms = ['standard', 'running', 'address'] as const;

/** What the script of `<quote-bar>` finds in its markup. */
export const names = {
  /** Both stand beside a paragraph: one opens the bar, the other gathers at once. */
  handles: 'data-handles',
  handle: 'data-handle',
  takeHandle: 'data-take-handle',
  /** On them, where the margin has no room. */
  cramped: 'data-cramped',
  bar: 'data-bar',
  label: 'data-label',
  close: 'data-close',
  /** Unfolds the ways to quote. */
  quote: 'data-quote',
  forms: 'data-forms',
  /** A button that copies; its value is a `QuoteForm`. */
  form: 'data-form',
  /** Ticked where the source is to say which version was quoted; its value is the ISO day of that. */
  version: 'data-version',
  take: 'data-take-excerpt',
  /** Marks the quotation; pressed where it is marked. */
  mark: 'data-mark',
  /** Unfolds the reader's notes on the paragraph. */
  remark: 'data-remark',
  remarkPanel: 'data-remark-panel',
  remarkFields: 'data-remark-fields',
  remarkKeep: 'data-remark-keep',
  read: 'data-read-from',
  /** Unfolds the report of an error: its text, a button that copies it, a link that mails it. */
  report: 'data-report',
  reportPanel: 'data-report-panel',
  reportText: 'data-report-text',
  reportCopy: 'data-report-copy',
  reportMail: 'data-report-mail',
  message: 'data-message',
  /** The text to copy by hand, where the browser refuses to. */
  manual: 'data-manual',
  /** Says at the foot of the window what was gathered or kept without the bar. */
  taken: 'data-taken',
  takenWords: 'data-taken-words',
  /** Says once that paragraphs can be tapped. */
  hint: 'data-hint',
  hintDone: 'data-hint-done',
} as const satisfies DataNames;
