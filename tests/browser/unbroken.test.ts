import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { findUnbroken } from '../../src/text/unbroken.ts';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

/** The forms of each paragraph of an article, with how many lines each is set on. */
async function linesOfForms(page: Page): Promise<{ words: string; lines: number }[]> {
  const blocks = page.locator('[data-article-body] :is(p, h2, h3, td, th, figcaption)');
  const texts = await blocks.evaluateAll((all) => all.map((block) => block.textContent));
  const forms = texts.map((text) => findUnbroken(text));
  return blocks.evaluateAll(
    (all, wanted) =>
      all.flatMap((block, place) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const pointAt = (offset: number): [Text, number] => {
          let left = offset;
          for (const node of nodes) {
            if (left <= node.length) return [node, left];
            left -= node.length;
          }
          throw new Error('no such place');
        };
        return (wanted[place] ?? []).map(({ start, end }) => {
          const range = document.createRange();
          const [last, behind] = pointAt(end);
          const [first, at] = pointAt(start);
          range.setStart(first, at);
          range.setEnd(last, behind);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
          const tops = rects.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b);
          const lines = tops.filter((top, index) => index === 0 || top - (tops[index - 1] ?? top) > 12);
          return { words: range.toString(), lines: lines.length };
        });
      }),
    forms,
  );
}

const ARTICLES = [
  'neibu-tongbao/2020-no16/02',
  'qing-zong-fa/2022-no11',
  'zhanban/2018-xining',
  ...['02', '03', '04', '06', '16', '33'].map((slug) => `qinghai-gongyun/2023-no2/${slug}`),
  ...['08', '09', '37'].map((slug) => `qinghai-gongyun/2017-no9-10/${slug}`),
];

test('at 360 px no date, number of an issue or name with a dot is parted over two lines', async () => {
  const found: { words: string; lines: number }[] = [];
  for (const article of ARTICLES) {
    await using opened = await open(`/${article}/`, {
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
    });
    found.push(...(await linesOfForms(opened.page)));
  }
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter(({ lines }) => lines !== 1)).toEqual([]);
});

test('but for the rule some would be, and no text grows wider than its column', async () => {
  await using opened = await open('/qinghai-gongyun/2023-no2/04/', {
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  });
  const { page } = opened;
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.locator('.unbroken').evaluateAll((all) => {
    for (const one of all) one.classList.remove('unbroken');
  });
  expect((await linesOfForms(page)).filter(({ lines }) => lines > 1).length).toBeGreaterThan(0);
});
