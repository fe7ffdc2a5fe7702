/**
 * The one tokeniser of search, used when indexing and when asking, so that no browser's word segmenter and no
 * stemmer has a say. A token begins at every character of a block and holds the character and its neighbour; next to a
 * pair so common that its places alone would be hundreds of KB it holds the third as well. The last character of a block
 * is a token by itself, so that all places of a character are those of the tokens that begin with it.
 * A token's position is its character's place; a place behind each block stays empty, so that no phrase runs over it.
 */
export function blockTokens(characters: readonly string[], common: ReadonlySet<string>): string[] {
  return [
    ...characters.map((character, place) => tokenAt(characters, place, common) ?? character),
    emptyPlace,
  ];
}

/** The order tokens stand in inside the index, that of code points: `𠮷` behind `ﬀ`, unlike in JavaScript. */
export function compareTokens(a: string, b: string): number {
  let place = 0;
  while (place < a.length && a.charCodeAt(place) === b.charCodeAt(place)) place += 1;
  if (place === a.length) return a.length - b.length;
  // Where the second halves of two pairs differ, so do the characters that they end.
  if (place > 0 && /[\uDC00-\uDFFF]/.test(a.charAt(place))) place -= 1;
  return (a.codePointAt(place) ?? 0) - (b.codePointAt(place) ?? -1);
}

/** A word that takes a place in the index and leaves nothing there. */
export const emptyPlace = '·';

/** Characters that a token of a text has at most; those that tell of presence have more. */
export const longestToken = 3;

/** Places a block takes up. */
export function blockSpan(characters: readonly string[]): number {
  return characters.length + 1;
}

/** Tokens that can stand at a place, and how many characters from there on they vouch for. */
export interface TokenChoice {
  place: number;
  length: number;
  /** Any of these: what follows the last character of a phrase is not known. */
  tokens: string[];
}

/**
 * The fewest tokens that vouch for every character of a phrase of two or more: `工资集体` → 工资 at 0, 集体 at 2.
 * Undefined where the phrase is a common pair by itself, which presence answers.
 */
export function coverPhrase(
  characters: readonly string[],
  common: ReadonlySet<string>,
): TokenChoice[] | undefined {
  const choices = characters.slice(1).flatMap((_, place) => choiceAt(characters, place, common) ?? []);
  const cover: TokenChoice[] = [];
  for (let covered = 0; covered < characters.length;) {
    const next = choices
      .filter(({ place }) => place <= covered)
      .reduce<TokenChoice | undefined>(
        (best, choice) => (best && endOf(best) >= endOf(choice) ? best : choice),
        undefined,
      );
    if (!next || endOf(next) <= covered) return undefined;
    cover.push(next);
    covered = endOf(next);
  }
  return cover;
}

/**
 * Token that says once an article that it holds a character, or a very common pair, somewhere: `工` → `zzz工`.
 * A query that short is answered by it, without the places, which in a large archive would be hundreds of KB.
 * No phrase of the text makes it, and none of these tokens begins with another.
 */
export function presenceToken(unit: string): string {
  return ([...unit].length === 1 ? 'zzz' : 'yyy') + unit;
}

function tokenAt(
  characters: readonly string[],
  place: number,
  common: ReadonlySet<string>,
): string | undefined {
  const [a, b, c] = [characters[place], characters[place + 1], characters[place + 2]];
  if (a === undefined || b === undefined) return undefined;
  return c !== undefined && (common.has(a + b) || common.has(b + c)) ? a + b + c : a + b;
}

function choiceAt(
  characters: readonly string[],
  place: number,
  common: ReadonlySet<string>,
): TokenChoice | undefined {
  const [a, b] = [characters[place], characters[place + 1]];
  const token = tokenAt(characters, place, common);
  if (a === undefined || b === undefined || token === undefined) return undefined;
  if (place + 2 < characters.length) {
    return { place, length: [...token].length, tokens: [token] };
  }
  if (common.has(a + b)) return undefined;
  const longer = [...common].filter((pair) => pair.startsWith(b)).map((pair) => a + pair);
  return { place, length: 2, tokens: [a + b, ...longer] };
}

const endOf = ({ place, length }: TokenChoice) => place + length;
