import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { present } from '../present.ts';
import { launchChromium } from './chromium.ts';
import { copyAddress, readDownload, searchAddress, searched } from './open-page.ts';
import { serveSite, type ServedSite } from './serve.ts';

/** A folder of a server, one of its names in characters that an address writes with signs. */
const PLACE = '/x/资料库/';
const FOLDER = encodeURI(PLACE);
const SPEECH = 'qinghai-gongyun/2023-no2/03/';

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

let site: ServedSite;
let page: Page;
/** What went wrong: errors of scripts, answers that are none, requests that did not come through or left the folder. */
let wrong: string[];

beforeAll(async () => void (site = await serveSite(inject('site'), { base: PLACE })));
afterAll(() => site.close());
beforeEach(async () => {
  page = await browser.newPage({ locale: 'zh-CN' });
  page.setDefaultTimeout(15_000);
  wrong = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('requestfailed', (request) => {
    // What was still on its way when the next page came is no failure.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 || !pathname.startsWith(FOLDER))
      wrong.push(`${response.status()} ${pathname}`);
  });
});
afterEach(async () => {
  await page.close();
  expect(wrong).toEqual([]);
  expect(site.requests.filter(({ path }) => !path.startsWith(PLACE))).toEqual([]);
});
const go = (path: string) => page.goto(site.origin + FOLDER + path);
const path = () => new URL(page.url()).pathname;

test('one goes from the home page by links to an article and back', async () => {
  await go('');
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Serif');
  await page.locator('nav a', { hasText: '刊期' }).click();
  expect(path()).toBe(`${FOLDER}series/`);
  await page.locator('a[href$="qinghai-gongyun/2023-no2/"]').first().click();
  await page.locator(`a[href$="${SPEECH}"]`).first().click();
  expect(path()).toBe(FOLDER + SPEECH);
  await page.locator('[data-article-body]').waitFor();
  await page.locator('header a.name').click();
  expect(path()).toBe(FOLDER);
});

test('a query typed on an article leads to its results, and a hit to its paragraph', async () => {
  await go(SPEECH);
  await page.locator('header input[type="search"]').fill('产业工人');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === `${FOLDER}search/`);
  await searched(page);
  expect(
    Number(
      await page
        .locator('[data-result-total]')
        .first()
        .textContent()
        .then((text) => /\d+/u.exec(text ?? '')?.[0]),
    ),
  ).toBeGreaterThan(5);
  const hit = page.locator('[data-hit]').first();
  const href = present(await hit.getAttribute('href'));
  expect(href.startsWith(`${FOLDER}qinghai-gongyun/`)).toBe(true);
  await hit.click();
  await page.locator('hit-navigator [data-words]').waitFor();
  expect(page.url()).toBe(new URL(href, site.origin).href);
  await page.locator('hit-navigator [data-words]').click();
  await searched(page);
  expect(path()).toBe(`${FOLDER}search/`);
  expect(new URL(page.url()).searchParams.get('q')).toBe('产业工人');
});

test('cards, the list of places and its files lead below the folder', async () => {
  await go(searchAddress('马吉孝', [['view', 'list']]).slice(1));
  await page.waitForSelector('search-list[data-list-state="done"]');
  const hrefs = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('archive-search a')].map((link) => link.pathname),
  );
  expect(hrefs.length).toBeGreaterThan(5);
  expect(hrefs.filter((one) => !one.startsWith(FOLDER))).toEqual([]);
  expect(hrefs).toContain(`${FOLDER}people/ma-jixiao/`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('search-list [data-take="txt"]').click(),
  ]);
  const text = await readDownload(download);
  expect(text).toContain(`${site.origin}${FOLDER}`);
  expect(text).toMatch(/\[\d+\] 马吉孝/u);
});

test('a paragraph is quoted with the address it has there', async () => {
  await go(SPEECH);
  expect(await copyAddress(page)).toContain(`${site.origin}${FOLDER}${SPEECH}#p`);
});

test('a reader’s settings hold on every page', async () => {
  await go('');
  await page.evaluate(() => localStorage.setItem('reading', JSON.stringify({ theme: 'dark', size: '150' })));
  await go(SPEECH);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    theme: 'dark',
    size: '150',
  });
});

test('an old browser fetches what it lacks, on the page and in the worker', async () => {
  const lacking = 'delete String.prototype.toWellFormed;';
  await page.addInitScript(lacking);
  await page.route('**/_astro/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: lacking + (await response.text()) });
  });
  site.forget();
  await go(searchAddress('产业工人').slice(1));
  await searched(page);
  expect(await page.locator('[data-result]').count()).toBeGreaterThan(5);
  const fetched = site.requests.filter(({ path }) => path.endsWith('old-browsers.js'));
  expect(fetched.map(({ path }) => path)).toEqual([`${PLACE}old-browsers.js`, `${PLACE}old-browsers.js`]);
});
