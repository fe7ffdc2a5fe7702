import { unifyRadical } from './radicals.ts';

const UNIFIED: ReadonlyMap<string, string> = new Map([
  ['．', '.'],
  ['•', '·'],
  ['・', '·'],
  ['‧', '·'],
  ['―', '—'],
]);

const ASTRAL = new Map<string, string>();

/**
 * The form of a character in which texts are compared: width makes no difference, anything else does:
 * `，` → `,`, `（` → `(`, the radical `⼯` → `工`, but `〔` stays `〔`, because `[2017]` for `〔2017〕` is a misreading.
 * The result is always one UTF-16 unit, so offsets in folded text count characters.
 */
export function foldWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (isIdeograph(code)) return character;
  if (code > 0xffff) return foldAstral(character);
  if (code >= 0x2e80 && code <= 0x2fd5) return unifyRadical(character);
  return UNIFIED.get(character) ?? (isFullWidth(code) ? String.fromCharCode(code - 0xfee0) : character);
}

/** Folds a whole text for comparison and drops its white space: `( 2017 年 )，` → `(2017年),`. */
export function foldText(text: string): string {
  return [...text]
    .filter((character) => !isSpace(character))
    .map(foldWidth)
    .join('');
}

/** Characters that are not seen at all: joiners, marks of direction, the byte-order mark; for a class of a pattern. */
export const UNSEEN = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const SPACE = new RegExp(`^[\\s${UNSEEN}]$`, 'u');

/** True for white space of any kind, and for what is not seen at all: the byte-order mark, joiners, marks of direction. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  // Nearly all that is asked about is Han, a mark of theirs, a figure or a letter: none of these is white space.
  if ((code > 0x3000 && code < 0xfeff) || (code > 0x20 && code < 0xa0)) return false;
  return SPACE.test(character);
}

/** Han of the first plane, nearly all that is asked about: no width to make equal. */
function isIdeograph(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** `！` to `～`, the forms of ASCII as wide as Han. */
function isFullWidth(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e;
}

/** A character beyond the first plane gets a private one of its own, the same each time it is met. */
function foldAstral(character: string): string {
  let stand = ASTRAL.get(character);
  if (stand === undefined) {
    stand = String.fromCharCode(0xe000 + ASTRAL.size);
    ASTRAL.set(character, stand);
  }
  return stand;
}
