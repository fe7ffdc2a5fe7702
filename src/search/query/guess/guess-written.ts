import type { NameGuess } from './guess-names.ts';
import { liken, type Likeness } from './liken.ts';
import type { Name, Readings } from './names.ts';
import { costOfRest } from './rest.ts';

/** Characters from which what was typed may be a part of a name, and from which such a part may have a slip. */
const LEAST_PART = 3;
const LEAST_SLIPPED = 4;

/** Guesses a name from characters, `马集孝`, `马吉肖`: all of it, or a part of a long one. */
export function guessWritten(
  typed: readonly string[],
  name: Name,
  readings: Readings,
): NameGuess | undefined {
  const { characters, text } = name;
  if (Math.abs(typed.length - characters.length) > 1) return guessPart(typed, name, readings);
  const whole = liken(typed, characters, readings);
  return whole && isSure(typed, whole, name) ? { text, cost: whole.cost } : undefined;
}

/** Of two characters one that is wrong leaves nothing to go by; a given name of two may lack one. */
function isSure(typed: readonly string[], { slip }: Likeness, { kind, characters }: Name): boolean {
  if (typed.length > 2 || slip === undefined) return true;
  return slip === 'swapped' || (slip === 'missing' && characters.length === 3 && kind === 'person');
}

/** A name that what was typed is a part of; of a title only that part is meant. */
function guessPart(typed: readonly string[], name: Name, readings: Readings): NameGuess | undefined {
  const { characters, kind, text, starts, ends } = name;
  const lengths = typed.length < LEAST_SLIPPED ? [0] : [0, 1, -1];
  let best: NameGuess | undefined;
  if (typed.length < LEAST_PART) return undefined;
  for (let from = 0; from + typed.length - 1 <= characters.length; from += 1)
    for (const to of lengths.map((more) => from + typed.length + more)) {
      if (to > characters.length) continue;
      const part = liken(typed, characters.slice(from, to), readings);
      if (!part || !isSurePart(typed, part)) continue;
      // A title that holds just what was typed would have been found.
      if (part.cost === 0 && kind === 'title') continue;
      const cost = part.cost + costOfRest(characters.length - to + from, from === 0);
      if (cost < (best?.cost ?? Infinity))
        best = { text: kind === 'title' ? text.slice(starts[from], ends[to - 1]) : text, cost };
    }
  return best;
}

/** Half of it must be the same characters; a slip must stand between some that are. */
function isSurePart(typed: readonly string[], { slip, sounds, atEdge }: Likeness): boolean {
  return !atEdge && sounds <= typed.length && (slip === undefined || typed.length >= LEAST_SLIPPED);
}
