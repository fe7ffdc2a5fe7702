import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { present } from '../present.ts';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

const NOTICE = '/qing-zong-fa/2022-no11/';
/** The lower edge of 版心, in points: 297 mm less 35. */
const FOOT = (262 / 25.4) * 72;

/** A line of a sheet, and how far its feet stand below the upper edge, in points. */
interface Line {
  text: string;
  bottom: number;
}

/** The lines of each sheet that the page is printed on, the upper ones first. */
async function print(page: Page): Promise<Line[][]> {
  await comeNear(page);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number);
      const [, , , height = 0] = sheet.view;
      const { items } = await sheet.getTextContent();
      const pieces = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, bottom: height - Number(item.transform[5]) }]
          : [],
      );
      return [...Map.groupBy(pieces, ({ bottom }) => Math.round(bottom))]
        .sort(([a], [b]) => a - b)
        .map(([bottom, alike]) => ({ text: alike.map(({ text }) => text).join(''), bottom }));
    }),
  );
}

/** Moves the mouse over the page, and waits for what that fetches. */
async function comeNear(page: Page): Promise<void> {
  await page.mouse.move(10, 10);
  await page.mouse.move(20, 20);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('room-below')),
  );
  await page.waitForLoadState('networkidle');
}

/** The sheet on which 版记 stands, and its lowest line. */
function lastOf(sheets: readonly Line[][], words: RegExp): { sheet: number; bottom: number } {
  const sheet = sheets.findLastIndex((lines) => lines.some(({ text }) => words.test(text)));
  const { bottom } = present(sheets[sheet]?.findLast(({ text }) => words.test(text)));
  return { sheet, bottom };
}

test('版记 stands at the foot of the last sheet, whatever room the text leaves, and wins no sheet', async () => {
  await using opened = await open(NOTICE);
  const { page } = opened;
  const body = page.locator('[data-article-body]').first();
  const heights = new Set<number>();
  for (let cut = 0; cut < 8; cut += 1) {
    const sheets = await print(page);
    const { sheet, bottom } = lastOf(sheets, /印发$/u);
    expect(sheet, `after ${cut} paragraphs less`).toBe(sheets.length - 1);
    expect(bottom, `after ${cut} paragraphs less`).toBeGreaterThan(FOOT - 40);
    expect(bottom, `after ${cut} paragraphs less`).toBeLessThan(FOOT);
    await page.evaluate(() => document.querySelector('print-foot')?.remove());
    const bare = await print(page);
    expect(sheets.length - bare.length, `after ${cut} paragraphs less`).toBeLessThanOrEqual(1);
    heights.add(sheets.length);
    await page.reload();
    await body.evaluate((element, count) => {
      for (const paragraph of [...element.querySelectorAll(':scope > p')].slice(-count)) paragraph.remove();
    }, cut + 1);
  }
  expect(heights.size).toBeGreaterThan(1);
});

test('on the screen 版记 stays behind the text, and no frame is left', async () => {
  await using opened = await open(NOTICE);
  const { page } = opened;
  const behind = () =>
    page
      .locator('print-foot')
      .evaluate(
        (foot) =>
          foot.getBoundingClientRect().top -
          (foot.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
      );
  const before = await behind();
  await print(page);
  expect(await behind()).toBe(before);
  expect(await page.locator('iframe').count()).toBe(0);
});

test('however often it is printed, no element of the page comes to life in the copy', async () => {
  await using opened = await open(NOTICE);
  const { page, errors } = opened;
  await comeNear(page);
  const lives = await page.evaluate(() => {
    let count = 0;
    customElements.define(
      'a-probe',
      class extends HTMLElement {
        connectedCallback() {
          count += 1;
        }
      },
    );
    document.querySelector('[data-article-body]')?.append(document.createElement('a-probe'));
    for (let time = 0; time < 3; time += 1) dispatchEvent(new Event('beforeprint'));
    return count;
  });
  expect(lives).toBe(1);
  expect(errors).toEqual([]);
});
