import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../browser/chromium.ts';
import { caseText, asDocx, makeJournal } from '../desk/make-sources.ts';
import { runDesk } from '../desk/run-desk.ts';
import { answerAll } from '../desk/take-in.ts';

/** `npm run pictures`: takes the pictures of the editors' guide from a desk at work, anew into `.github/pictures/`. */
const FOLDER = resolve(import.meta.dirname, '../../.github/pictures');
const SIZE = { width: 1280, height: 800 };
const READING = 60_000;

mkdirSync(FOLDER, { recursive: true });
const desk = await runDesk(listIssues());
const browser = await launchChromium();
try {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: SIZE, colorScheme: 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(READING);
  await page.goto(desk.address);
  await takeAll(page);
} finally {
  await browser.close();
  await desk.remove();
}

/** The way of one issue through the desk, in the order of the guide. */
async function takeAll(page: Page): Promise<void> {
  const go = async (hash: string) => {
    await page.goto(`${new URL(desk.address).origin}/${hash}`);
    await page.waitForSelector('.view > *');
  };

  await go('#/intake');
  await page.setInputFiles('#files', asDocx('通知.docx', caseText('01-no-blank-lines')));
  await page.waitForSelector('[data-place]');
  await take(page, 'desk-intake');
  await place(page);
  await take(page, 'desk-placed');

  await go('#/findings');
  await go('#/intake');
  await page.setInputFiles('#files', await makeJournal(page));
  await page.waitForSelector('[data-place]');
  await place(page);
  await go('#/edit/qinghai-gongyun/2024-no3/01');
  await page.waitForSelector('[data-whole="true"]');
  await page.click('.text-pane .cm-line:has-text("开一次会要走大半天")', { position: { x: 60, y: 8 } });
  await page.waitForSelector('[data-box="here"]');
  await take(page, 'desk-proof');

  await page.keyboard.insertText('都');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('dialog[open]');
  await take(page, 'desk-correction');
  await page.keyboard.press('Escape');

  await go('#/findings');
  await page.waitForSelector('.card >> text=正文与原文不同');
  await take(page, 'desk-findings');

  await go('#/edit/qinghai-gongyun/2024-no3/01');
  await page.click('.card >> text=照原文改回');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('.told:has-text("已保存")');
  await go('#/form/issue/qinghai-gongyun/2023-no2');
  await page.waitForSelector('.view-form');
  await take(page, 'desk-form');

  await go('#/names/people/ma-jixiao');
  await page.waitForSelector('.name-pane .field');
  await take(page, 'desk-names');

  await page.keyboard.press('4');
  await page.waitForSelector('.view-publish:not([aria-busy]) .history');
  await take(page, 'desk-publish');
}

/** Answers all doubts as they are proposed and puts the issue into the archive. */
async function place(page: Page): Promise<void> {
  await answerAll(page, () => page.click('.doubts .first'));
  await page.click('[data-place]');
  await page.waitForSelector('[data-passed]');
}

/** One picture, in few colours: a screen of words needs no more, and a guide is read over slow lines, too. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // What is told in passing is no part of the view.
  await page.waitForSelector('.told', { state: 'detached' });
  await page.waitForTimeout(400);
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'initial' });
  await sharp(bytes)
    .png({ palette: true, colours: 64, compressionLevel: 9, effort: 10 })
    .toFile(resolve(FOLDER, `${name}.png`));
}

/** All issues of the archive: people and bodies name them. */
function listIssues(): string[] {
  const root = resolve(import.meta.dirname, '../../content/issues');
  return readdirSync(root).flatMap((series) =>
    readdirSync(resolve(root, series)).map((issue) => `${series}/${issue}`),
  );
}
