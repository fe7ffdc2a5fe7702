import { writeNormal } from './normal-form.ts';

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

/** A word is looked up by the last characters of it: as many as it has, up to the longest of these. */
const ENDS = [12, 6, 4, 3, 2] as const;

/** Size of the filter that says of an end whether any word has it. */
const BITS = 22;

/** Makes a finder for words of two characters and more. */
export function makeWordFinder<Word extends SoughtWord>(words: Iterable<Word>): WordFinder<Word> {
  const filter = new Uint8Array(2 ** BITS / 8);
  const byEnd = new Map<string, Word[]>();
  /** By the last two characters: which of the lengths a word that ends so is looked up by. */
  const pairs = new Uint8Array(1 << 16);
  for (const word of words) {
    const length = ENDS.find((end) => end <= word.word.length);
    if (length === undefined) continue;
    const end = word.word.slice(-length);
    byEnd.set(end, [...(byEnd.get(end) ?? []), word]);
    const codes = Uint16Array.from(end, (_, place) => end.charCodeAt(place));
    const pair = pairOf(codes.at(-2) ?? 0, codes.at(-1) ?? 0);
    pairs[pair] = (pairs[pair] ?? 0) | (1 << ENDS.indexOf(length));
    const bit = hashEnd(codes, codes.length, length);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return {
    find(lines) {
      const found = new Set<Word>();
      for (let end = 2; end <= lines.length; end += 1) {
        // Nearly no two characters are the last of a word: one look says so, whatever its length.
        const open = pairs[pairOf(lines[end - 2] ?? 0, lines[end - 1] ?? 0)] ?? 0;
        if (open === 0) continue;
        for (const [place, length] of ENDS.entries()) {
          if ((open & (1 << place)) === 0 || length > end) continue;
          const bit = hashEnd(lines, end, length);
          if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
          const candidates = byEnd.get(writeNormal(lines.subarray(end - length, end)));
          for (const word of candidates ?? [])
            if (!found.has(word) && stands(word, lines, end)) found.add(word);
        }
      }
      return found;
    },
  };
}

function pairOf(before: number, last: number): number {
  return (Math.imul(before, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> 16;
}

function hashEnd(codes: Uint16Array, end: number, length: number): number {
  let hash = length;
  for (let place = end - length; place < end; place += 1)
    hash = Math.imul(hash ^ (codes[place] ?? 0), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> (32 - BITS);
}

function stands({ word, isWhole }: SoughtWord, lines: Uint16Array, end: number): boolean {
  const start = end - word.length;
  if (start < 0) return false;
  for (let place = 0; place < word.length; place += 1)
    if (lines[start + place] !== word.charCodeAt(place)) return false;
  return !isWhole || (!isPartOfName(lines[start - 1]) && !isPartOfName(lines[end]));
}

/** Small letters, figures and hyphens, of which addresses are made. */
function isPartOfName(code: number | undefined): boolean {
  if (code === undefined) return false;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
}
