import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { serveSite, type ServedSite } from './serve.ts';

const SPEECH = '/neibu-tongbao/2020-no16/01/';
const THIRD = '二要继续加强思想引领。';

const browser = await launchChromium();
let site: ServedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await serveSite(inject('site'));
});
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const copy = async (form: string) => {
  await page.click(`quote-bar [data-form="${form}"]`);
  await page.waitForFunction(() => document.querySelector('quote-bar [data-message]')?.textContent !== '');
  return clipboard();
};

/** Selects from a place in one paragraph to a place in another, as a reader drags over them. */
const select = (from: string, start: number, to: string, end: number) =>
  page.evaluate(
    ([first, begin, last, stop]) => {
      const place = (selector: string, offset: number): [Node, number] => {
        const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (left <= node.textContent!.length) return [node, left];
          left -= node.textContent!.length;
        }
        throw new Error('offset behind the text');
      };
      getSelection()!.setBaseAndExtent(...place(first, begin), ...place(last, stop));
    },
    [from, start, to, end] as const,
  );

describe('a paragraph', () => {
  test('is copied with its source in the standard form and its lasting address', async () => {
    await page.goto(site.origin + SPEECH);
    await page.hover('#p3');
    await page.click('.quote-handle');
    const [text = '', source, address] = (await copy('standard')).split('\n');
    expect(text.startsWith(THIRD)).toBe(true);
    expect(text).toBe((await page.textContent('#p3'))!.trim());
    expect(source).toBe('马吉孝. 在省总工会十四届六次委员会议上的讲话[Z]. 内部通报，2020（16）.');
    expect(address).toBe(`${site.origin}${SPEECH}#p3`);
  });

  test('is copied with its source as running text has it, and as an address alone', async () => {
    await page.goto(site.origin + SPEECH);
    await page.hover('#p3');
    await page.click('.quote-handle');
    expect(await copy('running')).toContain(
      '\n（马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日）',
    );
    await page.click('quote-bar [data-close]');
    await page.hover('#p3');
    await page.click('.quote-handle');
    expect(await copy('address')).toBe(`${site.origin}${SPEECH}#p3`);
  });

  test('is reached by keyboard: one stop, arrows walk, Enter opens, Esc closes', async () => {
    await page.goto(site.origin + SPEECH);
    await page.focus('.quote-handle');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('.quote-handle', 'aria-label')).toBe('引用第 3 段');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('quote-bar [data-message]')?.textContent === '已复制',
    );
    expect((await clipboard()).startsWith(THIRD)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('quote-bar [data-bar]')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('quote-handle');
  });
});

describe('a selection', () => {
  test('over two paragraphs is quoted as selected, with the address of the first', async () => {
    await page.goto(site.origin + SPEECH);
    await select('#p3', 4, '#p4', 10);
    expect(await page.textContent('quote-bar [data-label]')).toBe('引用所选文字');
    const lines = (await copy('standard')).split('\n');
    expect(lines[0]!.startsWith('加强思想引领。')).toBe(true);
    expect(lines[1]).toBe((await page.textContent('#p4'))!.slice(0, 10));
    expect(lines.at(-1)).toBe(`${site.origin}${SPEECH}#p3`);
  });

  test('outside the text opens nothing', async () => {
    await page.goto(site.origin + SPEECH);
    await select('h1', 0, 'h1', 4);
    expect(await page.isVisible('quote-bar [data-bar]')).toBe(false);
  });
});

test('where the clipboard is refused, the text is shown selected to copy by hand', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    document.execCommand = () => false;
  });
  await page.goto(site.origin + SPEECH);
  await page.hover('#p3');
  await page.click('.quote-handle');
  await page.click('quote-bar [data-form="address"]');
  expect(await page.inputValue('quote-bar textarea')).toBe(`${site.origin}${SPEECH}#p3`);
  expect(await page.textContent('quote-bar [data-message]')).toBe(
    '浏览器不许复制。文字已经选好，请按 Ctrl+C 或长按复制。',
  );
});
