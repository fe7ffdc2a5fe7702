/**
 * The one tokeniser of search, used when indexing and when asking, so that no browser's word segmenter and no
 * stemmer has a say. A token is a pair of neighbouring characters; the last character of a block stands alone,
 * so that a block has exactly one token a character, a token's position is the character's place in the
 * article, and no phrase runs over the end of a block.
 */
export function blockTokens(characters: readonly string[]): string[] {
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The tokens a phrase of two or more characters must have in this order: `工会法` → 工会, 会法. */
export function phraseTokens(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => characters[index]! + character);
}

/**
 * Token that says once an article that it holds a character, or a very common pair, somewhere: `工` → `zz工`.
 * A query that short is answered by it, without the places, which in a large archive would be hundreds of KB.
 * The mark stands in front, so that these tokens lie in chunks of their own, which no longer query loads.
 */
export function presenceToken(unit: string): string {
  return `${PRESENCE_MARK}${unit}`;
}

/** With a unit behind it longer than any pair, so no phrase of the text makes this token. */
const PRESENCE_MARK = 'zz';
