import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { OPENING_PAGE } from '../../src/stick/names.ts';
import { pageFile } from '../../src/text/page-file.ts';
import { makeEdition, type Edition } from '../make-edition.ts';
import {
  checkList,
  checkPageJump,
  checkQuoting,
  checkReading,
  checkSearch,
  checkSettings,
} from '../old-engines/check-engine.ts';
import { findEngine, oldEngines } from '../old-engines/engines.ts';
import { openEngine, type EnginePage } from '../old-engines/open-engine.ts';
import { present } from '../present.ts';
import { launchChromium } from './chromium.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import { readDownload, searched } from './open-page.ts';

const ORIGIN = process.env.SITE_ORIGIN ?? 'http://localhost:4321';
const SPEECH = '/qinghai-gongyun/2023-no2/03/';

let edition: Edition;
beforeAll(async () => void (edition = await makeEdition(inject('site'))));
afterAll(() => edition.remove());

/** The address of a page of the edition by its path on a server. */
function at(path: string): string {
  const [, plain = '', rest = ''] = /^([^?#]*)(.*)$/u.exec(path) ?? [];
  return pathToFileURL(join(edition.site, pageFile(plain))).href + rest;
}

describe('in today’s Chromium, from a disk', () => {
  let browser: Browser;
  let page: Page;
  let wrong: string[];
  beforeAll(async () => void (browser = await launchChromium()));
  afterAll(() => browser.close());
  beforeEach(async () => {
    const context = await browser.newContext({ offline: true, locale: 'zh-CN' });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    wrong = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('request', (request) => {
      if (!/^(?:file|blob):/u.test(request.url())) wrong.push(request.url());
    });
  });
  afterEach(() => page.context().close());
  const path = () => decodeURI(new URL(page.url()).pathname).split('/文献库')[1];

  test('the page that is opened leads on, and links lead from page to page and back', async () => {
    await page.goto(pathToFileURL(join(edition.folder, OPENING_PAGE)).href);
    await page.waitForURL(/index\.html$/u);
    expect(path()).toBe('/index.html');
    await page.locator('nav a', { hasText: '刊期' }).click();
    await page.locator('a[href$="qinghai-gongyun/2023-no2/index.html"]').first().click();
    await page.locator(`a[href$="${SPEECH}index.html"]`).first().click();
    await page.locator('[data-article-body]').waitFor();
    expect(path()).toBe(`${SPEECH}index.html`);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Serif');
    await page.locator('header a.name').click();
    await expect.poll(path).toBe('/index.html');
    expect(wrong).toEqual([]);
  });

  test('a query typed on an article leads to its results, a hit to its paragraph, and back', async () => {
    await page.goto(at(SPEECH));
    await page.locator('header input[type="search"]').fill('产业工人');
    await page.keyboard.press('Enter');
    await searched(page);
    expect(path()).toBe('/search/index.html');
    const hit = page.locator('[data-hit]').first();
    expect(await hit.getAttribute('href')).toMatch(/index\.html\?.*#p/u);
    await hit.click();
    await page.locator('hit-navigator [data-words]').waitFor();
    await page.goBack();
    await searched(page);
    expect(await page.locator('[data-result]').count()).toBe(10);
    expect(wrong).toEqual([]);
  });

  test('the list of all places is read and taken away with the addresses of the site it was taken from', async () => {
    await page.goto(at(`/search/?q=${encodeURIComponent('马吉孝')}&view=list`));
    await page.waitForSelector('search-list[data-list-state="done"]');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('search-list [data-take="txt"]').click(),
    ]);
    const text = await readDownload(download);
    expect(text).toContain(`${ORIGIN}/neibu-tongbao/`);
    expect(text).not.toContain('file:');
    expect(wrong).toEqual([]);
  });

  test('where a paragraph stands besides is listed, and leads there', async () => {
    await page.goto(at('/qinghai-gongyun/2017-no9-10/02/'));
    await page.locator('#p1 > [data-same]').click();
    await page.locator('same-passages ol a').first().click();
    await page.waitForURL(/2017-no9-10\/03\/index\.html#p2$/u);
    await page.goBack();
    await page.locator('#p1 > [data-same]').click();
    await page.locator('same-passages ol .same-beside').click();
    await page.locator('text-compare tr.aligned').waitFor();
    expect(wrong).toEqual([]);
  });

  test('a reader’s settings hold on every page', async () => {
    await page.goto(at('/'));
    await page.locator('reading-settings [data-open]').click();
    await page.locator('reading-settings input[value=dark]').check({ force: true });
    await page.goto(at(SPEECH));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(wrong).toEqual([]);
  });

  test('paragraphs are gathered and come to Word, and it is said what the disk does not keep', async () => {
    await page.goto(at(SPEECH));
    await page.hover('#p2');
    await page.click('.take-handle');
    await page.locator('[data-taken-words]', { hasText: '1 条' }).waitFor();
    await page.click('[data-taken] a');
    await page.locator('[data-entry="excerpt"]').waitFor();
    expect(path()).toBe('/folder/index.html');
    expect(await page.innerText('[data-folder-notice="disk"]')).toContain('不在 U 盘上');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export="txt"]')]);
    const text = await readDownload(download);
    expect(text).toContain(`${ORIGIN}${SPEECH}#p2`);
    expect(text).toContain('[1] 王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.');
    await Promise.all([page.waitForEvent('download'), page.click('[data-export="docx"]')]);
    await page.locator('[data-entry-source]').click();
    await page.waitForURL(/2023-no2\/03\/index\.html#p2$/u);
    expect(wrong).toEqual([]);
  });

  test('a breach of the policy is stopped', async () => {
    await page.goto(at(SPEECH));
    const stopped = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          const picture = new Image();
          picture.src = 'https://elsewhere.invalid/a.png';
        }),
    );
    expect(stopped).toBe('img-src');
    expect(
      await page.evaluate(() => fetch('./index.html').then(String, (error: unknown) => String(error))),
    ).toContain('TypeError');
  });

  test('a stick pulled out between two queries is said, and put back it answers', async () => {
    await page.goto(at(`/search/?q=${encodeURIComponent('产业工人')}`));
    await searched(page);
    const away = `${edition.site}-away`;
    renameSync(edition.site, away);
    try {
      await page.locator('archive-search input[type="search"]').fill('女职工');
      await page.keyboard.press('Enter');
      await searched(page, 'error');
      expect(await page.locator('p[data-failure="disk"]').isVisible()).toBe(true);
    } finally {
      renameSync(away, edition.site);
    }
    await page.locator('[data-retry]').click();
    await searched(page);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
  });

  test('the page to open says what to do where the rest did not come along', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'alone-'));
    mkdirSync(alone, { recursive: true });
    cpSync(join(edition.folder, OPENING_PAGE), join(alone, OPENING_PAGE));
    await page.goto(pathToFileURL(join(alone, OPENING_PAGE)).href);
    expect(await page.locator('body').innerText()).toContain('解压');
    expect(
      await page.evaluate(() => getComputedStyle(document.links[0] ?? document.body).borderTopWidth),
    ).toBe('1px');
    rmSync(alone, { recursive: true });
  });
});

