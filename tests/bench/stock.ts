import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser } from 'playwright-core';
import type { SearchedArticle } from '../../src/search/index/rows.ts';
import { settle, sum, type Served } from './serve.ts';

/** What one query cost with Pagefind as it comes. */
export interface StockCost {
  query: string;
  found: number;
  /** Bytes of a first query: scripts, engine, index; and with the texts of as many results as our page shows. */
  search: number;
  withResults: number;
  firstMs: number;
  warmMs: number;
}

/** Indexes the articles as Pagefind does it for a Chinese site, into a folder with an empty page to ask from. */
export async function buildStock(folder: string, articles: readonly SearchedArticle[]): Promise<void> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(errors.join('; '));
  for (const { row, blocks } of articles) {
    const added = await index.addCustomRecord({
      url: row.url,
      content: blocks.map(({ text }) => text).join('\n'),
      language: 'zh',
      meta: { title: row.title },
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('; '));
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh-CN"><title>stock</title></html>');
}

/** Asks a query through Pagefind's own interface for pages, first in a browser that knows nothing, then again. */
export async function askStock(
  browser: Browser,
  site: Served,
  query: string,
  results: number,
): Promise<StockCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/`, { waitUntil: 'load' });
  await settle(site);
  const asked = await page.evaluate(async (words) => {
    const start = performance.now();
    const engine = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as StockEngine;
    await engine.init();
    const { results } = await engine.search(words);
    const firstMs = performance.now() - start;
    const again = performance.now();
    await engine.search(words);
    return { found: results.length, firstMs, warmMs: performance.now() - again };
  }, query);
  const search = sum(await settle(site));
  await page.evaluate(
    async ([words, count]) => {
      const engine = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as StockEngine;
      const { results } = await engine.search(words);
      await Promise.all(results.slice(0, count).map((result) => result.data()));
    },
    [query, results] as const,
  );
  const texts = sum(await settle(site));
  await context.close();
  return { query, search, withResults: search + texts, ...asked };
}

interface StockEngine {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}
