import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { runDesk, type RunningDesk } from './run-desk.ts';

/** A desk for each test and a browser before it. */
export interface DeskPages {
  /** Starts a desk on a project with those issues, and opens it in a browser that knows nothing yet. */
  open: (issues?: readonly string[], prepare?: (folder: string) => void) => Promise<Page>;
  /** Opens one more window of the same browser at a view, `#/edit/qinghai-gongyun/2023-no2/03`. */
  openWindow: (hash?: string) => Promise<Page>;
  /** Goes to a view in a window. */
  go: (page: Page, hash: string) => Promise<void>;
  /** Goes to the text of `series/issue/article` and waits until all is judged. */
  openArticle: (page: Page, article: string) => Promise<void>;
  /** What is written in the course of `writing` and not saved: waits until the desk has kept a draft that holds `words`. */
  untilKept: (page: Page, words: string, writing: () => Promise<unknown>) => Promise<void>;
  /** The desk of the running test. */
  desk: () => RunningDesk;
  /** A file of the project. */
  read: (path: string) => string;
}

/** Gives each test of a file its own desk and context, and holds that no page had an error. */
export function useDesk(): DeskPages {
  let browser: Browser;
  let desk: RunningDesk;
  let context: BrowserContext;
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await context.close();
    await desk.remove();
    expect(errors.splice(0)).toEqual([]);
  });
  const pages: DeskPages = {
    async open(issues, prepare) {
      desk = await runDesk(issues, prepare);
      context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
      return pages.openWindow();
    },
    async openWindow(hash = '') {
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
      await page.goto(desk.address);
      await page.waitForSelector('[data-bar] nav');
      if (hash !== '') await pages.go(page, hash);
      return page;
    },
    async go(page, hash) {
      await page.goto(`${new URL(desk.address).origin}/${hash}`);
      await page.waitForSelector('.view > *');
    },
    async openArticle(page, article) {
      await pages.go(page, `#/edit/${article}`);
      await page.waitForSelector('[data-whole="true"]');
    },
    async untilKept(page, words, writing) {
      const kept = page.waitForResponse(
        (response) =>
          /\/api\/(?:article|form)\/keep$/u.test(response.url()) &&
          (response.request().postData() ?? '').includes(words),
      );
      await writing();
      expect((await kept).ok()).toBe(true);
    },
    desk: () => desk,
    read: (path) => readFileSync(desk.path(path), 'utf8'),
  };
  return pages;
}