const oldest = present(oldEngines[0]);
const ENGINES: readonly { name: string; open: (() => Promise<EnginePage>) | undefined }[] = [
  { name: 'Firefox', open: openerOf(findFirefox(), openFirefox) },
  { name: `Chromium ${oldest.version}`, open: openerOf(findEngine(oldest), openEngine) },
];

function openerOf(found: string | undefined, open: (where: string) => Promise<EnginePage>) {
  return found === undefined ? undefined : () => open(found);
}

describe.for(ENGINES)('in $name, from a disk', ({ name, open }) => {
  let page: EnginePage | undefined;
  beforeAll(async () => {
    if (open) page = await open();
    else
      console.warn(`${name.toUpperCase()} IS NOT THERE: the edition for memory sticks is not tested in it`);
  });
  afterAll(() => page?.close());
  afterEach(() => expect(page?.errors() ?? []).toEqual([]));
  const when = test.skipIf(open === undefined);

  when('reads', async () => expect(await checkReading(present(page), at)).toBeGreaterThan(300));
  when('searches', async () => expect(await checkSearch(present(page), at)).toBe(10));
  when('lists all places and saves them', async () => {
    const [lines, rows] = await checkList(present(page), at);
    expect(lines).toBeGreaterThan(20);
    expect(rows).toBe(lines);
  });
  when('quotes a paragraph with its source and the address of the site', async () =>
    expect(await checkQuoting(present(page), at)).toContain('青海工运'),
  );
  when('jumps to a printed page', async () =>
    expect(decodeURI(await checkPageJump(present(page), at))).toMatch(
      /\/qinghai-gongyun\/2023-no2\/\d+\/index\.html$/u,
    ),
  );
  when('opens the settings and takes what is chosen', async () =>
    expect(await checkSettings(present(page), at)).toBe('true,dark'),
  );
});
