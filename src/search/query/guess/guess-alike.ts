import { foldCharacters } from '../../../text/folding.ts';
import { findPhrase } from '../find.ts';
import type { SearchData } from '../loading/load.ts';
import type { NameGuess } from './guess-names.ts';
import { readAround } from './guess-nearly.ts';
import type { Names } from './names.ts';
import { costOfSound } from './sounds.ts';

/** Characters of a word that is looked for in the texts; longer ones are cut into parts by `guessNearly`. */
const LEAST = 3;
const MOST = 5;

/** Characters beside the wrong one that must be as printed; of fewer no places are known. */
const LEAST_BESIDE = 2;

/** Places that are read for each character that may be wrong. */
const MOST_READ = 12;

/** What a guess out of a text costs besides: a name is likelier meant. */
const IN_TEXT = 2;

/**
 * Guesses a word of the texts that is no name, one of whose characters was typed as another of the same sound:
 * `职工之加` → 职工之家. What stands beside the character is found in the index and read; words met more often come first.
 */
export async function guessAlike(text: string, names: Names, data: SearchData): Promise<NameGuess[]> {
  const typed = foldCharacters(text, data.variants);
  if (typed.length < LEAST || typed.length > MOST || !typed.every((one) => /\p{Script=Han}/u.test(one)))
    return [];
  const met = await Promise.all(typed.map((_, wrong) => readPlaces(typed, wrong, data)));
  const counts = new Map<string, { cost: number; count: number }>();
  for (const [wrong, characters] of met.entries())
    for (const character of characters) {
      const sound = costOfSound(typed[wrong] ?? '', character, names.readings);
      if (sound === undefined || sound === 0) continue;
      const word = typed.map((own, place) => (place === wrong ? character : own)).join('');
      counts.set(word, { cost: sound + IN_TEXT, count: (counts.get(word)?.count ?? 0) + 1 });
    }
  return [...counts].map(([text, { cost, count }]) => ({ text, cost: cost + 1 / (1 + count) }));
}

/** The characters that stand in the texts where one of a word may be wrong, all others being as typed. */
async function readPlaces(typed: readonly string[], wrong: number, data: SearchData): Promise<string[]> {
  const [left, right] = [typed.slice(0, wrong), typed.slice(wrong + 1)];
  const [beside, from] = left.length >= right.length ? [left, 0] : [right, wrong + 1];
  if (beside.length < LEAST_BESIDE) return [];
  const places = [...(await findPhrase(beside, data))]
    .flatMap(([article, { offsets }]) => offsets.slice(0, 1).map((offset) => ({ article, offset })))
    .slice(0, MOST_READ);
  const texts = await Promise.all(
    places.map(({ article, offset }) => readAround(article, Math.max(0, offset - from), data)),
  );
  return texts.flatMap(({ text }) => {
    const characters = foldCharacters(text, data.variants);
    return characters.flatMap((_, start) => {
      const here = characters.slice(start, start + typed.length);
      const fits = here.length === typed.length && here.every((one, at) => at === wrong || one === typed[at]);
      return fits ? [here[wrong] ?? ''] : [];
    });
  });
}
