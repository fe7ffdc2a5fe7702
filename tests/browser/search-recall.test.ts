import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { substringTruth } from '../build/substring-truth.ts';
import { searchAddress, searched, useBrowser } from './open-page.ts';

/** Few of them: that all is found is shown at length in Node; here, that a real browser finds the same. */
const LENGTHS = [1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 13, 17, 24, 40];

const { open } = useBrowser();
const truth = substringTruth(inject('site'), 20261122);

/** Addresses of all results, the list read to its end. */
async function readList(page: Page): Promise<string[]> {
  await searched(page);
  const total = Number(await page.locator('[data-result-total]').textContent());
  const links = page.locator('[data-result] [data-title]');
  while ((await links.count()) < total) {
    const shown = await links.count();
    await page.locator('footer').scrollIntoViewIfNeeded();
    await expect.poll(() => links.count()).toBeGreaterThan(shown);
  }
  return links.evaluateAll((all) => all.map((link) => decodeURI((link as HTMLAnchorElement).pathname)));
}

test.each(['zh-CN', 'en-US'])(
  'the search page finds exactly the articles that hold a piece, in a browser that speaks %s',
  async (locale) => {
    await using opened = await open('/search/', { locale });
    const { page, errors } = opened;
    for (const length of LENGTHS) {
      const piece = truth.randomPiece(length);
      await page.goto(searchAddress(`"${piece}"`));
      expect((await readList(page)).sort(), piece).toEqual(truth.find(piece));
    }
    expect(errors).toEqual([]);
  },
  120_000,
);
