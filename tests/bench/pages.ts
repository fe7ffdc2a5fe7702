import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { pageKinds } from '../browser/page-kinds.ts';
import { median } from './measure.ts';
import { checked, kilobytes, milliseconds, printTable } from './print.ts';
import { serveFolder, settle, sum, type Served } from './serve.ts';
import { present } from '../present.ts';

/**
 * `npm run bench:pages`: what one page of every kind costs a reader on a slow phone who has never been here: bytes
 * over the wire (HTML, styles and scripts in gzip, headers included) before anything is touched, requests, layout
 * shift from opening to the end of the page, and the largest paint.
 */
const BUDGET = { text: 60_000, script: 15_000, shift: 0, paintMs: 1000 };

/** Pages that search as they open: what their scripts cost, and when they show what, is for `bench:search` to say. */
const SEARCHING = new Set(['search with results', 'article from a search']);

/** A cheap phone; processor, latency and throughput of Lighthouse's mobile profile, its “slow 4G”. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWER_PROCESSOR = 4;

/** On that line so long a silence means that nothing more will be asked for. */
const QUIET_MS = 500;

/** Visits to a page, each with a browser that knows nothing; of the largest paints the middle one counts. */
const VISITS = 5;

const ROOT = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'bench-pages-'));
const browser = await launchChromium();
try {
  execFileSync('astro', ['build', '--outDir', work], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(
    `\nload of the machine: ${present(loadavg()[0]).toFixed(1)} on ${availableParallelism()} cores; ` +
      `${PHONE.viewport.width} px wide, processor ${SLOWER_PROCESSOR} times slower, ` +
      `latency ${LINE.latency} ms, 1.6 Mbit/s down, 0.75 up; gzip\n`,
  );
  const site = await serveFolder(work);
  const costs: Cost[] = [];
  for (const [kind, address] of Object.entries(pageKinds))
    costs.push(await measureKind(browser, site, kind, address));
  await site.close();
  printCosts(costs);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** What a page costs on one visit, in bytes, requests, shifted share of the screen and milliseconds. */
interface Visit {
  html: number;
  css: number;
  script: number;
  requests: number;
  shift: number;
  paintMs: number;
}

interface Cost extends Visit {
  kind: string;
}

async function measureKind(browser: Browser, site: Served, kind: string, address: string): Promise<Cost> {
  const visits: Visit[] = [];
  for (let round = 0; round < VISITS; round += 1) visits.push(await visit(browser, site, address));
  return {
    ...present(visits[0]),
    kind,
    shift: Math.max(...visits.map(({ shift }) => shift)),
    paintMs: median(visits.map(({ paintMs }) => paintMs)),
  };
}

async function visit(browser: Browser, site: Served, address: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.addInitScript(watchPage);
  site.takeTransfers();
  await page.goto(site.origin + address);
  const transfers = await settle(site, QUIET_MS);
  const paintMs = await page.evaluate(() => (globalThis as unknown as Watched).paintMs);
  await readToEnd(page);
  const shift = await page.evaluate(() => (globalThis as unknown as Watched).shift);
  await context.close();
  return {
    html: sum(transfers.filter(({ path }) => !/\.\w+$/.test(path))),
    css: sum(transfers.filter(({ path }) => path.endsWith('.css'))),
    script: sum(transfers.filter(({ path }) => path.endsWith('.js'))),
    requests: transfers.length,
    shift,
    paintMs,
  };
}

interface Watched {
  shift: number;
  paintMs: number;
}

/** Runs in the page before anything of its own. */
function watchPage(): void {
  const watched: Watched = Object.assign(globalThis as unknown as Watched, { shift: 0, paintMs: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    watched.paintMs = list.getEntries().at(-1)?.startTime ?? watched.paintMs;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Scrolls through the page, screen by screen. */
async function readToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
}

function printCosts(costs: readonly Cost[]): void {
  printTable(
    ['page', 'HTML', 'CSS', 'HTML + CSS', 'JavaScript', 'requests', 'layout shift', 'largest paint'],
    costs.map(({ kind, html, css, script, requests, shift, paintMs }) => [
      kind,
      kilobytes(html, 1),
      kilobytes(css, 1),
      checked(kilobytes(html + css, 1), html + css <= BUDGET.text),
      SEARCHING.has(kind) ? kilobytes(script, 1) : checked(kilobytes(script, 1), script <= BUDGET.script),
      String(requests),
      checked(shift.toFixed(4), shift <= BUDGET.shift),
      SEARCHING.has(kind) ? milliseconds(paintMs) : checked(milliseconds(paintMs), paintMs <= BUDGET.paintMs),
    ]),
  );
  console.log(
    `budgets: HTML and CSS ${kilobytes(BUDGET.text)}, JavaScript ${kilobytes(BUDGET.script)}, no layout shift, ` +
      `largest paint ${milliseconds(BUDGET.paintMs)}; of JavaScript and paint none where the page searches as it opens`,
  );
}
