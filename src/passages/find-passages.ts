import { itemAt } from '../text/item-at.ts';
import { layOut, paragraphAt, type LaidOut, type TracedItem } from './lay-out.ts';
import { findRepeated, SHARED, type Repeated } from './repeated.ts';
import { SHORTEST } from './windows.ts';

/** The same stretch of text in two paragraphs of two items, as long as it can be. */
export interface Passage {
  one: PassagePlace;
  other: PassagePlace;
  /** Characters, as they are compared. */
  length: number;
}

/** Where a passage stands: the item and the paragraph by their places in what was given, the character it begins with. */
export interface PassagePlace {
  item: number;
  /** Place of the paragraph among all paragraphs of all items. */
  paragraph: number;
  /** Characters of the paragraph before it, as they are compared. */
  from: number;
}

/**
 * Finds every passage of `SHORTEST` characters and more that stands in two items, inside one paragraph of each. What
 * stands at more than `most` places is a formula: a passage all of whose stretches of `SHORTEST` characters do is none.
 * Takes time as the length of all texts together times `most`, however often a sentence comes again.
 */
export function findPassages(items: readonly TracedItem[], most: number): Passage[] {
  const row = layOut(items);
  const repeated = findRepeated(row.codes, most);
  const passages: Passage[] = [];
  for (let group = 0; group + 1 < repeated.starts.length; group += 1) {
    const places = repeated.places.subarray(repeated.starts[group], repeated.starts[group + 1]);
    if (isContinued(row.codes, repeated.states, places)) continue;
    const found = Array.from(places, (place) => placeOf(row, place));
    for (let a = 0; a < places.length; a += 1)
      for (let b = a + 1; b < places.length; b += 1) {
        const [one, other] = [itemAt(found, a), itemAt(found, b)];
        if (one.item === other.item) continue;
        const [start, end] = [places[a] ?? 0, places[b] ?? 0];
        const back = reachBack(row.codes, repeated.states, start, end);
        if (back === undefined) continue;
        passages.push({
          one: { ...one, from: one.from - back },
          other: { ...other, from: other.from - back },
          length: back + reachOn(row.codes, start, end),
        });
      }
  }
  return passages;
}

function placeOf({ starts, items }: LaidOut, place: number): PassagePlace {
  const paragraph = paragraphAt(starts, place);
  return { item: items[paragraph] ?? 0, paragraph, from: place - (starts[paragraph] ?? 0) };
}

/** True where all places go on a shared stretch that begins one character before each: nothing begins here. */
function isContinued(codes: Int32Array, states: Repeated['states'], places: Int32Array): boolean {
  const before = (places[0] ?? 0) - 1;
  return states[before] === SHARED && places.every((place) => codes[place - 1] === codes[before]);
}

/**
 * Characters before both places that are the same; undefined where the passage was found already, at a shared stretch
 * further in front.
 */
function reachBack(
  codes: Int32Array,
  states: Repeated['states'],
  one: number,
  other: number,
): number | undefined {
  let back = 0;
  // Before the first paragraph there is nothing; before every other one stands a break, which is no character.
  while (isSameCharacter(codes, one - back - 1, other - back - 1)) {
    back += 1;
    if (states[one - back] === SHARED) return undefined;
  }
  return back;
}

function reachOn(codes: Int32Array, one: number, other: number): number {
  let length = SHORTEST;
  while (isSameCharacter(codes, one + length, other + length)) length += 1;
  return length;
}

function isSameCharacter(codes: Int32Array, one: number, other: number): boolean {
  const code = codes[one];
  return code !== undefined && code >= 0 && code === codes[other];
}
