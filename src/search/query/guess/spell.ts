import { itemAt } from '../../../text/item-at.ts';
import { isOneSlip } from './slip.ts';
import type { Readings } from './names.ts';
import { costOfSound, initialsOf, spellingsOf } from './sounds.ts';

/** How letters read a name: what it costs, how many of its characters they reach, and whether some are abbreviated. */
export interface Spelled {
  cost: number;
  reached: number;
  abbreviated: boolean;
}

const INITIAL = 1.5;
const PART = 1;
const SLIP = 8;

/** Letters a slip is looked for in, and characters of a name that is tried by all its readings. */
const LEAST_LETTERS = 5;
const MOST_CHARACTERS = 12;
const MOST_WAYS = 24;
const LONGEST_SYLLABLE = 6;

/**
 * Reads typed letters as the syllables of a name from its beginning on: in full, by their initials, the last one perhaps
 * half typed, with characters among them. The way that costs least is given; none where letters are left.
 */
export function spell(
  typed: readonly string[],
  characters: readonly string[],
  readings: Readings,
): Spelled | undefined {
  let ways = new Map<number, Spelled>([[0, { cost: 0, reached: 0, abbreviated: false }]]);
  let best: Spelled | undefined;
  for (const character of characters) {
    const next = new Map<number, Spelled>();
    for (const [at, way] of ways)
      for (const [end, cost, abbreviated] of stepsOf(typed, at, character, readings)) {
        const made = {
          cost: way.cost + cost,
          reached: way.reached + 1,
          abbreviated: way.abbreviated || abbreviated,
        };
        if (made.cost < (next.get(end)?.cost ?? Infinity)) next.set(end, made);
      }
    const done = next.get(typed.length);
    next.delete(typed.length);
    if (done && done.cost < (best?.cost ?? Infinity)) best = done;
    ways = next;
    if (ways.size === 0) break;
  }
  return best;
}

/** Whether letters are the full reading of a name but for one slip, as `majixioa`. */
export function spellWithSlip(
  typed: readonly string[],
  characters: readonly string[],
  readings: Readings,
): Spelled | undefined {
  const [letters, count] = [typed.length, characters.length];
  if (letters < LEAST_LETTERS || count > MOST_CHARACTERS || typed.some((unit) => !/[a-z]/u.test(unit)))
    return undefined;
  if (letters < count - 1 || letters > LONGEST_SYLLABLE * count + 1) return undefined;
  let ways: string[] = [''];
  for (const character of characters) {
    const syllables = readings.get(character) ?? [];
    ways = ways.flatMap((way) => syllables.map((syllable) => way + syllable)).slice(0, MOST_WAYS);
  }
  return ways.some((way) => isOneSlip(typed, [...way]))
    ? { cost: SLIP, reached: count, abbreviated: false }
    : undefined;
}

/** How a character of a name can be read off at a place: up to where, for how much, and whether by an initial. */
function stepsOf(
  typed: readonly string[],
  at: number,
  character: string,
  readings: Readings,
): [end: number, cost: number, abbreviated: boolean][] {
  const unit = itemAt(typed, at);
  if (unit === character) return [[at + 1, 0, false]];
  if (!/[a-z]/u.test(unit)) {
    const cost = costOfSound(unit, character, readings);
    return cost === undefined ? [] : [[at + 1, cost, false]];
  }
  const rest = typed.slice(at, at + 8).join('');
  const isEnd = at + rest.length === typed.length;
  return (readings.get(character) ?? []).flatMap((syllable) => [
    ...spellingsOf(syllable)
      .filter(({ letters }) => rest.startsWith(letters))
      .map(({ letters, cost }): [number, number, boolean] => [at + letters.length, cost, false]),
    ...initialsOf(syllable)
      .filter((initial) => rest.startsWith(initial))
      .map((initial): [number, number, boolean] => [at + initial.length, INITIAL, true]),
    ...(isEnd && rest.length > 1 && rest.length < syllable.length && syllable.startsWith(rest)
      ? [[typed.length, PART, false] satisfies [number, number, boolean]]
      : []),
  ]);
}
