import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A scan is read by models: some seconds a page. */
export const READING = 120_000;

/** Answers each question of the intake as it is proposed. */
export async function answerAll(page: Page, answer: () => Promise<void>): Promise<void> {
  for (let left = await countDoubts(page); left > 0; left = await countDoubts(page)) {
    await answer();
    await expect.poll(() => countDoubts(page)).toBeLessThan(left);
  }
}

/** Takes files in by keyboard alone, from any view to the text of the first article; gives how many keys that took. */
export async function takeInByKeys(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<number> {
  // Before the first key: a browser is slow to hand its own window of files over.
  page.on('filechooser', (chooser) => void chooser.setFiles(files));
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  await press('1');
  await page.waitForSelector('.drop button:focus');
  await press('Enter');
  await page.waitForSelector('[data-place]', { timeout: READING });
  if ((await countDoubts(page)) > 0) await page.waitForSelector('.doubts .first:focus');
  await answerAll(page, () => press('1'));
  await page.waitForSelector('[data-place]:focus');
  await press('Enter');
  await page.waitForSelector('[data-passed="true"] a:focus');
  await press('Enter');
  return keys;
}

const countDoubts = (page: Page) => page.locator('.doubts .card').count();
