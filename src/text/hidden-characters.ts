/**
 * Characters that no text may hold: controls but tab and line ends, marks that turn the direction of what follows (U+202E and
 * their like), and what Unicode keeps from being characters.
 */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * Characters that nobody sees (soft hyphen, zero-width space and joiners, a byte order mark inside, tags), that another machine
 * has no form for (private use), or that stand where one was lost (U+FFFD).
 */
export const INVISIBLE =
  /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb\ufffd\p{Private_Use}\u{e0000}-\u{e007f}]/gu;

/** A character and its place in a text, in UTF-16 units. */
export interface HiddenCharacter {
  /** As Unicode writes it: `U+202E`. */
  name: string;
  index: number;
}

/** Lists the characters of a text that none may hold, in order. */
export function findControls(text: string): HiddenCharacter[] {
  return find(CONTROL, text);
}

/** Lists the characters of a text that are not seen, or not on every machine, in order. */
export function findInvisible(text: string): HiddenCharacter[] {
  return find(INVISIBLE, text);
}

function find(characters: RegExp, text: string): HiddenCharacter[] {
  return [...text.matchAll(characters)].map(({ 0: character, index }) => ({
    name: nameCharacter(character),
    index,
  }));
}

/** A character as Unicode names its place: `U+202E`. */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
