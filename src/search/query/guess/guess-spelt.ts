import type { NameGuess } from './guess-names.ts';
import type { Name, Readings } from './names.ts';
import { costOfRest } from './rest.ts';
import { spell, spellWithSlip } from './spell.ts';

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
