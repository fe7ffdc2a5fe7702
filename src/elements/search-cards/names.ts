import type { DataNames } from '../data-names.ts';

/** What the script of `<search-cards>` finds in its markup. */
export const names = {
  /** Issues, documents and pages that were named, and the button for those that are not shown. */
  references: 'data-reference-list',
  moreReferences: 'data-more-references',
  /** References to what is not there. */
  missing: 'data-missing-list',
  /** Persons, bodies, columns and series. */
  named: 'data-name-list',
  /** Words in mastheads, imprints, distribution lists; the part with its head, the list, the button for the rest. */
  prints: 'data-prints',
  printList: 'data-print-list',
  morePrints: 'data-more-prints',
  cardTemplate: 'data-card-template',
  missingTemplate: 'data-missing-template',
  printTemplate: 'data-print-template',
  /** In a card: what it is, its link, what is said of it, the button for its own articles. */
  kind: 'data-kind',
  link: 'data-card',
  facts: 'data-facts',
  own: 'data-own',
  /** In a line on what is missing: what was typed, and the nearest. */
  typed: 'data-typed',
  nearest: 'data-nearest',
  /** In a printed part: its words, and the issues. */
  words: 'data-words',
  places: 'data-places-printed',
  morePlaces: 'data-more-places',
} as const satisfies DataNames;
