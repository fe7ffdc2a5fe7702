import {
  makeStretchSet,
  pairAt,
  SAMPLED,
  STRETCH,
  STRIDE,
  sumOfStretch,
  type StretchSet,
} from './stretches.ts';

/** A word to be found, in its normal form. */
export interface SoughtWord {
  word: string;
  /** True where it counts only as a whole: an address, an id; `a/1` does not stand in `a/12`. */
  isWhole: boolean;
}

/** Finds many words in one going over of a text, whatever their number. */
export interface WordFinder<Word extends SoughtWord> {
  /** Gives each word that a text in its normal form holds, once. */
  find(lines: Uint16Array): Set<Word>;
}

/** Makes a finder for words of two characters and more. */
export function makeWordFinder<Word extends SoughtWord>(words: Iterable<Word>): WordFinder<Word> {
  const all = [...words].filter(({ word }) => word.length > 1);
  const lookups = [
    lookUpLong(all.filter(({ word }) => word.length >= SAMPLED)),
    lookUpShort(all.filter(({ word }) => word.length < SAMPLED)),
  ];
  return {
    find(lines) {
      const found = new Set<Word>();
      for (const lookUp of lookups)
        lookUp?.(lines, (word, start) => {
          if (!found.has(word) && stands(word, lines, start)) found.add(word);
        });
      return found;
    },
  };
}

/** Names the words that may stand in a text, each with where it would begin. */
type LookUp<Word> = (lines: Uint16Array, take: (word: Word, start: number) => void) => void;

/** A word and how far from its beginning the part stands by which it is looked up. */
interface Anchored<Word> {
  word: Word;
  offset: number;
}

/**
 * Long words by whichever of five of their stretches in a row stands at a place that is looked at: of the five that
 * share least with other words, since all addresses of a series begin alike.
 */
function lookUpLong<Word extends SoughtWord>(words: readonly Word[]): LookUp<Word> | undefined {
  if (words.length === 0) return undefined;
  const rarest = chooseRarest(words, sumOfStretch, STRETCH, STRIDE);
  const set = makeStretchSet(words.length * STRIDE);
  const byStretch = new Map<number, Anchored<Word>[]>();
  for (const word of words) {
    const codes = codesOf(word.word);
    const first = rarest(word);
    for (let offset = first; offset < first + STRIDE; offset += 1)
      anchor(sumOfStretch(codes, offset), { word, offset }, { set, known: byStretch });
  }
  return (lines, take) => {
    for (let place = 0; place + STRETCH <= lines.length; place += STRIDE) {
      const sum = sumOfStretch(lines, place);
      if (!set.has(sum)) continue;
      for (const { word, offset } of byStretch.get(sum) ?? []) take(word, place - offset);
    }
  };
}

/** Words shorter than that by one pair of characters, those of four and more by the next pair, too. */
function lookUpShort<Word extends SoughtWord>(words: readonly Word[]): LookUp<Word> | undefined {
  if (words.length === 0) return undefined;
  const twos = words.filter(({ word }) => word.length < 4);
  const fours = words.filter(({ word }) => word.length >= 4);
  const pairs = makeStretchSet(words.length);
  const [byPair, byFour] = [new Map<number, Anchored<Word>[]>(), new Map<number, Anchored<Word>[]>()];
  const rarestTwo = chooseRarest(twos, sumOfPair, 2, 1);
  for (const word of twos) {
    const offset = rarestTwo(word);
    anchor(sumOfPair(codesOf(word.word), offset), { word, offset }, { set: pairs, known: byPair });
  }
  const set = makeStretchSet(fours.length);
  const rarestFour = chooseRarest(fours, sumOfFour, 4, 1);
  for (const word of fours) {
    const codes = codesOf(word.word);
    const offset = rarestFour(word);
    pairs.add(sumOfPair(codes, offset));
    anchor(sumOfFour(codes, offset), { word, offset }, { set, known: byFour });
  }
  return (lines, take) => {
    for (let place = 0; place + 2 <= lines.length; place += 1) {
      // Nearly no two characters are such a pair: one look says so.
      const pair = sumOfPair(lines, place);
      if (!pairs.has(pair)) continue;
      for (const { word, offset } of byPair.get(pair) ?? []) take(word, place - offset);
      const four = sumOfFour(lines, place);
      if (!set.has(four)) continue;
      for (const { word, offset } of byFour.get(four) ?? []) take(word, place - offset);
    }
  };
}

/**
 * Chooses for each of some words the place in it from which `many` parts of `length` characters, one begun behind the
 * other, are such as fewest of the words have.
 */
function chooseRarest<Word extends SoughtWord>(
  words: readonly Word[],
  sumOf: (codes: Uint16Array, place: number) => number,
  length: number,
  many: number,
): (word: Word) => number {
  const sumsOf = ({ word }: Word) => {
    const codes = codesOf(word);
    return Array.from({ length: codes.length - length + 1 }, (_, place) => sumOf(codes, place));
  };
  const counts = new Map<number, number>();
  for (const word of words) for (const sum of sumsOf(word)) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  return (word) => {
    const commonness = sumsOf(word).map((sum) => counts.get(sum) ?? 0);
    const choices = Array.from({ length: commonness.length - many + 1 }, (_, place) =>
      Math.max(...commonness.slice(place, place + many)),
    );
    return choices.indexOf(Math.min(...choices));
  };
}

function anchor<Word>(
  sum: number,
  one: Anchored<Word>,
  { set, known }: { set: StretchSet; known: Map<number, Anchored<Word>[]> },
): void {
  set.add(sum);
  const others = known.get(sum);
  if (others) others.push(one);
  else known.set(sum, [one]);
}

function codesOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, place) => word.charCodeAt(place));
}

function sumOfPair(codes: Uint16Array, place: number): number {
  const pair = pairAt(codes, place);
  return Math.imul(pair ^ (pair >>> 15), 0x9e3779b1);
}

function sumOfFour(codes: Uint16Array, place: number): number {
  const sum = Math.imul(pairAt(codes, place), 0x9e3779b1) ^ Math.imul(pairAt(codes, place + 2), 0x85ebca6b);
  return Math.imul(sum ^ (sum >>> 15), 0xc2b2ae35);
}

function stands({ word, isWhole }: SoughtWord, lines: Uint16Array, start: number): boolean {
  const end = start + word.length;
  if (start < 0 || end > lines.length) return false;
  // From the last character back: addresses begin alike.
  for (let place = word.length - 1; place >= 0; place -= 1)
    if (lines[start + place] !== word.charCodeAt(place)) return false;
  return !isWhole || (!isPartOfName(lines[start - 1]) && !isPartOfName(lines[end]));
}

/** Small letters, figures and hyphens, of which addresses are made. */
function isPartOfName(code: number | undefined): boolean {
  if (code === undefined) return false;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}
