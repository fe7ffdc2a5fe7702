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

/**
 * Counts the characters of the texts and their pairs. The texts are folded again for the index: that is quick, and
 * millions of characters held apart are not small. Pairs are counted in a row of numbers for each first character,
 * which is many times as quick as a map of pairs and, with a few thousand characters, no larger.
 */
export function surveyTexts({ articles, variants, commonFrom }: ShardInput): TextSurvey {
  const numbers = new Map<string, number>();
  const rows: Uint32Array[] = [];
  let length = 0;
  for (const { article } of articles) {
    for (const { characters } of foldArticle(article, variants).text) {
      length += characters.length;
      let last = -1;
      for (const character of characters) {
        let number = numbers.get(character);
        if (number === undefined) numbers.set(character, (number = numbers.size));
        if (last >= 0) countPair(rows, last, number);
        last = number;
      }
    }
  }
  const characters = [...numbers.keys()];
  const common = new Set<string>();
  rows.forEach((row, first) =>
    row.forEach((count, second) => {
      if (count > commonFrom) common.add((characters[first] ?? '') + (characters[second] ?? ''));
    }),
  );
  return { common, characters, length };
}

/** Counts a pair in the row of its first character, which grows as far as it must. */
function countPair(rows: Uint32Array[], first: number, second: number): void {
  let row = rows[first] ?? new Uint32Array(16);
  if (second >= row.length) {
    const longer = new Uint32Array(2 ** Math.ceil(Math.log2(second + 1)));
    longer.set(row);
    row = longer;
  }
  rows[first] = row;
  row[second] = (row[second] ?? 0) + 1;
}
