import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { writeDeviceLists } from '../../src/build/device-lists.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { digestFiles } from '../../src/fixity/digest-files.ts';
import { headers } from '../../src/publish/policy.ts';
import { launchChromium } from './chromium.ts';
import { copyAddress, searchAddress, searched } from './open-page.ts';
import { serveSite, type ServedSite } from './serve.ts';

const SPEECH = 'neibu-tongbao/2020-no16/01/';
const OTHER = 'qinghai-gongyun/2023-no2/09/';
const BULLETIN = '内部通报';
const { series } = openCorpus(join(import.meta.dirname, '../..'), { cache: false }).show('internal');

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

describe.each([
  { base: '/x/y/', isAll: true },
  { base: '/', isAll: false },
])('below $base', ({ base, isAll }) => {
  let folder: string;
  let live: string;
  let site: ServedSite;
  let context: BrowserContext;
  let page: Page;
  let wrong: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archive-offline-'));
    live = join(folder, 'live');
    cpSync(inject('site'), live, { recursive: true });
    site = await serveSite(live, { base, headers });
    context = await browser.newContext({ locale: 'zh-CN' });
    page = await openPage();
    wrong = [];
  });
  afterEach(async () => {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
    expect(wrong).toEqual([]);
  });

  async function openPage(): Promise<Page> {
    const opened = await context.newPage();
    opened.setDefaultTimeout(15_000);
    opened.on('pageerror', ({ message }) => wrong.push(message));
    opened.on('console', (message) => {
      if (/security policy|trusted/iu.test(message.text())) wrong.push(message.text());
    });
    return opened;
  }
  const go = (path: string) => page.goto(site.origin + base + path);
  const status = () => page.locator('[data-status]').textContent();
  const row = (name: string) => page.locator('offline-reading li[data-series]', { hasText: name });
  async function save(name: string): Promise<void> {
    await go('offline/');
    await page.getByRole('button', { name: `保存整刊：${name}` }).click();
    await expect.poll(status, { timeout: 30_000 }).toContain('保存好了');
  }
  /** The server is stopped and the browser told that it has no network. */
  async function cut(): Promise<void> {
    await site.close();
    await context.setOffline(true);
  }
  async function comeBack(): Promise<void> {
    site = await serveSite(live, { base, headers, port: Number(new URL(site.origin).port) });
    await context.setOffline(false);
  }
  /** A new version takes the old one's place, as a publication does. */
  function publish(change: (file: (path: string) => string) => void): void {
    const next = join(folder, 'next');
    cpSync(live, next, { recursive: true });
    change((path) => join(next, path));
    rmSync(join(next, 'offline/lists'), { recursive: true, force: true });
    rmSync(join(next, 'offline/index.json'), { force: true });
    writeDeviceLists(next, digestFiles(next), series);
    renameSync(live, join(folder, `last-${Date.now()}`));
    renameSync(next, live);
  }
  const cacheNames = () => page.evaluate(() => caches.keys());
  const bodyText = () => page.locator('[data-article-body]').textContent();
  function edit(path: string, from: string, to: string): void {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  test('a series is kept, and read, searched and quoted without a network', async () => {
    await save(BULLETIN);
    expect(await row(BULLETIN).textContent()).toMatch(/年\d+月\d+日 \d+:\d\d 保存；6 个文件，1\d\d KB/u);
    await cut();
    const answer = await go(SPEECH);
    expect(answer?.headers()).toMatchObject({
      'content-security-policy': headers['Content-Security-Policy'],
      'x-content-type-options': 'nosniff',
    });
    expect((await bodyText())?.length).toBeGreaterThan(1000);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Serif');
    expect(await copyAddress(page)).toContain(`${base}${SPEECH}#p`);
    await page.click('quote-bar [data-take-excerpt]');
    await page.locator('quote-bar [data-message]', { hasText: '已摘录' }).waitFor();
    await go('folder/');
    await page.locator('[data-entry="excerpt"]').waitFor();
    await Promise.all([page.waitForEvent('download'), page.click('[data-export="docx"]')]);
    await go(searchAddress('马吉孝').slice(1));
    await searched(page);
    const hit = page.locator(`[data-result]`, { has: page.locator(`a[href*="${SPEECH}"]`) }).first();
    await hit.locator('[data-hit]').first().click();
    await page.locator('hit-navigator [data-words]').waitFor();
    expect(new URL(page.url()).pathname).toBe(base + SPEECH);
  });

  if (!isAll) return;

  test('without a network the search says of what is not kept that it is not', async () => {
    await save(BULLETIN);
    await go(searchAddress('工会').slice(1));
    await searched(page);
    expect(await page.locator('[data-unkept]:visible').count()).toBe(0);
    await cut();
    await page.reload();
    await searched(page);
    const results = page.locator('[data-result]');
    const kept = results.filter({ has: page.locator('a[href*="neibu-tongbao/"]') }).first();
    const unkept = results.filter({ has: page.locator('a[href*="qinghai-gongyun/"]') }).first();
    await unkept.locator('[data-unkept]').waitFor();
    expect(await kept.locator('[data-unkept]').isVisible()).toBe(false);
  });

  test('a new version takes the old one’s place whole, or not at all', async () => {
    await save(BULLETIN);
    const before = await cacheNames();
    publish((file) => {
      edit(file(`${SPEECH}index.html`), 'id="p1">', 'id="p1">【新版】');
      edit(file('neibu-tongbao/2020-no16/index.html'), '</h1>', '【新版】</h1>');
    });
    // One of its files comes otherwise than it was listed.
    const good = readFileSync(join(live, SPEECH, 'index.html'), 'utf8');
    writeFileSync(join(live, SPEECH, 'index.html'), good.replace('【新版】', '【坏版】'));
    await go('offline/');
    await page.getByRole('button', { name: '更新已经保存的' }).click();
    await expect.poll(status, { timeout: 30_000 }).toContain('与网站的清单不符');
    expect(await status()).toContain(`${SPEECH}index.html`);
    expect(await cacheNames()).toEqual(before);
    await cut();
    for (const path of [SPEECH, 'neibu-tongbao/2020-no16/']) {
      await go(path);
      expect(await page.locator('main').textContent()).not.toMatch(/【[新坏]版】/u);
    }
    await comeBack();
    writeFileSync(join(live, SPEECH, 'index.html'), good);
    await go('offline/');
    await page.getByRole('button', { name: '更新已经保存的' }).click();
    await expect.poll(status, { timeout: 30_000 }).toContain('保存好了');
    expect(await cacheNames()).toHaveLength(before.length);
    await cut();
    for (const path of [SPEECH, 'neibu-tongbao/2020-no16/']) {
      await go(path);
      expect(await page.locator('main').textContent()).toContain('【新版】');
    }
  });

  test('a page shows the network’s version as long as there is one, the search too', async () => {
    await save(BULLETIN);
    publish((file) => edit(file(`${SPEECH}index.html`), 'id="p1">', 'id="p1">【新版】'));
    await go(SPEECH);
    expect(await bodyText()).toContain('【新版】');
    site.forget();
    await go(searchAddress('马吉孝').slice(1));
    await searched(page);
    expect(site.requests.map(({ path }) => path)).toContain(`${base}search/data/catalogue.gz`);
    await cut();
    await go(SPEECH);
    expect(await bodyText()).not.toContain('【新版】');
    await go(searchAddress('马吉孝').slice(1));
    await searched(page);
  });

  test('what was read is kept; what was not is said to be missing, with a list of what is there', async () => {
    await go('offline/');
    await page.getByRole('button', { name: '只保存读过的网页' }).click();
    await expect.poll(status, { timeout: 30_000 }).toContain('以后读过的网页会自动保存');
    await go(`${OTHER}?q=工会`);
    await go('people/');
    writeFileSync(join(live, 'about/index.html'), '<!doctype html><html><title>登录</title></html>');
    await go('about/');
    await page.waitForTimeout(1000);
    await cut();
    await go(`${OTHER}#p2`);
    expect(await page.locator('#p2').textContent()).not.toBe('');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Serif');
    for (const path of [SPEECH, 'about/']) {
      await go(path);
      expect(new URL(page.url()).pathname).toBe(`${base}offline/`);
      const said = page.getByRole('alert');
      expect(await said.textContent()).toContain(`“/${path}”`);
      expect(await said.getByRole('link').evaluate((link) => (link as HTMLAnchorElement).pathname)).toBe(
        base + path,
      );
      expect(await page.locator('[data-read-list] a').allTextContents()).toHaveLength(2);
    }
    await expect(go(`${OTHER}article.docx`)).rejects.toThrow();
  });

  test('a page that the site has taken away is no longer kept', async () => {
    await go('offline/');
    await page.getByRole('button', { name: '只保存读过的网页' }).click();
    await expect.poll(status, { timeout: 30_000 }).toContain('以后读过的网页会自动保存');
    await go(OTHER);
    await page.waitForTimeout(1000);
    rmSync(join(live, OTHER, 'index.html'));
    expect((await go(OTHER))?.status()).toBe(404);
    await page.waitForTimeout(500);
    await cut();
    await go(OTHER);
    expect(await page.getByRole('alert').isVisible()).toBe(true);
  });

  test('all of it is removed, and nothing is left', async () => {
    await save(BULLETIN);
    await go(OTHER);
    await go('offline/');
    await page.getByRole('button', { name: `删除：${BULLETIN}` }).click();
    await expect.poll(status).toContain('已经删除');
    expect((await cacheNames()).filter((name) => name.includes(':set:'))).toHaveLength(1);
    await page.getByRole('button', { name: '全部删除' }).click();
    await expect.poll(status).toContain('已经全部删除');
    await go(OTHER);
    expect(await cacheNames()).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  });

  test('a reader who stops has nothing kept', async () => {
    await go('offline/');
    await page.getByRole('button', { name: '保存整刊：青海工运' }).click();
    await page.getByRole('button', { name: '停下' }).click();
    await expect.poll(status).toContain('已经停下');
    expect(await cacheNames()).toEqual([]);
  });

  test('a site that offers nothing to keep any more takes all of it away', async () => {
    await save(BULLETIN);
    await page.close();
    page = await openPage();
    rmSync(join(live, 'offline'), { recursive: true });
    rmSync(join(live, 'offline-worker.js'));
    await go('people/');
    await expect.poll(cacheNames).toEqual([]);
    await go('people/');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });

  test('a worker of an older form is replaced once its pages are closed, and nothing of it is mixed in', async () => {
    const scripts = [
      'offline-worker.js',
      ...readdirSync(join(live, '_astro')).map((name) => `_astro/${name}`),
    ]
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(live, name), 'utf8')] as const)
      .filter(([, text]) => text.includes('`archive-$'));
    expect(scripts.length).toBeGreaterThan(1);
    publish((file) => {
      for (const [name, text] of scripts)
        writeFileSync(file(name), text.replace('`archive-$', '`archive-0$'));
    });
    await save(BULLETIN);
    const old = await cacheNames();
    expect(old.every((name) => name.startsWith('archive-01:'))).toBe(true);
    const reading = await openPage();
    await reading.goto(site.origin + base + SPEECH);
    publish((file) => {
      for (const [name, text] of scripts) writeFileSync(file(name), text);
    });
    await go('people/');
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state),
      )
      .toBe('installed');
    // The old one still answers, from what it keeps.
    await context.setOffline(true);
    await reading.reload();
    expect(await reading.locator('[data-article-body]').count()).toBe(1);
    expect(await cacheNames()).toEqual(expect.arrayContaining(old));
    await context.setOffline(false);
    await page.close();
    await reading.close();
    page = await openPage();
    await go('offline/');
    await expect.poll(async () => (await cacheNames()).filter((name) => old.includes(name))).toEqual([]);
    await go('offline/');
    await expect.poll(() => row(BULLETIN).textContent()).toContain('没有保存；');
  });
});

describe('where nothing can be kept', () => {
  let site: ServedSite;
  beforeAll(async () => void (site = await serveSite(inject('site'), { headers })));
  afterAll(() => site.close());

  test('on plain http there is no button, and the page says why', async () => {
    const other = await launchChromium(['--host-resolver-rules=MAP wenxian.test 127.0.0.1']);
    const page = await other.newPage();
    await page.goto(`http://wenxian.test:${new URL(site.origin).port}/offline/`);
    await page.locator('[data-obstacle="insecure"]').waitFor();
    expect(await page.locator('offline-reading button:visible').count()).toBe(0);
    expect(await page.locator('[data-obstacle]:visible').allTextContents()).toEqual([
      expect.stringContaining('https://'),
    ]);
    await other.close();
  });

  test('a browser without workers is told so, one without scripts too', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await page.goto(`${site.origin}/offline/`);
    await page.locator('[data-obstacle="browser"]').waitFor();
    expect(await page.locator('offline-reading button:visible').count()).toBe(0);
    await page.close();
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.origin}/offline/`);
    expect(await plain.locator('[data-obstacle]:visible').allTextContents()).toEqual([
      expect.stringContaining('没有运行这一页的脚本'),
    ]);
    await plain.close();
  });
});
