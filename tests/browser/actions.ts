import { strFromU8, unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { present } from '../present.ts';

/** What a reader does on a page, and how much of it: a click, a tap, a key, a stretch selected, words typed are one each. */
export interface Actions {
  readonly count: number;
  click(target: string | Locator): Promise<void>;
  tap(target: string | Locator): Promise<void>;
  type(words: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Goes to an address in another way than by what the page shows. */
  go(address: string): Promise<void>;
  /** Selects from the beginning of a paragraph to the end of another, or of the same. */
  select(from: string, to: string): Promise<void>;
  /** Brings the pointer onto a paragraph, which is no action, and gathers it by the handle beside it. */
  take(id: string): Promise<void>;
}

/** Counts what is done on a page from now on. */
export function countActions(page: Page): Actions {
  let count = 0;
  const find = (target: string | Locator) => (typeof target === 'string' ? page.locator(target) : target);
  const counted = async (act: Promise<unknown>) => {
    count += 1;
    await act;
  };
  return {
    get count() {
      return count;
    },
    click: (target) => counted(find(target).click()),
    tap: (target) => counted(find(target).tap()),
    type: (words) => counted(page.keyboard.insertText(words)),
    press: (key) => counted(page.keyboard.press(key)),
    go: (address) => counted(page.goto(address)),
    select: (from, to) => counted(selectParagraphs(page, from, to)),
    async take(id) {
      await pointAt(page, id);
      await counted(page.click('.take-handle'));
    },
  };
}

/** Brings the pointer onto a paragraph, and the handles beside it: a page that still glides may carry it to the next one. */
export async function pointAt(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.hover(`#${id}`);
      return page.getAttribute('.take-handle', 'aria-label');
    })
    .toBe(`摘录第 ${id.slice(1)} 段`);
}

async function selectParagraphs(page: Page, from: string, to: string): Promise<void> {
  await page.waitForSelector('quote-bar:not([hidden])', { state: 'attached' });
  await page.evaluate(
    ([first, last]) => {
      const [start, end] = [first, last].map((id) => document.getElementById(id));
      if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to] as const,
  );
}

/** The parts of a Word document that a page gave to be saved, by their names. */
export async function readWord(download: Download): Promise<(part: string) => string> {
  const stream = await download.createReadStream();
  const parts = unzipSync(new Uint8Array(await new Response(stream as never).arrayBuffer()));
  return (part) => strFromU8(present(parts[part]));
}
