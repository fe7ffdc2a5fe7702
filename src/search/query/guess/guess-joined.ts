import type { GuessKind } from '../../fields.ts';
import { guessNames, type NameGuess } from './guess-names.ts';
import type { Names } from './names.ts';
import { readTyped } from './typed.ts';

/** Characters or letters of a part that can be meant by itself. */
const LEAST_PART = 2;
const MOST = 40;

/** What a part may cost: it must only sound, or be spelt, like a whole name. */
const MOST_COST = 4.9;
/** What it costs that they stand apart. */
const APART = 1;
const KINDS: readonly GuessKind[] = ['person', 'body', 'series', 'term'];

/**
 * Guesses two words that were typed as one: of letters each a name, `qinghaigonghui` → 青海工会; of characters one as it
 * stands and the other by its sound, `劳膜工匠` → 劳模工匠. What stands nowhere in the archive is not offered.
 */
export function guessJoined(text: string, names: Names): NameGuess[] {
  const typed = readTyped(text, names.variants);
  if (typed.length > MOST) return [];
  const isSpelt = typed.some((unit) => /[a-z]/u.test(unit));
  const splits = Array.from(
    { length: Math.max(0, typed.length - 2 * LEAST_PART + 1) },
    (_, place) => place + LEAST_PART,
  );
  const joined = splits.flatMap((at) => {
    const [left, right] = [typed.slice(0, at).join(''), typed.slice(at).join('')];
    const [before, behind] = [meant(left), meant(right)];
    if (!isSpelt)
      return [
        ...before.flatMap(({ text, cost }) => join(text, right, cost)),
        ...behind.flatMap(({ text, cost }) => join(left, text, cost)),
      ];
    return before.flatMap((first) =>
      behind.flatMap((second) => join(first.text, second.text, first.cost + second.cost)),
    );
  });
  return joined;

  function meant(part: string): NameGuess[] {
    return guessNames(part, names, KINDS)
      .filter(({ cost }) => cost <= MOST_COST)
      .slice(0, 2);
  }
}

/** Two words as one phrase, and apart. */
function join(left: string, right: string, cost: number): NameGuess[] {
  return [
    { text: left + right, cost },
    { text: `${left} ${right}`, cost: cost + APART },
  ];
}
