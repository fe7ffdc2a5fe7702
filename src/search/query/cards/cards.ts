import type { Card, SearchCards } from '../api.ts';
import { findNames } from './card-names.ts';
import { findPrints } from './card-prints.ts';
import { readReferenceCards } from './card-references.ts';
import type { SearchData } from '../loading/load.ts';
import type { ParsedQuery } from '../reading/parse.ts';
import { answerReferences } from './references.ts';

/** Finds what a query names besides articles: issues and pages, persons, bodies, columns, and words that issues print. */
export async function findCards(
  query: ParsedQuery,
  widen: boolean,
  data: SearchData,
): Promise<{ cards: SearchCards; references: Card[]; ofAnyIssue: boolean }> {
  const answer = answerReferences(query.text, data.references);
  const hasReference = answer.found.length + answer.missing.length > 0;
  const [{ references, missing }, names, prints] = await Promise.all([
    readReferenceCards(answer, data),
    findNames(query, hasReference, data),
    findPrints(query, widen, data),
  ]);
  return {
    references,
    // Pages may be typed without their issue.
    ofAnyIssue: answer.pages !== undefined && references.length > 0,
    cards: { missing, names, prints },
  };
}
