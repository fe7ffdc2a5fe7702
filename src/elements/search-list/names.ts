import type { DataNames } from '../data-names.ts';

/** What a list is taken away as: a table, text with references, records for a library program. */
export const takenForms = ['csv', 'txt', 'ris'] as const;
export type TakenForm = (typeof takenForms)[number];

/** Whether the list is being read, whole, or being written into a file. */
export type ListState = 'reading' | 'done';

/** What the script of `<search-list>` finds in its markup. */
export const names = {
  /** On the element: its `ListState`. */
  state: 'data-list-state',
  /** On the element where the list is long. */
  long: 'data-list-long',
  /** What is read out when the list stands. */
  announcement: 'data-list-announcement',
  /** What is printed at the head: what was asked, when, at which address. */
  facts: 'data-list-facts',
  print: 'data-list-print',
  /** A button that makes a file; its value is the `TakenForm`. */
  take: 'data-take',
  progress: 'data-list-progress',
  message: 'data-list-message',
  /** Says what the list leaves out. */
  limit: 'data-list-limit',
  lines: 'data-lines',
  /** A place: the link to it, what stands before and behind the hit, and where it is from. */
  line: 'data-line',
  before: 'data-before',
  middle: 'data-middle',
  behind: 'data-behind',
  source: 'data-source',
  /** Gathers the paragraph of a place; and what came of it. */
  takeLine: 'data-take-line',
  taken: 'data-taken-line',
  lineTemplate: 'data-line-template',
  /** Articles found without a place of their own. */
  placeless: 'data-placeless',
  placelessList: 'data-placeless-list',
  placelessTemplate: 'data-placeless-template',
} as const satisfies DataNames;
