import { guessKinds, type GuessKind } from '../../fields.ts';
import { guessSpelt, guessSpeltWithin } from './guess-spelt.ts';
import { guessWritten } from './guess-written.ts';
import type { Name, Names } from './names.ts';
import { readTyped, turnWords } from './typed.ts';

/** A text that may have been meant; the less it costs, the likelier. */
export interface NameGuess {
  text: string;
  cost: number;
  /** What it is a name of, where it is one. */
  kind?: GuessKind;
}

/** What a name costs by its kind. */
const BY_KIND: Record<GuessKind, number> = {
  person: 0,
  term: 0.2,
  body: 0.3,
  series: 0.3,
  column: 0.4,
  title: 1,
};

/** How much likelier the best guess may be than one that still stands beside it. */
const LEEWAY = 8;

/** Guesses which names were meant by what was typed, the likeliest first: by sound, by letters, by one slip. */
export function guessNames(
  text: string,
  { list, readings, variants }: Names,
  kinds: readonly GuessKind[] = guessKinds,
): NameGuess[] {
  const typed = readTyped(text, variants);
  if (typed.length < 2 || typed.every((unit) => /\d/u.test(unit))) return [];
  const isSpelt = typed.some((unit) => /[a-z]/u.test(unit));
  const turned = isSpelt ? turnWords(text, variants) : undefined;
  const exact = typed.join('');
  const guesses = new Map<string, NameGuess>();
  for (const name of list) {
    if (!kinds.includes(name.kind) || name.characters.join('') === exact) continue;
    take(isSpelt ? guessSpelt(typed, name, readings) : guessWritten(typed, name, readings), name);
    if (turned && name.kind === 'person') take(guessSpelt(turned, name, readings), name);
  }
  if (isSpelt && guesses.size === 0)
    for (const name of list)
      if (kinds.includes(name.kind)) take(guessSpeltWithin(typed, name, readings), name);
  const best = Math.min(...[...guesses.values()].map(({ cost }) => cost));
  return [...guesses.values()].filter(({ cost }) => cost <= best + LEEWAY).sort((a, b) => a.cost - b.cost);

  function take(guess: NameGuess | undefined, { kind, rank }: Name): void {
    if (!guess) return;
    const cost = guess.cost + BY_KIND[kind] + Math.min(rank, 1000) / 5000;
    if (cost < (guesses.get(guess.text)?.cost ?? Infinity))
      guesses.set(guess.text, { text: guess.text, cost, kind });
  }
}
