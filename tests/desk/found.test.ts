import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeProject } from '../bench/make-project.ts';
import { present } from '../present.ts';
import { DOORS } from './five-doors.ts';
import { useDesk } from './open-page.ts';
import { takeInByKeys, takeInByMouse } from './take-in.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = { timeout: 120_000 };

const { open, go } = useDesk();

/** A project that can be built, with nothing in it yet. */
function buildable(folder: string): void {
  for (const name of ['pages', 'search', 'README.md'])
    cpSync(join(ROOT, 'content', name), join(folder, 'content', name), { recursive: true });
  // What people were is proven by issues that this archive does not have.
  const people = join(folder, 'content/people');
  for (const name of readdirSync(people)) {
    const entry = readFileSync(join(people, name), 'utf8');
    writeFileSync(join(people, name), entry.replace(/^posts:\n(?:[ -].*\n?)*/mu, 'posts: []\n'));
  }
  makeProject(ROOT, folder);
}

/** What a person did: clicks or keys, and questions that were asked. */
interface Count {
  acts: number;
  /** Counted by mouse; by keyboard the same are asked. */
  questions?: number;
}

const doors = Object.entries(DOORS);

test('five papers are found by search in the site that is published of them, by mouse', async () => {
  const page = await open([], buildable);
  const counts: Record<string, Count> = {};
  for (const [name, { make, place }] of doors) {
    const file = await make(page);
    await go(page, '#/intake');
    const { clicks, questions } = await takeInByMouse(page, file);
    counts[name] = { acts: clicks, questions };
    await page.waitForSelector(`.edit-head a[href="#//issue/${place}"]`);
  }
  const publishing = (counts['发布'] = { acts: 0, questions: 1 });
  const click = (selector: string) => clickCounted(page, publishing, selector);
  await click('nav >> text=发布');
  await page.waitForSelector('.view-publish:not([aria-busy]) .history');
  expect(await page.locator('.change.grave').allTextContents()).toEqual([]);
  await click('.start:enabled');
  await click('dialog >> text=照样发布');
  await page.waitForSelector('.job[data-state="done"]', BUILD);
  const [site] = await Promise.all([page.waitForEvent('popup'), click('text=打开网站')]);
  for (const [name, { place, phrase }] of doors) {
    const count = present(counts[name]);
    await site.waitForSelector('search-box');
    await clickCounted(site, count, 'search-box:visible input');
    await site.keyboard.insertText(phrase);
    await clickCounted(site, count, 'search-box:visible button');
    await clickCounted(site, count, `[data-result] a[href*="/${place}/"]`);
    await site.waitForSelector('[data-article-body]');
    expect(await site.locator('article').innerText(), name).toContain(phrase);
  }
  printCounts('mouse', counts);
});

test('and by keyboard alone', async () => {
  const page = await open([], buildable);
  const counts: Record<string, Count> = {};
  for (const [name, { make, place }] of doors) {
    const file = await make(page);
    await go(page, '#/findings');
    counts[name] = { acts: await takeInByKeys(page, file) };
    page.removeAllListeners('filechooser');
    await page.waitForSelector(`.edit-head a[href="#//issue/${place}"]`);
    // Out of the text, in which a figure is a figure.
    await page.keyboard.press('Escape');
  }
  const publishing = (counts['发布'] = { acts: 1 });
  await page.keyboard.press('4');
  // It takes the focus once the desk has compared.
  await page.waitForSelector('.start:focus');
  await press(page, publishing, 'Enter');
  await page.waitForSelector('dialog');
  await tabTo(page, publishing, 'dialog button:has-text("照样发布")');
  await press(page, publishing, 'Enter');
  await page.waitForSelector('.job[data-state="done"]', BUILD);
  await page.waitForSelector('a:has-text("打开网站"):focus');
  const [site] = await Promise.all([page.waitForEvent('popup'), press(page, publishing, 'Enter')]);
  for (const [name, { place, phrase }] of doors) {
    const count = present(counts[name]);
    // Its key is heard once its script runs.
    await site.waitForFunction(() => customElements.get('search-box') !== undefined);
    await press(site, count, '/');
    await site.waitForSelector('search-box input:focus');
    await site.keyboard.press('Control+a');
    await site.keyboard.insertText(phrase);
    await press(site, count, 'Enter');
    await site.waitForSelector(`[data-result] a[href*="/${place}/"]`);
    await tabTo(site, count, `[data-result] a[href*="/${place}/"]`);
    await press(site, count, 'Enter');
    await site.waitForSelector('[data-article-body]');
    expect(await site.locator('article').innerText(), name).toContain(phrase);
  }
  printCounts('keys', counts);
});

async function clickCounted(page: Page, count: Count, selector: string): Promise<void> {
  count.acts += 1;
  await page.locator(selector).first().click();
}

async function press(page: Page, count: Count, key: string): Promise<void> {
  count.acts += 1;
  await page.keyboard.press(key);
}

/** Goes on with the tabulator until it stands on what is looked for. */
async function tabTo(page: Page, count: Count, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  const isThere = () => wanted.evaluate((element) => element === document.activeElement);
  for (let left = 400; left > 0 && !(await isThere()); left -= 1) await press(page, count, 'Tab');
  expect(await isThere(), selector).toBe(true);
}

function printCounts(by: string, counts: Readonly<Record<string, Count>>): void {
  for (const [name, { acts, questions }] of Object.entries(counts))
    process.stdout.write(
      `${name}: ${acts} by ${by}${questions === undefined ? '' : `, ${questions} questions`}\n`,
    );
}
