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
  const lengths = new Set<number>();
  for (const word of words) {
    const length = ENDS.find((end) => end <= word.word.length);
    if (length === undefined) continue;
    lengths.add(length);
    const end = word.word.slice(-length);
    byEnd.set(end, [...(byEnd.get(end) ?? []), word]);
    const codes = Uint16Array.from(end, (_, place) => end.charCodeAt(place));
    const bit = hashEnd(codes, codes.length, length);
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  const ends = [...lengths];
  return {
    find(lines) {
      const found = new Set<Word>();
      for (const length of ends) {
        for (let end = length; end <= lines.length; end += 1) {
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
