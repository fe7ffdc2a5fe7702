import type { ShardInput } from './build-shard.ts';
import { foldArticle } from './records.ts';

/** What must be known of all texts of a shard before the first is indexed. */
export interface TextSurvey {
  /** Pairs that are met too often for their places to be asked. */
  common: ReadonlySet<string>;
  /** Every character once. */
  characters: readonly string[];
  /** Characters in all, folded. */
  length: number;
}

/** More than the characters that any archive is written in. */
const RADIX = 2 ** 16;

/**
 * Counts the characters of the texts and their pairs. The texts are folded again for the index: that is quick, and
 * millions of characters held apart are not small. Pairs are counted by number, which is three times as quick as
 * by their two characters.
 */
export function surveyTexts({ articles, variants, commonFrom }: ShardInput): TextSurvey {
  const numbers = new Map<string, number>();
  const counts = new Map<number, number>();
  let length = 0;
  for (const { article } of articles) {
    for (const block of foldArticle(article, variants).text) {
      length += block.characters.length;
      let last = -1;
      for (const character of block.characters) {
        let number = numbers.get(character);
        if (number === undefined) numbers.set(character, (number = numbers.size));
        if (last >= 0) {
          const pair = last * RADIX + number;
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
        last = number;
      }
    }
  }
  const characters = [...numbers.keys()];
  const spell = (pair: number) =>
    (characters[Math.floor(pair / RADIX)] ?? '') + (characters[pair % RADIX] ?? '');
  const often = [...counts].filter(([, count]) => count > commonFrom);
  return { common: new Set(often.map(([pair]) => spell(pair))), characters, length };
}
