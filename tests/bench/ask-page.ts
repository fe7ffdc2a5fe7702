import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Served, Transfer } from './serve.ts';

/** What one query cost on the search page. */
export interface Cost {
  query: string;
  /** Articles found. */
  found: number;
  /** Bytes over the wire of a first query: scripts, worker, engine, catalogue, index and texts; the page itself apart. */
  cold: number;
  /** Bytes of the search page itself: its HTML and styles. */
  page: number;
  /** Of the cold bytes, by what they are. */
  parts: Record<Part, number>;
  /** Milliseconds from asking, with nothing loaded, to the first results standing on the page. */
  firstMs: number;
  /** Milliseconds from asking the same again to the results: the median of some. */
  warmMs: number;
  /** Longest task of the main thread in milliseconds; 0 where none took 50. */
  longestTask: number;
}

/** What the bytes of a search are spent on. */
export const parts = ['scripts', 'engine', 'catalogue', 'index', 'texts'] as const;
export type Part = (typeof parts)[number];

const REPEATS = 5;

/** Asks a query on the search page of a served site: first in a browser that knows nothing, then again. */
export async function askPage(browser: Browser, site: Served, query: string): Promise<Cost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  site.takeTransfers();
  await page.goto(`${site.origin}/search/`, { waitUntil: 'load' });
  await page.waitForFunction(() => customElements.get('archive-search') !== undefined);
  const loaded = await settle(site);
  const firstMs = await ask(page, query);
  const asked = await settle(site);
  const found = Number(await page.textContent('[data-result-total]'));
  const repeats: number[] = [];
  for (let round = 0; round < REPEATS; round += 1) {
    await clear(page);
    repeats.push(await ask(page, query));
  }
  const longestTask = await page.evaluate(() => (globalThis as unknown as Watched).longestTask);
  await context.close();
  const transfers = [...loaded, ...asked];
  const search = transfers.filter(({ path }) => !isPage(path));
  return {
    query,
    found,
    cold: sum(search),
    page: sum(transfers.filter(({ path }) => isPage(path))),
    parts: Object.fromEntries(
      parts.map((part) => [part, sum(search.filter(({ path }) => partOf(path) === part))]),
    ) as Record<Part, number>,
    firstMs,
    warmMs: repeats.toSorted((a, b) => a - b)[REPEATS >> 1]!,
    longestTask,
  };
}

/** Types the words and asks at once, and waits until the results of just this question stand there. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const search = document.querySelector<HTMLElement>('archive-search')!;
    const box = search.querySelector<HTMLInputElement>('input[name="q"]')!;
    const answered = new Promise<void>((resolve, reject) => {
      new MutationObserver((_, observer) => {
        const state = search.dataset['searchState'];
        if (state === 'error') reject(new Error('the search page shows its error'));
        const empty = search.querySelector('[data-result-total]')?.textContent === '0';
        if (state !== 'done' || (!empty && !search.querySelector('[data-result]'))) return;
        observer.disconnect();
        resolve();
      }).observe(search, { attributes: true, attributeFilter: ['data-search-state'] });
    });
    const start = performance.now();
    box.focus();
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.form!.requestSubmit();
    await answered;
    return performance.now() - start;
  }, query);
}

async function clear(page: Page): Promise<void> {
  await page.fill('archive-search input[name="q"]', '');
  await page.waitForSelector('archive-search[data-search-state="idle"]');
}

interface Watched {
  longestTask: number;
}

function watchTasks(): void {
  const watched = globalThis as unknown as Watched;
  watched.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      watched.longestTask = Math.max(watched.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Waits until nothing more is sent, and gives what was. */
export async function settle(site: Served): Promise<Transfer[]> {
  const transfers: Transfer[] = [];
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await wait(100);
    const taken = site.takeTransfers();
    if (taken.length > 0) quiet = 0;
    transfers.push(...taken);
  }
  return transfers;
}

/** Bytes of all transfers. */
export function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((total, { bytes }) => total + bytes, 0);
}

function isPage(path: string): boolean {
  return path.endsWith('/') || /\.(css|svg|ico|woff2?)$/.test(path);
}

function partOf(path: string): Part {
  if (path.endsWith('.pf_index')) return 'index';
  if (path.includes('/search/data/text/')) return 'texts';
  if (/\/search\/data\/[^/]+$/.test(path)) return 'catalogue';
  return path.startsWith('/pagefind/') ? 'engine' : 'scripts';
}
