/** Folded characters of a text and where each stood: `offsets[i]` and `ends[i]` are UTF-16 places in the text. */
export interface FoldedText {
  characters: string[];
  offsets: number[];
  ends: number[];
}

/** Which character stands for which in search: traditional and variant forms by the form they fold to. */
export type Variants = ReadonlyMap<string, string>;

/**
 * Folds a text the way search compares it: NFKC width, case and accents; white space and punctuation are
 * dropped; a traditional or variant character becomes its simplified form; 零 ○ Ｏ become 〇.
 * The fold works character by character, so a part of a text folds to a part of its fold.
 */
export function foldForSearch(text: string, variants: Variants): FoldedText {
  const folded: FoldedText = { characters: [], offsets: [], ends: [] };
  const known = foldsOf(variants);
  for (let offset = 0, end = 0; offset < text.length; offset = end) {
    const code = text.codePointAt(offset) ?? 0;
    end = offset + (code > 0xffff ? 2 : 1);
    for (const part of foldOf(code, variants, known)) {
      folded.characters.push(part);
      folded.offsets.push(offset);
      folded.ends.push(end);
    }
  }
  return folded;
}

/** The folded characters alone, without where they stood. */
export function foldCharacters(text: string, variants: Variants): string[] {
  const characters: string[] = [];
  const known = foldsOf(variants);
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.codePointAt(offset) ?? 0;
    if (code > 0xffff) offset += 1;
    for (const part of foldOf(code, variants, known)) characters.push(part);
  }
  return characters;
}

/** The folded text as a string, for comparing. */
export function foldToString(text: string, variants: Variants): string {
  return foldCharacters(text, variants).join('');
}

/** What characters fold to, by code point. */
type Folds = Map<number, readonly string[]>;

/**
 * What characters fold to is kept, for each table of variants: a text has few different ones. Known by their numbers
 * they are found twice as fast as by strings, of which each would be made and hashed anew.
 */
const kept = new WeakMap<Variants, Folds>();

function foldsOf(variants: Variants): Folds {
  const known = kept.get(variants) ?? new Map<number, readonly string[]>();
  kept.set(variants, known);
  return known;
}

function foldOf(code: number, variants: Variants, known: Folds): readonly string[] {
  let parts = known.get(code);
  if (!parts) known.set(code, (parts = foldCharacter(String.fromCodePoint(code), variants)));
  return parts;
}

/** 〇 is written 零, as a circle, or as a full-width Ｏ. */
const ZEROS = new Set(['零', '○', '◯', 'Ｏ', '〇']);

function foldCharacter(character: string, variants: Variants): string[] {
  if (ZEROS.has(character)) return ['〇'];
  const plain = [...character.normalize('NFKD')]
    .filter((part) => !/\p{M}/u.test(part))
    .join('')
    .normalize('NFKC')
    .toLowerCase();
  return [...plain].filter((part) => /[\p{L}\p{N}]/u.test(part)).map((part) => variants.get(part) ?? part);
}
