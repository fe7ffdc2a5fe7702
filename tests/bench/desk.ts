import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { generateContent } from './content/generate.ts';
import { formatCost } from './format-cost.ts';
import { makeProject } from './make-project.ts';
import { median } from './measure.ts';
import { findMiddleArticle } from './middle-article.ts';
import { milliseconds } from './print.ts';
import { measureCommand } from './process/measure-command.ts';
import { runServer } from './process/run-server.ts';

/**
 * `npm run bench:desk`: what the desk costs on a large archive: how long it takes to open the first time and again, how
 * long from a keystroke to what the rules say of it, and how much memory its processes take. `-- --articles 950` for fewer.
 */
const { values: options } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const KEYSTROKES = 9;

const ROOT = resolve(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'bench-desk-'));
const browser = await launchChromium();
try {
  makeProject(ROOT, work);
  generateContent(join(ROOT, 'content'), Number(options.articles), join(work, 'content'));
  await measureCommand(['npm', 'run', 'ids'], work);
  const { path } = findMiddleArticle(join(work, 'content/issues'));
  for (const name of ['the first time', 'again']) {
    const server = runServer(['npm', 'run', 'desk', '--', '--no-open'], work);
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    const opened = await server.measure(async () => {
      await page.goto(await server.address());
      await page.waitForSelector('.view > *');
    });
    console.log(`opened ${name}: ${formatCost(opened)}`);
    let strokes: number[] = [];
    const written = await server.measure(async () => {
      strokes = await write(page, path);
    });
    console.log(`from a keystroke to its findings: ${milliseconds(median(strokes))}; ${formatCost(written)}`);
    await context.close();
    server.stop();
  }
} finally {
  await browser.close();
  // The desk that was stopped may be writing still.
  rmSync(work, { recursive: true, force: true, maxRetries: 10 });
}

/** Writes at the end of an article; gives how long each character took until it was judged, in milliseconds. */
async function write(page: Page, path: string): Promise<number[]> {
  await page.goto(`${new URL(page.url()).origin}/#/edit${path.replace(/\/$/u, '')}`);
  await page.waitForSelector('[data-whole="true"]');
  await page.click('.text-pane .cm-content');
  await page.keyboard.press('Control+End');
  const strokes: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES; stroke += 1) {
    const judged = seen(page);
    const start = performance.now();
    await page.keyboard.insertText('工');
    await judged;
    strokes.push(performance.now() - start);
    await page.waitForSelector('[data-whole="true"]');
  }
  return strokes;
}

/** Waits, frame by frame, until what the rules say stands in the list: Playwright looks twice a second. */
function seen(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        const look = () => {
          if (document.querySelector('[data-whole="false"]')) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
