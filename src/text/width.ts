const UNIFIED: Readonly<Record<string, string>> = {
  '．': '.',
  '•': '·',
  '・': '·',
  '‧': '·',
  '―': '—',
};

const ASTRAL = new Map<string, string>();

/**
 * The form of a character in which texts are compared: width makes no difference, anything else does:
 * `，` → `,`, `（` → `(`, but `〔` stays `〔`, because `[2017]` for `〔2017〕` is a misreading.
 * The result is always one UTF-16 unit, so offsets in folded text count characters.
 */
export function foldWidth(character: string): string {
  const unified = UNIFIED[character];
  if (unified !== undefined) return unified;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code > 0xffff ? foldAstral(character) : character;
}

/** Folds a whole text for comparison and drops its white space: `( 2017 年 )，` → `(2017年),`. */
export function foldText(text: string): string {
  return [...text]
    .filter((character) => !isSpace(character))
    .map(foldWidth)
    .join('');
}

/** True for white space of any kind, the ideographic space and the byte-order mark included. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  // Nearly all that is asked about is Han or a mark of theirs: none of these is white space.
  if (code > 0x3000 && code < 0xfeff) return false;
  return /^[\s\u200b\ufeff]$/u.test(character);
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
