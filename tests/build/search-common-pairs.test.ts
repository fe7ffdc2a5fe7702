import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSearch } from '../../src/search/index/build.ts';
import { readPages, readRows, type IssueRow } from '../../src/search/index/read-pages.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { wordListsOf } from '../../src/search/index/word-lists.ts';
import { foldForSearch, foldToString } from '../../src/text/folding.ts';
import { findPhrase } from '../../src/search/query/find.ts';
import { makeRandom } from '../bench/random.ts';
import { searchInNode } from './search-in-node.ts';

/** The real content is too small to have very common pairs, so here every pair met 30 times counts as one. */
const COMMON_FROM = 30;

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'archive-common-pairs-'));
const lists = wordListsOf(openCorpus(resolve(import.meta.dirname, '../..')).show('internal'));
const articles = readPages(site);
const folded = articles.map(({ row, blocks }) => ({
  above: [row.title, ...row.authors].map((text) => foldToString(text, lists.variants)),
  text: blocks.filter(({ kind }) => kind !== 'title').map(({ text }) => foldToString(text, lists.variants)),
}));
const engine = searchInNode(folder);

beforeAll(() =>
  buildSearch(folder, { articles, issues: readRows<IssueRow>(site, 'issues'), ...lists }, COMMON_FROM),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const random = makeRandom(20261121);

/** A piece of a random block round a very common pair. */
function randomPhrase(pairs: string[], length: number): string {
  const blocks = folded.flatMap(({ text }) => text);
  for (;;) {
    const characters = [...random.pick(blocks)];
    const pair = random.pick(pairs);
    const place = characters.findIndex((character, at) => character + characters[at + 1] === pair);
    const start = Math.max(0, place - random.below(length));
    if (place >= 0) return characters.slice(start, start + length).join('');
  }
}

test.each([1, 2, 3, 4, 5, 6, 8, 12, 13, 20])(
  'phrases of %i characters with very common pairs in them are found exactly, at all their places',
  async (length) => {
    const data = await engine.load();
    const pairs = [...data.catalogue.commonPairs];
    expect(pairs.length).toBeGreaterThan(100);
    for (let round = 0; round < 40; round += 1) {
      const phrase = randomPhrase(pairs, length);
      const found = await findPhrase(foldForSearch(phrase, lists.variants).characters, data);
      const truth = folded.flatMap(({ above, text }, article) =>
        [...above, ...text].some((block) => block.includes(phrase)) ? [article] : [],
      );
      expect(
        [...found.keys()].sort((a, b) => a - b),
        phrase,
      ).toEqual(truth);
      for (const [article, { offsets, complete }] of found) {
        const textStart = data.catalogue.articles.ends[article]![2];
        const count = folded[article]!.text.reduce((sum, block) => sum + countPlaces(block, phrase), 0);
        if (complete) expect(offsets.filter((offset) => offset > textStart).length, phrase).toBe(count);
      }
    }
  },
  60_000,
);

function countPlaces(block: string, phrase: string): number {
  let count = 0;
  for (let place = block.indexOf(phrase); place >= 0; place = block.indexOf(phrase, place + 1)) count += 1;
  return count;
}
