import type { DataNames } from '../data-names.ts';

/** What the page of phrases is in: nothing asked, being counted, counted, or failed. */
export type CourseState = 'idle' | 'loading' | 'done' | 'error';

/** What courses are taken away as: a drawing, a table, sentences. */
export const courseForms = ['svg', 'csv', 'txt'] as const;
export type CourseForm = (typeof courseForms)[number];

/** What the script of `<phrase-course>` finds in its markup. */
export const names = {
  /** On the element: its `CourseState`. */
  state: 'data-course-state',
  form: 'data-course-form',
  /** A row of the form with the field of one phrase; the button that shows the next row. */
  row: 'data-phrase-row',
  more: 'data-phrase-more',
  /** What is said of the phrases typed, and how far they are counted; what is read out of the answer. */
  message: 'data-course-message',
  announcement: 'data-course-announcement',
  /** The words for one kind of failure. */
  failure: 'data-course-failure',
  failures: 'data-course-failures',
  retry: 'data-course-retry',
  /** All that is shown of an answer. */
  answer: 'data-course-answer',
  /** One entry a phrase: its name and total, its first place. */
  summaries: 'data-course-summaries',
  summary: 'data-course-summary',
  phrase: 'data-course-phrase',
  total: 'data-course-total',
  first: 'data-course-first',
  sentence: 'data-course-sentence',
  source: 'data-course-source',
  note: 'data-course-note',
  /** The drawing, with what it stands for above it. */
  figure: 'data-course-figure',
  chart: 'data-course-chart',
  absent: 'data-course-absent',
  /** The choice of scale, which one phrase alone has no use for. */
  scale: 'data-course-scale',
  /** A table; its value is the `Division`. */
  table: 'data-course-table',
  /** The numbers in sentences, and what is done with them. */
  words: 'data-course-words',
  copy: 'data-course-copy',
  take: 'data-course-take',
  taken: 'data-course-taken',
} as const satisfies DataNames;
