/** Fields a reader may name before a colon, and what they look at. */
export const fieldNames = {
  作者: 'people',
  讲话人: 'people',
  年: 'year',
  期: 'issue',
  栏目: 'column',
  文种: 'kind',
  文号: 'number',
} as const;
export type FieldName = keyof typeof fieldNames;

/** A word or phrase as typed, or a field with its value. */
export interface Term {
  text: string;
  field?: FieldName;
}

/** One condition: any of its terms must occur, or none of them where it is excluded. */
export interface Condition {
  terms: Term[];
  excluded: boolean;
}

/** A query as read: all conditions must hold. */
export interface ParsedQuery {
  conditions: Condition[];
  /** True where the query was longer than search looks at. */
  cut: boolean;
}

/** Conditions of a query and characters of a term that are looked at; nobody types more by hand. */
const MOST_CONDITIONS = 20;
const MOST_CHARACTERS = 200;

/**
 * Reads a query: words parted by spaces must all occur; `"…"` keeps spaces in a phrase; `-词` excludes;
 * `A | B` and `A OR B` take either; `作者:王东明` looks at a field. Full-width marks count like their
 * half-width forms, and a quotation left open runs to the end. Never throws.
 */
export function parseQuery(query: string): ParsedQuery {
  const pieces = split(query.toWellFormed());
  const conditions: Condition[] = [];
  let either = false;
  for (const piece of pieces) {
    if (piece.kind === 'or') {
      either = conditions.length > 0;
      continue;
    }
    const last = conditions.at(-1);
    const terms = [readTerm(piece)];
    if (either && last) last.terms.push(...terms);
    else conditions.push({ terms, excluded: piece.excluded });
    either = false;
  }
  const kept = conditions
    .slice(0, MOST_CONDITIONS)
    .map((condition) => ({ ...condition, terms: condition.terms.map(cutTerm) }));
  const cut =
    conditions.length > MOST_CONDITIONS || pieces.some(({ text }) => [...text].length > MOST_CHARACTERS);
  return { conditions: kept, cut };
}

interface Piece {
  kind: 'word' | 'phrase' | 'or';
  text: string;
  excluded: boolean;
  field?: FieldName;
}

const PIECE =
  /(?<or>[|｜])|(?<minus>[-－](?=\S))?(?:(?<field>作者|讲话人|年|期|栏目|文种|文号)[:：])?(?:["“”＂](?<phrase>[^"“”＂]*)["“”＂]?|(?<word>[^\s|｜"“”＂]+))/gu;

function split(query: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { groups = {} } of query.matchAll(PIECE)) {
    const text = groups.phrase ?? groups.word ?? '';
    const excluded = groups.minus !== undefined;
    const field = groups.field as FieldName | undefined;
    if (groups.or || (text === 'OR' && groups.word && !excluded))
      pieces.push({ kind: 'or', text: '', excluded: false });
    else if (text.trim() !== '') {
      pieces.push({
        kind: groups.phrase === undefined ? 'word' : 'phrase',
        text,
        excluded,
        ...(field ? { field } : {}),
      });
    }
  }
  return pieces;
}

function readTerm({ text, field }: Piece): Term {
  return { text: text.trim(), ...(field ? { field } : {}) };
}

function cutTerm(term: Term): Term {
  return { ...term, text: [...term.text].slice(0, MOST_CHARACTERS).join('') };
}
