import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSearch, type IndexInput } from '../../src/search/index/build.ts';
import { readPages, readRows } from '../build/read-pages.ts';
import type { IssueRow, SearchedArticle } from '../../src/search/index/rows.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { wordListsOf } from '../../src/search/index/word-lists.ts';
import { site as settings } from '../../src/site.ts';
import { launchChromium } from '../browser/chromium.ts';
import { askPage, type Cost } from './ask-page.ts';
import { describeArchive, describeShards, describeSize } from './describe.ts';
import { generateArchive } from './generate.ts';
import { folderSize, stopwatch } from './measure.ts';
import { megabytes, printCosts, printShapes, printStock } from './print.ts';
import { printRecords } from './records.ts';
import { serveFolder, type Served } from './serve.ts';
import { measureShapes } from './shapes.ts';
import { askStock, buildStock } from './stock.ts';
import { present } from '../present.ts';
import { printWords } from './words.ts';

/**
 * `npm run bench:search`: what a search costs, on the real content and on a large generated archive, beside
 * Pagefind as it comes. `--small` generates 2 million characters instead of 19, `--characters` as many as it says;
 * `--shapes` compares the token shapes instead.
 */
const { values: options } = parseArgs({
  options: {
    characters: { type: 'string', default: '19000000' },
    small: { type: 'boolean', default: false },
    shapes: { type: 'boolean', default: false },
  },
});
const characters = options.small ? 2_000_000 : Number(options.characters);
if (!(characters >= 1)) throw new Error(`--characters ${options.characters}: no number of characters`);

/** Kilobytes a first query may take besides the page: on the real content, and on a large archive. */
const REAL_BUDGET = 150;
const coldBudget = (query: string) => ([...query].length <= 7 ? 400 : 550);

/** Of 1, 2, 4, 7 and 12 characters; all of them stand in the real content. */
const QUERIES = ['工', '工会', '集体合同', '党的二十大精神', '习近平同志为核心的党中央'];

const ROOT = resolve(import.meta.dirname, '../..');
const lists = wordListsOf(openCorpus(ROOT).show('internal'));
const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
const browser = await launchChromium();
try {
  console.log(
    `\nload of the machine before: ${present(loadavg()[0]).toFixed(1)} on ${availableParallelism()} cores`,
  );
  const real = join(work, 'real');
  execFileSync('astro', ['build', '--outDir', real], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (options.shapes) await compareShapes(real);
  else {
    await measureReal(real);
    await measureLarge(real);
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function measureReal(real: string): Promise<void> {
  console.log('\n## The real content\n');
  const issues = readRows<IssueRow>(real, 'issues');
  console.log(`${describeArchive({ articles: readPages(real), issues, ...lists })}\n${describeSize(real)}\n`);
  printCosts(await askAll(real, askOurs), () => REAL_BUDGET);
  console.log('## How exactly it answers\n');
  await printWords(real);
  console.log('\n## What is found besides articles, in a generated archive\n');
  printRecords(10_000);
}

async function measureLarge(real: string): Promise<void> {
  const archive = generate(real);
  console.log(`## A generated archive\n\n${describeArchive(archive)}`);
  const large = join(work, 'large');
  cpSync(real, large, { recursive: true });
  const cacheFolder = join(work, 'cache');
  const cold = await stopwatch(() => buildSearch(large, archive, { cacheFolder }));
  console.log(`${describeSize(large)}, built in ${cold.toFixed(0)} s; ${describeShards(large)}\n`);
  const costs = await askAll(large, askOurs);
  printCosts(costs, coldBudget);

  const changed = { ...archive, articles: archive.articles.map(changeSome) };
  const warm = await stopwatch(() => buildSearch(large, changed, { cacheFolder }));
  console.log(`Changed since, built in ${warm.toFixed(0)} s; ${describeShards(large)}\n`);
  printCosts(await askAll(large, askOurs), coldBudget);
  const one = { ...changed, articles: changed.articles.map(changeOne) };
  const again = await stopwatch(() => buildSearch(large, one, { cacheFolder }));
  console.log(`One article more changed, built in ${again.toFixed(1)} s\n`);
  rmSync(cacheFolder, { recursive: true });

  console.log('## The same archive in Pagefind as it comes, language zh\n');
  const stock = join(work, 'stock');
  mkdirSync(stock);
  const stockSeconds = await stopwatch(() => buildStock(stock, archive.articles));
  console.log(
    `on disk: ${megabytes(folderSize(join(stock, 'pagefind')))}, built in ${stockSeconds.toFixed(0)} s\n`,
  );
  printStock(
    await askAll(stock, (site, query) => askStock(browser, site, query, settings.resultsPerPage)),
    costs,
  );
}

/** A hundredth of the articles gets a paragraph more. */
function changeSome(article: SearchedArticle, place: number): SearchedArticle {
  return place % 100 === 50 ? addParagraph(article) : article;
}

function changeOne(article: SearchedArticle, place: number): SearchedArticle {
  return place === 7 ? addParagraph(article) : article;
}

function addParagraph({ row, blocks }: SearchedArticle): SearchedArticle {
  return {
    row,
    blocks: [...blocks, { kind: 'text', id: '', text: '各级工会要认真学习贯彻党的二十大精神。' }],
  };
}

async function compareShapes(real: string): Promise<void> {
  const archive = generate(real);
  console.log(`\n## Token shapes on a generated archive\n\n${describeArchive(archive)}\n`);
  printShapes(await measureShapes(browser, archive, work, QUERIES));
}

function generate(real: string): IndexInput {
  return { ...generateArchive(readPages(real), characters), ...lists };
}

async function askAll<Result>(
  folder: string,
  ask: (site: Served, query: string) => Promise<Result>,
): Promise<Result[]> {
  const site = await serveFolder(folder);
  const results: Result[] = [];
  for (const query of QUERIES) results.push(await ask(site, query));
  await site.close();
  return results;
}

function askOurs(site: Served, query: string): Promise<Cost> {
  return askPage(browser, site, query);
}
