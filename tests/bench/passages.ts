import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildArchive } from '../../src/archive/catalogue.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { openKept } from '../../src/corpus/kept.ts';
import { searchedArchive } from '../../src/search/index/read-archive.ts';
import { findPassages } from '../../src/passages/find-passages.ts';
import type { TracedItem } from '../../src/passages/lay-out.ts';
import { makeOnlyNames } from '../../src/passages/only-names.ts';
import { mostPlaces } from '../../src/passages/shared-passages.ts';
import { shareRows } from '../../src/passages/shared-rows.ts';
import { generateArchive } from './generate.ts';
import { makeRandom } from './random.ts';
import { present } from '../present.ts';

/**
 * `npm run bench:passages`: how long it takes to find what the texts of a large generated archive have in common, in which
 * one paragraph in fifty is a quotation of an earlier one: the first time, and what was found read again.
 */
const { values: options } = parseArgs({ options: { characters: { type: 'string', default: '19000000' } } });
const characters = Number(options.characters);
if (!(characters >= 1)) throw new Error(`--characters ${options.characters}: no number of characters`);

const SEED = 20261130;
const QUOTED = 0.02;
const BUDGET = 60;

const { articles } = searchedArchive(
  buildArchive(openCorpus(resolve(import.meta.dirname, '../..'), { cache: false }).show('internal')),
);
const items = quoteEarlier(
  generateArchive(articles, characters).articles.map(({ row, blocks }) => ({
    id: row.id,
    paragraphs: blocks.map(({ text }, place) => ({ number: place + 1, text })),
  })),
);
const length = items.reduce(
  (sum, { paragraphs }) => sum + paragraphs.reduce((all, { text }) => all + text.length, 0),
  0,
);
console.log(
  `load of the machine ${present(loadavg()[0]).toFixed(1)} on ${availableParallelism()} cores; ${items.length} articles, ${length} characters`,
);
const before = process.memoryUsage().rss;
const started = performance.now();
const rows = shareRows(items, findPassages(items, mostPlaces(items.length)), makeOnlyNames(['青海省总工会']));
const seconds = (performance.now() - started) / 1000;
const memory = (process.memoryUsage().rss - before) / 1e6;
const folder = mkdtempSync(join(tmpdir(), 'bench-passages-'));
openKept(folder, 'bench').write('found', rows);
const again = performance.now();
openKept(folder, 'bench').read('found');
const kept = (performance.now() - again) / 1000;
rmSync(folder, { recursive: true });
console.log(
  `${rows.flat().length / 2} passages: ${seconds.toFixed(1)} s of at most ${BUDGET}, ${memory.toFixed(0)} MB besides the texts; kept ones are read in ${kept.toFixed(2)} s`,
);
process.exitCode = seconds <= BUDGET ? 0 : 1;

function quoteEarlier(made: readonly TracedItem[]): TracedItem[] {
  const random = makeRandom(SEED);
  return made.map(({ id, paragraphs }, place) => ({
    id,
    paragraphs: paragraphs.map((paragraph) => {
      const source = random.next() < QUOTED && place > 0 ? present(made[random.below(place)]) : undefined;
      return source ? { ...paragraph, text: `“${random.pick(source.paragraphs).text}”` } : paragraph;
    }),
  }));
}
