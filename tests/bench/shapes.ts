import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Browser } from 'playwright-core';
import { searchPaths } from '../../src/search/fields.ts';
import { buildSearch, type IndexInput } from '../../src/search/index/build.ts';
import { unpackCatalogue } from '../../src/search/query/loading/unpack.ts';
import { coverPhrase, presenceToken } from '../../src/search/tokens.ts';
import { foldForSearch } from '../../src/text/folding.ts';
import { folderSize, stopwatch } from './measure.ts';
import { serveFolder, settle, sum } from './serve.ts';
import { present } from '../present.ts';

/** What a token shape costs. */
export interface ShapeCost {
  name: string;
  /** Seconds to index and bytes on disk of the engine's folder. */
  seconds: number;
  disk: number;
  /** Of each query: bytes of the first, scripts and engine included, and milliseconds of the first and the next. */
  queries: { query: string; cold: number; firstMs: number; warmMs: number }[];
}

interface Shape {
  name: string;
  build(folder: string, input: IndexInput): Promise<void>;
  /** What the engine is asked for a query. */
  terms(folder: string, characters: string[]): string[];
}

const SHAPES: Shape[] = [
  {
    name: 'one character a token',
    build: (folder, input) => buildPages(folder, input, (characters) => characters),
    terms: (_, characters) => [`"${characters.join(' ')}"`],
  },
  {
    name: 'overlapping pairs',
    build: (folder, input) => buildPages(folder, input, pairs),
    // One character alone is asked as the beginning of pairs.
    terms: (_, characters) => [
      characters.length === 1 ? present(characters[0]) : `"${pairs(characters).slice(0, -1).join(' ')}"`,
    ],
  },
  {
    name: 'pairs in volumes',
    build: (folder, input) => buildSearch(folder, input, { commonFrom: Infinity }),
    terms: askOurs,
  },
  {
    name: 'as built: with a third character beside common pairs',
    build: (folder, input) => buildSearch(folder, input),
    terms: askOurs,
  },
];

/** Builds the index of an archive in each shape and asks the queries of the engine alone. */
export async function measureShapes(
  browser: Browser,
  input: IndexInput,
  work: string,
  queries: readonly string[],
): Promise<ShapeCost[]> {
  const costs: ShapeCost[] = [];
  for (const [place, shape] of SHAPES.entries()) {
    const folder = join(work, `shape-${place}`);
    mkdirSync(folder);
    const seconds = await stopwatch(() => shape.build(folder, input));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html><title>shape</title></html>');
    const cost: ShapeCost = {
      name: shape.name,
      seconds,
      disk: folderSize(join(folder, 'pagefind')),
      queries: [],
    };
    for (const query of queries) {
      const { characters } = foldForSearch(query, input.variants);
      cost.queries.push({ query, ...(await askEngine(browser, folder, shape.terms(folder, characters))) });
    }
    costs.push(cost);
  }
  return costs;
}

async function askEngine(browser: Browser, folder: string, terms: string[]) {
  const site = await serveFolder(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/`, { waitUntil: 'load' });
  await settle(site);
  const times = await page.evaluate(async (asked) => {
    const ask = (engine: Engine) => Promise.all(asked.map((term) => engine.search(term)));
    const start = performance.now();
    const engine = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as Engine;
    await engine.init();
    await ask(engine);
    const answered = performance.now();
    await ask(engine);
    return { firstMs: answered - start, warmMs: performance.now() - answered };
  }, terms);
  const cold = sum(await settle(site));
  await context.close();
  await site.close();
  return { cold, ...times };
}

/** One page of the engine an article, and the size of chunks Pagefind has of itself. */
async function buildPages(
  folder: string,
  { articles, variants }: IndexInput,
  tokensOf: (characters: string[]) => string[],
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('; '));
  for (const { row, blocks } of articles) {
    const tokens = blocks.flatMap(({ text }) => tokensOf(foldForSearch(text, variants).characters));
    await index.addCustomRecord({ url: row.url, content: tokens.join(' '), language: 'qaa' });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  for (const { path, content } of files) {
    if (path.endsWith('.pf_fragment')) continue;
    const file = join(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function pairs(characters: string[]): string[] {
  return characters.map((character, place) => character + (characters[place + 1] ?? ''));
}

/** As `query/places.ts` asks: each token in quotes, then without. */
function askOurs(folder: string, characters: string[]): string[] {
  return ourTokens(folder, characters).flatMap((token) => [`"${token}"`, token]);
}

function ourTokens(folder: string, characters: string[]): string[] {
  const { shards } = unpackCatalogue(gunzipSync(readFileSync(join(folder, searchPaths.catalogue))));
  const commonPairs = new Set(shards.flatMap((shard) => [...shard.commonPairs]));
  const cover = characters.length > 1 ? coverPhrase(characters, commonPairs) : undefined;
  return cover ? cover.flatMap(({ tokens }) => tokens) : [presenceToken(characters.join(''))];
}

interface Engine {
  init(): Promise<void>;
  search(words: string): Promise<unknown>;
}
