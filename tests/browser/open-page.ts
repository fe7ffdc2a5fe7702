import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { headers } from '../../src/publish/policy.ts';
import { launchChromium } from './chromium.ts';
import { present } from '../present.ts';
import { serveSite, type ServedSite } from './serve.ts';

/** A page of the built site in a browser context of its own, and what went wrong in it. */
export interface OpenedPage extends AsyncDisposable {
  page: Page;
  /** Exceptions and console errors, save the browser's own word on a file that was not to be had. */
  errors: string[];
}

/** Serves the built site with the headers of `deploy/` and starts the browser for the tests of a file. */
export function useBrowser(): {
  site: () => ServedSite;
  open: (
    address: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ) => Promise<OpenedPage>;
} {
  let browser: Browser;
  let site: ServedSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveSite(inject('site'), { headers })]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    site: () => site,
    async open(address, options = {}, prepare) {
      const context = await browser.newContext({ baseURL: site.origin, locale: 'zh-CN', ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('dialog', (dialog) => {
        errors.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
      await prepare?.(page);
      await page.goto(address);
      return {
        page,
        errors,
        async [Symbol.asyncDispose]() {
          // What is being fetched for a test that is over matters no more.
          await page.unrouteAll({ behavior: 'ignoreErrors' });
          await context.close();
        },
      };
    },
  };
}

/** Opens a page once for all tests of a description, which look at it one after the other. */
export function useOpened(opening: () => Promise<OpenedPage>): () => Page {
  let opened: OpenedPage | undefined;
  beforeAll(async () => {
    opened = await opening();
  });
  afterAll(() => opened?.[Symbol.asyncDispose]());
  return () => present(opened).page;
}

/** Waits until the bar of quotations, which comes at the first sign of a hand, is there and has done what it was asked. */
export async function barFetched(page: Page): Promise<void> {
  const address = await page.waitForFunction(
    () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .find((name) => /\/panel\.[\w-]+\.js$/u.test(name)) ?? '',
  );
  // Written out: the runner would put an import of its own in place of the browser's.
  await page.evaluate(
    `import(${JSON.stringify(await address.jsonValue())}).then(() => new Promise(requestAnimationFrame))`,
  );
}

/** Waits until the search page has answered what stands in its address. */
export async function searched(
  page: Page,
  state: 'idle' | 'loading' | 'done' | 'error' = 'done',
): Promise<void> {
  await page.waitForSelector(`archive-search[data-search-state="${state}"]`, { state: 'attached' });
}

/** Waits until the list of all places stands on the search page. */
export async function listed(page: Page): Promise<void> {
  await searched(page);
  await page.waitForSelector('search-list[data-list-state="done"]');
}

/** Address of the search page with a query and further fields. */
export function searchAddress(query: string, fields: [string, string][] = []): string {
  return `/search/?${new URLSearchParams([['q', query], ...fields])}`;
}

/** Copies the address of the first paragraph of an article, by keys; gives what then lies in the clipboard. */
export async function copyAddress(page: Page): Promise<string> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) },
    });
  });
  const before = await page.title();
  await page.locator('quote-bar [data-handle]').focus();
  await page.keyboard.press('Enter');
  await page.locator('quote-bar [data-form="address"]').click();
  await page.waitForFunction((title) => document.title !== title, before);
  return page.title();
}

/** What a file that a page gave to be saved says. */
export async function readDownload(download: Download): Promise<string> {
  return new Response((await download.createReadStream()) as never).text();
}
