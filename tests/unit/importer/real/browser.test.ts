import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnreadableSourceError } from '../../../../src/importer/read/decode.ts';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { findChromium } from '../../../../src/publish/pdf/open-chromium.ts';
import { launchChromium } from '../../../browser/chromium.ts';
import { countWhole, listFound, listWanted } from './list-found.ts';
import { dropUnicodeMaps, printByBrowser } from './print-by-browser.ts';
import { readRealTexts } from './real-text.ts';

const isThere = findChromium() !== undefined;
const WHY = isThere ? '' : '（没有运行：这台机器没有 Chromium）';
const texts = readRealTexts().map((text) => ({
  ...text,
  blocks: text.blocks.map((block) =>
    block.type === 'paragraph' ? { type: block.type, stretches: block.stretches } : block,
  ),
}));

describe.skipIf(!isThere)(`texts of the archive printed by a browser come back whole${WHY}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(texts)('$name', async (text) => {
    const wanted = listWanted(text);
    const found = listFound((await readSource(await printByBrowser(browser, text), '原稿.pdf')).text);
    expect(found.join('\n').replace(/\n/gu, '')).toBe(wanted.join('\n').replace(/\n/gu, ''));
    expect(countWhole(wanted, found)).toBeGreaterThanOrEqual(99);
  });

  test('fonts that say nothing of their codes are found out, and no wrong word comes in', async () => {
    const [text] = texts;
    if (!text) throw new Error('no text');
    const pdf = await printByBrowser(browser, text);
    await expect(readSource(dropUnicodeMaps(pdf), '原稿.pdf')).rejects.toThrow(UnreadableSourceError);
  });
});
