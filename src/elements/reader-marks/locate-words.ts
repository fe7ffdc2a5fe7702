/** A stretch of a text, as places between its UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Counts the characters of a text, white space aside: what a page breaks anew does not count. */
export function countBare(text: string): number {
  return text.replace(SPACE, '').length;
}

/**
 * Finds where quoted words stand in the text of their paragraph, white space aside and without the number of a list that a
 * quotation has in front; of several places the one nearest to where they once stood, `from` counted by `countBare`.
 */
export function locateWords(text: string, words: string, from: number): Stretch | undefined {
  const bare = text.replace(SPACE, '');
  const forms = [words, words.replace(NUMBER, '')].map((form) => form.replace(SPACE, ''));
  for (const sought of forms.filter((form) => form !== '')) {
    const start = nearestPlace(bare, sought, from);
    if (start !== undefined) return widen(text, start, start + sought.length);
  }
  return undefined;
}

const SPACE = /\s/gu;
/** `3. ` as a list shows it. */
const NUMBER = /^\d+\.\s/u;

function nearestPlace(text: string, words: string, from: number): number | undefined {
  let nearest: number | undefined;
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) {
    if (nearest !== undefined && Math.abs(place - from) >= Math.abs(nearest - from)) break;
    nearest = place;
  }
  return nearest;
}

/** A stretch counted without white space as one of the text with it. */
function widen(text: string, start: number, end: number): Stretch {
  // Without the flag `u` a match is one unit, as places are counted.
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
}
