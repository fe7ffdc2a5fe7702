import { expect, test } from 'vitest';
import type { IndexInput } from '../../src/search/index/build.ts';
import { findPhrase } from '../../src/search/query/find.ts';
import { foldToWord } from '../../src/text/folding.ts';
import { makeRandom } from '../bench/random.ts';
import type { searchInNode } from './search-in-node.ts';
import { present } from '../present.ts';

/** Holds phrases with very common pairs in them against plain search in the articles: which have them, and where. */
export function testPhrases(
  { articles, variants }: IndexInput,
  engine: ReturnType<typeof searchInNode>,
): void {
  const folded = articles.map(({ row, blocks }) => ({
    above: [row.title, ...row.authors].map((text) => foldToWord(text, variants)),
    text: blocks.filter(({ kind }) => kind !== 'title').map(({ text }) => foldToWord(text, variants)),
  }));
  const random = makeRandom(20261121);

  /** A piece of a random block round a very common pair. */
  function randomPhrase(pairs: string[], length: number): string {
    const blocks = folded.flatMap(({ text }) => text);
    for (;;) {
      const characters = [...random.pick(blocks)];
      const pair = random.pick(pairs);
      const place = characters.findIndex(
        (character, at) => `${character}${characters[at + 1] ?? ''}` === pair,
      );
      const start = Math.max(0, place - random.below(length));
      if (place >= 0) return characters.slice(start, start + length).join('');
    }
  }

  test.each([1, 2, 3, 4, 5, 6, 8, 12, 13, 20])(
    'phrases of %i characters with very common pairs in them are found exactly, at all their places',
    async (length) => {
      const data = await engine.load();
      const pairs = data.catalogue.shards.flatMap(({ commonPairs }) => [...commonPairs]);
      expect(pairs.length).toBeGreaterThan(100);
      for (let round = 0; round < 40; round += 1) {
        const phrase = randomPhrase(pairs, length);
        const found = await findPhrase([...phrase], data);
        const truth = folded.flatMap(({ above, text }, article) =>
          [...above, ...text].some((block) => block.includes(phrase)) ? [article] : [],
        );
        expect(
          [...found.keys()].sort((a, b) => a - b),
          phrase,
        ).toEqual(truth);
        for (const [article, { offsets, complete }] of found) {
          const textStart = present(data.catalogue.articles.ends[article])[2];
          const count = present(folded[article]).text.reduce(
            (sum, block) => sum + countPlaces(block, phrase),
            0,
          );
          if (complete) expect(offsets.filter((offset) => offset > textStart).length, phrase).toBe(count);
        }
      }
    },
    60_000,
  );
}

function countPlaces(block: string, phrase: string): number {
  let count = 0;
  for (let place = block.indexOf(phrase); place >= 0; place = block.indexOf(phrase, place + 1)) count += 1;
  return count;
}
