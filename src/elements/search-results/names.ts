import type { DataNames } from '../data-names.ts';

/** What an entry says of an article besides its title, in the order in which it stands there. */
export const resultFacts = ['issue', 'page', 'date', 'people'] as const;

/** What the script of `<search-results>` finds in its markup. */
export const names = {
  /** On the element: how many results are read at a time. */
  pageSize: 'data-page-size',
  list: 'data-results',
  more: 'data-more',
  resultTemplate: 'data-result-template',
  /** An article found. Others than elements rely on it. */
  result: 'data-result',
  /** Above the first of a group: how these were found. */
  group: 'data-group',
  title: 'data-title',
  /** One of the `resultFacts`. */
  fact: 'data-fact',
  /** Said without a network of an article that is not kept on the device. */
  unkept: 'data-unkept',
  hits: 'data-hits',
  /** Shows the hits left out. */
  rest: 'data-rest',
  hitTemplate: 'data-hit-template',
  /** A link to one place in the article. Others than elements rely on it. */
  hit: 'data-hit',
  /** Gathers the paragraph of a hit; and what came of it, once an article. */
  take: 'data-take-hit',
  taken: 'data-taken-hit',
} as const satisfies DataNames;
