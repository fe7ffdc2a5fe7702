import { wordsIn, type Evaluation } from './evaluate.ts';
import type { SearchData } from './loading/load.ts';
import { findStretches, type Stretch } from './mark.ts';
import { loadShown } from './show.ts';

/** Articles at the head of the list that are looked at: those whose texts are read for being shown. */
const LOOKED_AT = 10;

/** Characters of a word that other words can make where they meet: 加大维[权力]度. */
const LONGEST = 3;

/**
 * Puts those at the head of the list that hold a short word only where others meet, or across a mark, behind those that
 * hold it as a word.
 */
export async function putStraddlingBehind(
  ranked: readonly number[],
  evaluation: Evaluation,
  data: SearchData,
): Promise<number[]> {
  const [word, ...others] = evaluation.matches.flatMap(({ words }) => words);
  if (word === undefined || others.length > 0 || [...word].length < 2 || [...word].length > LONGEST)
    return [...ranked];
  const head = ranked.slice(0, LOOKED_AT);
  const clean = await Promise.all(head.map((article) => holdsClean(article, evaluation, data)));
  return [
    ...head.filter((_, place) => clean[place]),
    ...head.filter((_, place) => !clean[place]),
    ...ranked.slice(LOOKED_AT),
  ];
}

async function holdsClean(article: number, evaluation: Evaluation, data: SearchData): Promise<boolean> {
  const words = wordsIn(article, evaluation);
  const pieces = await loadShown(article, evaluation, data);
  return pieces
    .flatMap(({ head, blocks }) => [head.title, head.people, ...blocks.map(([, , text]) => text)])
    .some((text) => findStretches(text, words, data.variants).some((stretch) => !straddles(text, stretch)));
}

/** Whether a place of a word is likely none: a mark stands in it, or one end makes a word with what is beside it. */
export function straddles(text: string, { start, end }: Stretch): boolean {
  const within = text.slice(start, end);
  if (/[，。；：、！？]/u.test(within)) return true;
  return (
    isWord(text.slice(Math.max(0, start - 1), start) + within.slice(0, 1)) ||
    isWord(within.slice(-1) + text.slice(end, end + 1))
  );
}

const segmenter =
  typeof Intl === 'object' && 'Segmenter' in Intl
    ? new Intl.Segmenter('zh', { granularity: 'word' })
    : undefined;

/** Whether two characters are a word of the browser's dictionary; of none where it has no dictionary. */
export function isWord(pair: string): boolean {
  if (!segmenter || !/^\p{Script=Han}{2}$/u.test(pair)) return false;
  return [...segmenter.segment(pair)].length === 1;
}
