import type { Page } from 'playwright-core';

/** A scan is read by models: some seconds a page. */
const READING = 120_000;

/** Answers each question of the intake as it is proposed. */
export async function answerAll(page: Page, answer: () => Promise<void>): Promise<void> {
  for (let left = await countDoubts(page); left > 0; left = await countDoubts(page)) {
    await answer();
    await page.waitForFunction((count) => document.querySelectorAll('.doubts .card').length < count, left);
  }
}

/** What a person did: clicks, and questions that were asked. */
export interface Taken {
  clicks: number;
  questions: number;
}

/** Takes a file in by mouse, from its dropping to the text of its first article; the dropping is a click. */
export async function takeInByMouse(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<Taken> {
  let clicks = 1;
  const click = async (selector: string) => {
    clicks += 1;
    await page.locator(selector).first().click();
  };
  await page.setInputFiles('#files', file);
  await page.waitForSelector('[data-place]', { timeout: READING });
  const questions = await countDoubts(page);
  await answerAll(page, () => click('.doubts .first'));
  await click('[data-place]');
  await page.waitForSelector('[data-passed="true"]');
  await click('.placed >> text=去校对');
  return { clicks, questions };
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
