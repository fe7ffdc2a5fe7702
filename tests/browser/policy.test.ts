import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headers } from '../../src/publish/policy.ts';
import { launchChromium } from './chromium.ts';
import { present } from '../present.ts';
import { withVoice } from './hand-voice.ts';
import { listed, searchAddress, searched } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';
import { serveSite, type ServedSite } from './serve.ts';

const THEMES = ['light', 'sepia', 'dark', 'contrast'];
const SPEECH = '/qinghai-gongyun/2023-no2/03/';

declare global {
  interface Window {
    /** What the policy has stopped: `img-src http://elsewhere/`. */
    stopped: string[];
    planted: unknown;
  }
}

/** What gets into a text, and what of it the policy stops. */
const PLANTS: readonly (readonly [html: string, stopped: string])[] = [
  ['<script>window.planted = 1</script>', 'script-src-elem inline'],
  ['<script src="http://elsewhere.test/a.js"></script>', 'script-src-elem http://elsewhere.test/a.js'],
  ['<img src="/favicon.svg" onload="window.planted = 1" alt="">', 'script-src-attr inline'],
  ['<img src="http://elsewhere.test/a.png" alt="">', 'img-src http://elsewhere.test/a.png'],
  ['<img src="data:image/png;base64,AA==" alt="">', 'img-src data'],
  ['<p style="color: red">字</p>', 'style-src-attr inline'],
  [
    '<link rel="stylesheet" href="http://elsewhere.test/a.css">',
    'style-src-elem http://elsewhere.test/a.css',
  ],
  ['<iframe src="http://elsewhere.test/"></iframe>', 'frame-src http://elsewhere.test'],
  ['<object data="http://elsewhere.test/a.pdf"></object>', 'object-src http://elsewhere.test'],
  ['<base href="http://elsewhere.test/">', 'base-uri http://elsewhere.test'],
];

/** What a script that runs tries, and what of it is stopped. */
const TRIES: readonly (readonly [run: () => unknown, stopped: string])[] = [
  [() => void fetch('http://elsewhere.test/').catch(() => 0), 'connect-src http://elsewhere.test/'],
  // Behind a timer: what a driver evaluates itself is let pass.
  [
    () => setTimeout(() => globalThis.eval('window.planted = 1') as unknown),
    'require-trusted-types-for trusted-types-sink',
  ],
  [() => (document.body.innerHTML = '<b></b>'), 'require-trusted-types-for trusted-types-sink'],
  [() => new Worker('/old-browsers.js'), 'require-trusted-types-for trusted-types-sink'],
  [
    () => globalThis.trustedTypes?.createPolicy('mine', { createScriptURL: (address) => address }),
    'trusted-types trusted-types-policy',
  ],
];

let browser: Browser;
/** As it lies on a memory stick or a server nobody has set up, and with the headers of `deploy/`. */
let [bare, full]: (ServedSite | undefined)[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  [bare, full] = await Promise.all([serveSite(inject('site')), serveSite(inject('site'), { headers })]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([bare?.close(), full?.close()]);
});

/** A page whose requests elsewhere and breaches of the policy are told by `faults`. */
async function openCounted(site: ServedSite | undefined) {
  const { origin } = present(site);
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await context.addInitScript(() => {
    window.stopped = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      window.stopped.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) seen.push(request.url());
  });
  // What a worker is refused is told in the console only.
  page.on('console', (message) => {
    if (/security policy|trusted/iu.test(message.text())) seen.push(message.text());
  });
  page.on('pageerror', ({ message }) => seen.push(message));
  const stopped = () => page.evaluate(() => window.stopped);
  return {
    page,
    stopped,
    faults: async () => [...seen, ...(await stopped())],
    [Symbol.asyncDispose]: () => context.close(),
  };
}

describe('under the policy that every page states', () => {
  test('no page of any kind, in any theme, breaks it or asks another host', async () => {
    await using opened = await openCounted(bare);
    const { page, faults } = opened;
    const found: Record<string, string[]> = {};
    for (const [kind, address] of Object.entries(pageKinds)) {
      await page.goto(address);
      if (address.startsWith('/search/?')) await searched(page);
      for (const theme of THEMES)
        await page.evaluate((name) => {
          document.documentElement.dataset.theme = name;
          return new Promise((done) => requestAnimationFrame(done));
        }, theme);
      const list = await faults();
      if (list.length > 0) found[kind] = list;
    }
    expect(found).toEqual({});
  });

  test('what got into a text neither runs nor loads', async () => {
    await using opened = await openCounted(bare);
    const { page, stopped } = opened;
    const planted = PLANTS.map(([html]) => html).join('');
    await page.route(`**${SPEECH}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace('<p id="p1">', `${planted}$&`) });
    });
    await page.goto(SPEECH);
    for (const [, breach] of PLANTS)
      await expect.poll(stopped).toContainEqual(expect.stringContaining(breach));
    expect(await page.evaluate(() => window.planted)).toBeUndefined();
  });

  test('what a script tries beyond it is stopped', async () => {
    await using opened = await openCounted(bare);
    const { page, stopped } = opened;
    await page.goto(SPEECH);
    for (const [run, breach] of TRIES) {
      await page.evaluate(() => (window.stopped = []));
      await page.evaluate(run).catch(() => undefined);
      await expect.poll(stopped).toContainEqual(expect.stringContaining(breach));
    }
    expect(await page.evaluate(() => window.planted)).toBeUndefined();
  });
});

describe('under the headers of a server as well', () => {
  test('a live search is followed to a hit, quoted and cited', async () => {
    await using opened = await openCounted(full);
    const { page, faults } = opened;
    await page.goto('/search/');
    await page.locator('main search-box input').pressSequentially('在全总十七届七次');
    await searched(page);
    expect(await faults()).toEqual([]);
    await page.locator('[data-hit]').first().click();
    await page.waitForURL(({ pathname }) => pathname !== '/search/');
    await page.locator('hit-navigator').waitFor();
    await page.focus('.quote-handle');
    await page.keyboard.press('Enter');
    await page.click('quote-bar [data-form="standard"]');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(new URL(page.url()).pathname);
    await page.locator('[data-cite="gbt2025"] [data-copy]').click();
    await page.locator('[data-cite="gbt2025"] [data-copy]', { hasText: '已复制' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  test('files are saved, a text is read aloud, settings are taken', async () => {
    await using opened = await openCounted(full);
    const { page, faults } = opened;
    await withVoice(['zh-CN'])(page);
    await page.goto(searchAddress('马吉孝', [['view', 'list']]));
    await listed(page);
    const save = async (selector: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
      return download.suggestedFilename();
    };
    for (const form of ['csv', 'txt', 'ris'])
      expect(await save(`[data-take="${form}"]`)).toMatch(new RegExp(`\\.${form}$`, 'u'));
    expect(await faults()).toEqual([]);
    await page.goto('/qinghai-gongyun/2023-no2/');
    expect(await save('a[href$="issue.epub"]')).toMatch(/\.epub$/u);
    expect(await save('a[href$="issue.docx"]')).toMatch(/\.docx$/u);
    expect(await faults()).toEqual([]);
    await page.goto(SPEECH);
    await page.getByRole('button', { name: '朗读' }).click();
    await page.getByRole('group', { name: '朗读' }).waitFor();
    await page.evaluate(() => window.voice.finish());
    expect(await page.evaluate(() => window.voice.said.length)).toBe(2);
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.locator('reading-settings input[value=dark]').check({ force: true });
    expect(await faults()).toEqual([]);
  });
});
