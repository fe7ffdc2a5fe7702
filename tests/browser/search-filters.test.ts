import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchAddress, searched, useBrowser } from './open-page.ts';

const { open } = useBrowser();

const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };

const box = (page: Page) => page.locator('archive-search input[name="q"]');
const fields = (page: Page) => [...new URL(page.url()).searchParams];
const button = (page: Page) => page.locator('search-filters summary');
const sheet = (page: Page) => page.getByRole('dialog', { name: '筛选' });
const words = (text: string) => text.replace(/\s+/gu, '');
const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

describe('the sheet of a phone', () => {
  test('opens with the focus in it, from the foot of the window, over a page that stands still', async () => {
    await using opened = await open(searchAddress('工会', [['kind', '讲话']]), PHONE);
    const { page, errors } = opened;
    await searched(page);
    expect(words(await button(page).innerText())).toBe('筛选（已选1项）');
    expect(await sheet(page).count()).toBe(0);
    await button(page).tap();
    await sheet(page).waitFor();
    expect(await sheet(page).evaluate((it) => it.contains(document.activeElement))).toBe(true);
    const place = await sheet(page).boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBe(800);
    expect(place?.y).toBeGreaterThan(100);
    expect(place?.width).toBe(390);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('hidden');
    // Whatever is touched in it is seen, while the answer behind it fades as well.
    await page.locator('[data-facet="kind"] label', { hasText: '新闻' }).tap();
    await expect.poll(() => fields(page)).toContainEqual(['kind', '新闻']);
    await searched(page);
    expect(await sheet(page).isVisible()).toBe(true);
    expect(await page.locator('[data-found]').innerText()).toMatch(/^看 \d+ 篇$/);
    expect(words(await button(page).innerText())).toBe('筛选（已选2项）');
    expect(errors).toEqual([]);
  });

  test.for([
    ['Esc', (page: Page) => page.keyboard.press('Escape')],
    ['its button above', (page: Page) => page.getByRole('button', { name: '关闭' }).tap()],
    ['its button below', (page: Page) => page.getByRole('button', { name: /^看 \d+ 篇$/ }).tap()],
    ['a touch beside it', (page: Page) => page.touchscreen.tap(200, 40)],
  ] as const)('closes by %s; the focus returns and the page moves again', async ([, close]) => {
    await using opened = await open(searchAddress('工会'), PHONE);
    const { page } = opened;
    await searched(page);
    await button(page).tap();
    await sheet(page).waitFor();
    await close(page);
    await expect.poll(() => sheet(page).count()).toBe(0);
    expect(await page.locator('[data-facet="kind"]').isVisible()).toBe(false);
    expect(await hasFocus(page, 'search-filters summary')).toBe(true);
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');
    expect(fields(page)).toEqual([['q', '工会']]);
  });

  test('keeps Tab inside, both ways', async () => {
    await using opened = await open(searchAddress('产业工人'), PHONE);
    const { page } = opened;
    await searched(page);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    const inside = () => sheet(page).evaluate((it) => it.contains(document.activeElement));
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toMatch(/^看 \d+ 篇$/);
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await inside()).toBe(true);
    }
  });

  test('is no sheet where the window grows, and none where it was never opened', async () => {
    await using opened = await open(searchAddress('工会'), PHONE);
    const { page } = opened;
    await searched(page);
    await button(page).tap();
    await sheet(page).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(() => sheet(page).count()).toBe(0);
    expect(await page.locator('[data-facet="kind"]').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('');
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(() => page.locator('[data-facet="kind"]').isVisible()).toBe(false);
    expect(await sheet(page).count()).toBe(0);
  });
});

test.for([
  ['a phone', PHONE],
  ['a desk', DESK],
] as const)('on %s the filters stay while the words change, also in the address', async ([, options]) => {
  await using opened = await open(
    searchAddress('工会', [
      ['kind', '讲话'],
      ['from', '2017'],
    ]),
    options,
  );
  const { page } = opened;
  await searched(page);
  await box(page).fill('职工');
  const kept = [
    ['q', '职工'],
    ['kind', '讲话'],
    ['from', '2017'],
  ];
  await expect.poll(() => fields(page)).toEqual(kept);
  await searched(page);
  expect(await page.locator('search-chosen [data-label]').allTextContents()).toEqual([
    '讲话',
    '2017年起',
    '全部去掉',
  ]);
  await box(page).fill('');
  await box(page).pressSequentially('劳模');
  await box(page).press('Enter');
  await expect.poll(() => fields(page)).toEqual([['q', '劳模'], ...kept.slice(1)]);
  await page.reload();
  await searched(page);
  expect(await page.locator('search-filters [data-chosen-count]').textContent()).toBe('（已选 2 项）');
});

describe('from the box to the first result', () => {
  const queries = [
    ['a word', searchAddress('工会')],
    [
      'with filters chosen',
      searchAddress('工会', [
        ['kind', '讲话'],
        ['kind', '新闻'],
        ['series', '青海工运'],
        ['from', '2017'],
      ]),
    ],
    ['with an issue named above', searchAddress('2023年第2期')],
    ['with words added above', searchAddress('全总')],
    ['with words that could be parted', searchAddress('劳模、工匠')],
    ['with a person', searchAddress('马吉孝')],
  ] as const;
  test.for(
    queries.flatMap(([what, address]) => [
      ['a desk', what, address, DESK] as const,
      ['a phone', what, address, PHONE] as const,
    ]),
  )('on %s, %s: three keys at most', async ([, , address, options]) => {
    await using opened = await open(address, options);
    const { page } = opened;
    await searched(page);
    if ((await page.locator('[data-result]').count()) === 0) return;
    await box(page).focus();
    let keys = 0;
    const isThere = () =>
      page.evaluate(() => document.activeElement === document.querySelector('[data-result] [data-title]'));
    while (keys < 3 && !(await isThere())) {
      const jump = await hasFocus(page, '[data-to-results]');
      if (jump)
        expect(
          await page.evaluate(() => document.activeElement?.getBoundingClientRect().height),
        ).toBeGreaterThan(40);
      await page.keyboard.press(jump ? 'Enter' : 'Tab');
      keys += 1;
    }
    expect(await isThere()).toBe(true);
    expect(keys).toBeLessThanOrEqual(3);
  });

  test('in the list of all places it leads to the first line', async () => {
    await using opened = await open(`${searchAddress('产业工人')}&view=list`, DESK);
    const { page } = opened;
    await searched(page);
    await page.waitForSelector('search-list [data-line]');
    await page.focus('[data-to-results]');
    await page.keyboard.press('Enter');
    expect(
      await page.evaluate(() => document.activeElement === document.querySelector('search-list [data-line]')),
    ).toBe(true);
  });

  test('there is no jump where there is nothing to jump to', async () => {
    for (const address of ['/search/', searchAddress('majixiao')]) {
      await using opened = await open(address, DESK);
      await searched(opened.page, address === '/search/' ? 'idle' : 'done');
      expect(await opened.page.locator('[data-to-results]').isVisible(), address).toBe(false);
    }
  });
});
