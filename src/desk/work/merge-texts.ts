import { diff } from '@codemirror/merge';

/** Two edits of one text put together, and how many places both have changed in different ways. */
export interface MergedTexts {
  /** Theirs and mine; where both changed the same place, mine. */
  text: string;
  clashes: number;
}

/** Puts together what two people made of the same text. */
export function mergeTexts(base: string, mine: string, theirs: string): MergedTexts {
  const [ours, others] = [listChanges(base, mine), listChanges(base, theirs)];
  const isClash = (one: Change) =>
    ours.some((other) => touches(one, other) && !(isSame(one, other) && one.words === other.words));
  const clashes = others.filter(isClash).length;
  const added = others.filter((one) => !ours.some((other) => touches(one, other)));
  let text = '';
  let at = 0;
  for (const { from, to, words } of [...ours, ...added].sort((a, b) => a.from - b.from || a.to - b.to)) {
    text += base.slice(at, from) + words;
    at = to;
  }
  return { text: text + base.slice(at), clashes };
}

interface Change {
  from: number;
  to: number;
  words: string;
}

function listChanges(base: string, edited: string): Change[] {
  return diff(base, edited).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    words: edited.slice(fromB, toB),
  }));
}

function touches(a: Change, b: Change): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function isSame(a: Change, b: Change): boolean {
  return a.from === b.from && a.to === b.to;
}
