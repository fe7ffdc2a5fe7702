import type { DataNames } from '../data-names.ts';

/** What the page of the search is in: nothing asked, asked, answered, or failed. */
export type SearchState = 'idle' | 'loading' | 'done' | 'error';

/** What the script of `<archive-search>` finds in its markup, sets on it, and what its parts share with it. */
export const names = {
  /** On the element: its `SearchState`. Others than elements rely on it. */
  state: 'data-search-state',
  /** On the element while an answer stands, and where that answer is empty. */
  answered: 'data-answered',
  empty: 'data-empty',
  /** On the element while the answer is shown as the list of its places. */
  listed: 'data-listed',
  /** What is shown in one state only; its value is the state. */
  when: 'data-when',
  /** How many articles were found. Others than elements rely on it. */
  total: 'data-result-total',
  /** How many places they hold, in a part that is hidden where nobody has counted them. */
  places: 'data-place-total',
  placesPart: 'data-places',
  /** What is read out when the answer comes. */
  announcement: 'data-announcement',
  /** Behind the box, for the keyboard: over all that stands before the list. */
  toResults: 'data-to-results',
  retry: 'data-retry',
  /** The words for one kind of failure, and on the element itself the kind there was. */
  failure: 'data-failure',
  /** A part that shows one side of an answer, an `AnswerView`. */
  view: 'data-answer-view',
} as const satisfies DataNames;
