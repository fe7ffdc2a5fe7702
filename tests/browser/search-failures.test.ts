import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { searchAddress, searched, useBrowser } from './open-page.ts';

const { open } = useBrowser();

/** Answers every file whose path holds a part in the same way. */
const answer =
  (part: string, status: number, body = '') =>
  (page: Page) =>
    page.context().route(`**${part}**`, (route) => route.fulfill({ status, body }));

const drop = (part: string) => (page: Page) => page.context().route(`**${part}**`, (route) => route.abort());

test.for([
  ['the network is gone', drop('/search/data/catalogue'), '服务器没有回应'],
  ['the network is gone before the worker', drop('worker'), '服务器没有回应'],
  ['the network is gone before the page has its scripts', drop('ArchiveSearch'), '服务器没有回应'],
  ['there is no index', answer('/search/data/', 404), '没有检索索引'],
  ['the server keeps the index back', answer('.pf_', 404), '.pf_'],
  ['the server forbids the index', answer('.pf_', 403), '.pf_'],
  ['the server hands out nothing in the place of the index', answer('.pf_index', 200), '.pf_'],
  ['the server has a page of its own for the index', answer('.pf_meta', 200, '<!doctype html>'), '.pf_'],
  ['the server is in trouble', answer('.pf_', 503), '服务器出了故障'],
  [
    'the browser lacks what the search needs',
    (page: Page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker')),
    '浏览器太旧',
  ],
  [
    'the browser does not read the scripts of the search',
    (page: Page) =>
      page
        .context()
        .route('**ArchiveSearch**', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'let let = 1' }),
        ),
    '浏览器太旧',
  ],
  [
    'something fails that nobody foresaw',
    (page: Page) =>
      page.context().route('**/_astro/worker**', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'onmessage = ({ data }) => postMessage({ number: data.number, failed: "fault", error: "" })',
        }),
      ),
    '检索程序出了错',
  ],
] as const)('%s: the page says just that', async ([, prepare, words]) => {
  await using opened = await open(searchAddress('产业工人'), {}, prepare);
  const { page } = opened;
  await searched(page, 'error');
  expect(await page.getByRole('alert').locator('p[data-failure]:visible').innerText()).toContain(words);
  expect(await page.getByText('正在检索').isVisible()).toBe(false);
});

test('a server that never answers is not waited for for ever', async () => {
  await using opened = await open(searchAddress('产业工人'), {}, async (page) => {
    await page.clock.install();
    await page.context().route('**/search/data/catalogue**', () => undefined);
  });
  const { page } = opened;
  await searched(page, 'loading');
  await page.clock.fastForward(61_000);
  await searched(page, 'error');
  expect(await page.getByRole('alert').innerText()).toContain('服务器没有回应');
});

test('a policy that forbids WebAssembly leaves the search as it is', async () => {
  await using opened = await open(searchAddress('产业工人'), {}, (page) =>
    page.context().route(/\/search\/\?|\/_astro\/worker/u, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    }),
  );
  await searched(opened.page);
  expect(await opened.page.locator('[data-result]').count()).toBe(10);
  expect(opened.errors).toEqual([]);
});
