import type { FieldName } from './field-names.ts';
import { splitQuery, type Piece } from './split.ts';

/** A word or phrase as typed, or a field with its value. */
export interface Term {
  text: string;
  field?: FieldName;
  /** Stood in quotes: a question mark in it is one of the text. */
  literal?: true;
}

/** One condition: any of its terms must occur, or none of them where it is excluded. */
export interface Condition {
  terms: Term[];
  excluded: boolean;
  /** Must stand within so many characters of the condition before. */
  near?: number;
}

/** A query as read: all conditions must hold. */
export interface ParsedQuery {
  conditions: Condition[];
  /** True where the query was longer than search looks at. */
  cut: boolean;
  /** All that was typed. */
  text: string;
  /** Whether it does not say itself how it is meant, by fields, `-`, `|` or `~`. */
  plain: boolean;
  /** Whether the whole of it is asked as one phrase besides its words. */
  asWhole: boolean;
  /** Fields with nothing behind their colon. */
  unfilled: string[];
}

/** Conditions of a query and characters of a term that are looked at; nobody types more by hand. */
const MOST_CONDITIONS = 20;
const MOST_CHARACTERS = 200;

/**
 * Reads a query: words parted by spaces must all occur; `"…"` or `“…”` round a word, or round all, keeps spaces in a
 * phrase; ` -词` excludes, a hyphen elsewhere is text; `A | B`, `A OR B` take either; `A AND B`, `A NOT B`; `A ~10 B` are
 * near each other; `作者:王东明` looks at a field. Full-width marks count like their half-width forms, and a quotation left
 * open runs to the end. Never throws.
 */
export function parseQuery(query: string): ParsedQuery {
  const text = query
    .toWellFormed()
    // Joiners, marks of direction, fillers, tags: pasted along, and never meant.
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();
  const pieces = splitQuery(text);
  const conditions = joinPieces(pieces);
  const kept = conditions
    .slice(0, MOST_CONDITIONS)
    .map((condition) => ({ ...condition, terms: condition.terms.map(cutTerm) }));
  const cut =
    conditions.length > MOST_CONDITIONS || pieces.some(({ text }) => [...text].length > MOST_CHARACTERS);
  return {
    conditions: kept,
    cut,
    text,
    plain: isPlain(pieces),
    asWhole: isPlain(pieces) && isMore(pieces),
    unfilled: pieces.flatMap(({ kind, text }) => (kind === 'unfilled' ? [text] : [])),
  };
}

function joinPieces(pieces: readonly Piece[]): Condition[] {
  const conditions: Condition[] = [];
  let joint: Piece | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'unfilled') continue;
    if (piece.kind !== 'word' && piece.kind !== 'phrase') {
      joint = conditions.length > 0 || piece.kind === 'not' ? piece : undefined;
      continue;
    }
    const last = conditions.at(-1);
    const term = readTerm(piece);
    if (joint?.kind === 'or' && last) last.terms.push(term);
    else
      conditions.push({
        terms: [term],
        excluded: piece.excluded || joint?.kind === 'not',
        ...(joint?.kind === 'near' && { near: joint.near }),
      });
    joint = undefined;
  }
  return conditions;
}

/** Words, and nothing that says how they are meant. */
function isPlain(pieces: readonly Piece[]): boolean {
  return (
    pieces.length > 0 &&
    pieces.every(
      ({ kind, field, excluded }) =>
        (kind === 'word' || kind === 'phrase') && field === undefined && !excluded,
    )
  );
}

/** Several words, or one with an unknown character. */
function isMore(pieces: readonly Piece[]): boolean {
  return pieces.length > 1 || pieces.some(({ kind, text }) => kind === 'word' && /[?？]/u.test(text));
}

function readTerm({ kind, text, field }: Piece): Term {
  return {
    text: text.trim(),
    ...(field ? { field } : {}),
    ...(kind === 'phrase' && { literal: true as const }),
  };
}

function cutTerm(term: Term): Term {
  return { ...term, text: [...term.text].slice(0, MOST_CHARACTERS).join('') };
}
