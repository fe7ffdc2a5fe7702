import type { NameGuess } from './guess-names.ts';
import type { Name, Readings } from './names.ts';
import { costOfRest } from './rest.ts';
import { spell, spellWithSlip } from './spell.ts';
import { isWord } from '../straddles.ts';

/** Characters of a longer name that must be spelt out, or given by their initials, before the name is thought of. */
const LEAST_SPELT = 2;
const LEAST_INITIALS = 3;

/** Guesses a name from letters, `majixiao`, `mjx`: all of it, or its beginning where it is long. */
export function guessSpelt(typed: readonly string[], name: Name, readings: Readings): NameGuess | undefined {
  const spelled = spell(typed, name.characters, readings) ?? spellWithSlip(typed, name.characters, readings);
  if (!spelled) return undefined;
  const { cost, reached, abbreviated } = spelled;
  const left = name.characters.length - reached;
  if (left > 0 && reached < (abbreviated ? LEAST_INITIALS : LEAST_SPELT)) return undefined;
  // Three letters are the initials of hundreds of titles.
  if (left > 0 && abbreviated && (name.kind === 'title' || name.kind === 'person')) return undefined;
  return { text: name.text, cost: cost + costOfRest(left, true) };
}

/** Guesses a part of a name from letters that spell it in full: `zonggonghui` → the 总工会 of many bodies. */
export function guessSpeltWithin(
  typed: readonly string[],
  { characters, text, starts, ends }: Name,
  readings: Readings,
): NameGuess | undefined {
  for (let from = 1; from + LEAST_SPELT <= characters.length; from += 1) {
    const spelled = spell(typed, characters.slice(from), readings);
    if (!spelled || spelled.abbreviated || spelled.reached < LEAST_SPELT) continue;
    const to = from + spelled.reached;
    const part = text.slice(starts[from], ends[to - 1]);
    // Two characters may only happen to stand beside each other.
    if (spelled.reached === 2 && !isWord(part)) continue;
    return { text: part, cost: spelled.cost + costOfRest(characters.length - spelled.reached, false) };
  }
  return undefined;
}
