import type { Browser, Page } from 'playwright-core';
import { median } from './measure.ts';
import { settle, sum, type Served, type Transfer } from './serve.ts';

/** What one query cost on the search page. */
export interface Cost {
  query: string;
  /** Articles found. */
  found: number;
  /** Bytes over the wire of a first query: scripts, worker, catalogue, index and texts. */
  cold: number;
  /** Bytes of the search page itself, which come before anything is asked: its HTML, styles and icon. */
  page: number;
  /** The cold bytes by what they are. */
  parts: Record<Part, number>;
  /** Milliseconds from asking, with nothing of the search loaded, to the first results standing on the page. */
  firstMs: number;
  /** Milliseconds from asking the same again to the results. */
  warmMs: number;
  /** Longest task of the main thread in milliseconds; 0 where none took 50. */
  longestTask: number;
}

/** What the bytes of a search are spent on. */
export const parts = ['scripts', 'catalogue', 'index', 'texts'] as const;
export type Part = (typeof parts)[number];

/** Browsers that know nothing, and repeats in each; of all times the middle one counts. */
const BROWSERS = 3;
const REPEATS = 4;

/** Asks a query on the search page of a served site: first in a browser that knows nothing, then again. */
export async function askPage(browser: Browser, site: Served, query: string): Promise<Cost> {
  const visits: Visit[] = [];
  for (let round = 0; round < BROWSERS; round += 1) visits.push(await visit(browser, site, query));
  const [{ transfers, found }] = visits as [Visit];
  const search = transfers.filter(({ path }) => !isPage(path));
  return {
    query,
    found,
    cold: sum(search),
    page: sum(transfers.filter(({ path }) => isPage(path))),
    parts: Object.fromEntries(
      parts.map((part) => [part, sum(search.filter(({ path }) => partOf(path) === part))]),
    ) as Record<Part, number>,
    firstMs: median(visits.map(({ firstMs }) => firstMs)),
    warmMs: median(visits.flatMap(({ repeatsMs }) => repeatsMs)),
    longestTask: median(visits.map(({ longestTask }) => longestTask)),
  };
}

interface Visit {
  transfers: Transfer[];
  found: number;
  firstMs: number;
  repeatsMs: number[];
  longestTask: number;
}

async function visit(browser: Browser, site: Served, query: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  site.takeTransfers();
  await page.goto(`${site.origin}/search/`, { waitUntil: 'load' });
  await page.waitForFunction(() => customElements.get('archive-search') !== undefined);
  const loaded = await settle(site);
  await page.evaluate(watchTasks);
  const firstMs = await ask(page, query);
  const asked = await settle(site);
  const found = Number(await page.textContent('[data-result-total]'));
  const repeatsMs: number[] = [];
  for (let round = 0; round < REPEATS; round += 1) {
    await clear(page);
    repeatsMs.push(await ask(page, query));
  }
  const longestTask = await page.evaluate(() => (globalThis as unknown as Watched).longestTask);
  await context.close();
  return { transfers: [...loaded, ...asked], found, firstMs, repeatsMs, longestTask };
}

/** Puts the words into the box and asks at once; waits until the answer to just this question stands there. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (words) => {
    const search = document.querySelector<HTMLElement>('archive-search');
    const box = search?.querySelector<HTMLInputElement>('input[name="q"]');
    if (!search || !box) throw new Error('no search page');
    const answered = new Promise<void>((resolve, reject) => {
      new MutationObserver((_, observer) => {
        const state = search.dataset.searchState;
        const empty = search.querySelector('[data-result-total]')?.textContent === '0';
        if (state === 'error') reject(new Error('the search page shows its error'));
        if (state !== 'done' || (!empty && !search.querySelector('[data-result]'))) return;
        observer.disconnect();
        resolve();
      }).observe(search, { attributes: true, attributeFilter: ['data-search-state'] });
    });
    const start = performance.now();
    box.focus();
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.form?.requestSubmit();
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
  }).observe({ type: 'longtask' });
}

function isPage(path: string): boolean {
  return path.endsWith('/') || /\.(css|svg|ico|woff2?)$/.test(path);
}

function partOf(path: string): Part {
  if (path.startsWith('/pagefind/')) return 'index';
  if (path.startsWith('/search/data/text/')) return 'texts';
  if (path.startsWith('/search/data/')) return 'catalogue';
  return 'scripts';
}
