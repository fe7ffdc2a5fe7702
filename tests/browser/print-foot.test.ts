import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { present } from '../present.ts';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

const NOTICE = '/qing-zong-fa/2022-no11/';
/** The lower edge of 版心, in points: 297 mm less 35. */
const FOOT = (262 / 25.4) * 72;

interface Word {
  text: string;
  top: number;
  bottom: number;
}

/** The words of each sheet as `pdftotext -bbox` finds them, in points from the top. */
async function print(page: Page): Promise<Word[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, 'notice.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    return boxes
      .split('<page ')
      .slice(1)
      .map((sheet) =>
        [...sheet.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</gu)].map(
          ([, top, bottom, text = '']) => ({ text, top: Number(top), bottom: Number(bottom) }),
        ),
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sheet on which 版记 stands, and its lowest line. */
function lastOf(sheets: readonly Word[][], words: RegExp): { sheet: number; bottom: number } {
  const sheet = sheets.findLastIndex((all) => all.some(({ text }) => words.test(text)));
  const line = present(sheets[sheet]?.findLast(({ text }) => words.test(text)));
  return { sheet, bottom: line.bottom };
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
