import type { GuessKind } from '../../fields.ts';
import { holdsCards, type Guess, type SearchRequest } from '../api.ts';
import { findCards } from '../cards/cards.ts';
import { evaluate, type ConditionMatches, type Evaluation } from '../evaluate.ts';
import { loadGuesses, type SearchData } from '../loading/load.ts';
import { narrow } from '../narrow.ts';
import { fieldNames } from '../reading/field-names.ts';
import { parseQuery, type ParsedQuery } from '../reading/parse.ts';
import { guessAlike } from './guess-alike.ts';
import { guessJoined } from './guess-joined.ts';
import { guessNames, type NameGuess } from './guess-names.ts';
import { guessNearly } from './guess-nearly.ts';
import type { Names } from './names.ts';
import { replaceTerm } from './replace-term.ts';

/** Guesses that are shown, and those that are tried for whether they find anything. */
const SHOWN = 5;
const TRIED = 8;

/**
 * What may have been meant where nothing was found, the likeliest first, each with the articles it finds: never searched by
 * itself. A guess is only an offer: where it cannot be made there is none.
 */
export async function guessMeant(
  query: ParsedQuery,
  { matches }: Evaluation,
  request: SearchRequest,
  data: SearchData,
): Promise<Guess[]> {
  try {
    const guesses = await listGuesses(query, matches, data);
    const tried = await Promise.all(guesses.slice(0, TRIED).map((guess) => tryGuess(guess, request, data)));
    return tried.filter((guess) => guess !== undefined).slice(0, SHOWN);
  } catch {
    return [];
  }
}

/** A guess with what it finds: a column that no text prints is asked for as one, a name outside the articles has its card. */
async function tryGuess(
  { text, kind }: NameGuess,
  request: SearchRequest,
  data: SearchData,
): Promise<Guess | undefined> {
  for (const query of [text, ...(kind === 'column' ? [`栏目:${text}`] : [])]) {
    const { articles } = await evaluate(parseQuery(query), request.widen, data);
    if (articles.length > 0) return { query, total: narrow(articles, request, data).length };
  }
  const { cards, references } = await findCards(parseQuery(text), request.widen, data);
  return holdsCards({ references, cards }) ? { query: text, total: 0 } : undefined;
}

/**
 * Of all that was typed, or else of each of its words that occurs nowhere, or of two that were typed as one and of words that
 * only the texts have.
 */
async function listGuesses(
  query: ParsedQuery,
  matches: readonly ConditionMatches[],
  data: SearchData,
): Promise<NameGuess[]> {
  const names = await loadGuesses(data.variants);
  if (query.plain) {
    const guesses = [...guessNames(query.text, names), ...(await guessNearly(query.text, names, data))];
    if (guesses.length > 0) return inOrder(guesses);
  }
  const missing = matches.filter(({ articles }) => articles.size === 0);
  const guesses = missing.flatMap((match) => guessWord(match, missing, query, names));
  if (guesses.length > 0) return inOrder(guesses);
  const alike = await guessInTexts(missing, query, names, data);
  return inOrder([...alike, ...(query.plain ? guessJoined(query.text, names) : [])]);
}

/** The query with its one word that occurs nowhere as the texts have it. */
async function guessInTexts(
  missing: readonly ConditionMatches[],
  query: ParsedQuery,
  names: Names,
  data: SearchData,
): Promise<NameGuess[]> {
  const [match, ...others] = missing;
  const [term, ...more] = match?.condition.terms ?? [];
  if (!match || !term || term.field !== undefined || others.length + more.length > 0) return [];
  const guesses = await guessAlike(term.text, names, data);
  return guesses.flatMap(({ text, cost }) => {
    const written = replaceTerm(query, new Map([[match.condition, text]]));
    return written === undefined ? [] : [{ text: written, cost }];
  });
}

/** The query with one of its words as it may have been meant, and the other missing ones at their likeliest. */
function guessWord(
  match: ConditionMatches,
  missing: readonly ConditionMatches[],
  query: ParsedQuery,
  names: Names,
): NameGuess[] {
  const others = missing.filter((other) => other !== match);
  return guessTerm(match, names).flatMap(({ text, cost }) => {
    const replaced = new Map([[match.condition, text]]);
    for (const other of others) {
      const [best] = guessTerm(other, names);
      if (!best) return [];
      replaced.set(other.condition, best.text);
    }
    const written = replaceTerm(query, replaced);
    return written === undefined ? [] : [{ text: written, cost }];
  });
}

/** What one word, or the value of a field that asks for people or columns, may have been meant for. */
function guessTerm({ condition: { terms } }: ConditionMatches, names: Names): NameGuess[] {
  const [term, ...more] = terms;
  if (!term || more.length > 0) return [];
  const kinds = term.field === undefined ? undefined : KINDS[fieldNames[term.field]];
  return term.field !== undefined && !kinds ? [] : guessNames(term.text, names, kinds);
}

/** What the fields look at that have names. */
const KINDS: Partial<Record<(typeof fieldNames)[keyof typeof fieldNames], GuessKind[]>> = {
  people: ['person'],
  column: ['column'],
};

/** The likeliest first, each once. */
function inOrder(guesses: readonly NameGuess[]): NameGuess[] {
  const sorted = guesses.toSorted((a, b) => a.cost - b.cost);
  return sorted.filter(({ text }, place) => sorted.findIndex((other) => other.text === text) === place);
}
