import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchAddress, searched, useBrowser } from './open-page.ts';

const { open, site } = useBrowser();

const guesses = (page: Page) => page.locator('search-guess [data-guess]').allTextContents();
const total = (page: Page) => page.locator('[data-result-total]').textContent();
const isSeen = (page: Page) => page.locator('search-guess').isVisible();

describe('您是不是要找', () => {
  test.for([
    ['majixiao', '马吉孝'],
    ['mjx', '马吉孝'],
    ['ma ji xiao', '马吉孝'],
    ['Ma Jixiao', '马吉孝'],
    ['马集孝', '马吉孝'],
    ['马吉肖', '马吉孝'],
    ['吉马孝', '马吉孝'],
    ['作者:马集孝', '作者:马吉孝'],
    ['gonghui', '工会'],
    ['qinghai', '青海'],
    ['青海省总公会', '青海省总工会'],
    ['探析工会在新时期产业工人队五建设', '探析工会在新时期产业工人队伍建设'],
    ['技能竟赛', '技能竞赛'],
    ['职工之加', '职工之家'],
    ['大国公匠', '大国工匠'],
  ] as const)('%s: %s, beside no result and searched by nobody', async ([query, meant]) => {
    await using opened = await open(searchAddress(query));
    const { page, errors } = opened;
    await searched(page);
    expect(await total(page)).toBe('0');
    expect(await page.locator('[data-result]').count()).toBe(0);
    const proposed = await guesses(page);
    expect(proposed[0]).toMatch(new RegExp(`^${meant}`, 'u'));
    expect(proposed.length).toBeLessThanOrEqual(5);
    expect(await isSeen(page)).toBe(true);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    expect(await page.locator('[data-announcement]').textContent()).toContain('您是不是要找');
    expect(errors).toEqual([]);
  });

  test('qinghai is not answered by a piece of an e-mail address', async () => {
    await using opened = await open(searchAddress('qinghai'));
    await searched(opened.page);
    await opened.page.waitForTimeout(500);
    expect(await opened.page.locator('search-closest').isVisible()).toBe(false);
  });

  test('a guess is a link that searches it, with the filters kept, and the keyboard goes on from the box', async () => {
    await using opened = await open(searchAddress('majixiao', [['kind', '讲话']]));
    const { page } = opened;
    await searched(page);
    const link = page.locator('search-guess [data-guess]').first();
    const address = new URL(String(await link.getAttribute('href')), page.url());
    expect([...address.searchParams]).toEqual([
      ['q', '马吉孝'],
      ['kind', '讲话'],
    ]);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => total(page).then(Number)).toBeGreaterThan(0);
    expect(await isSeen(page)).toBe(false);
    expect(new URL(page.url()).search).toBe(address.search);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    expect(await page.locator('archive-search input[name="q"]').inputValue()).toBe('马吉孝');
    await page.goBack();
    await expect.poll(() => isSeen(page)).toBe(true);
  });

  test('nothing of it is fetched or shown where something was found, in letters too', async () => {
    site().forget();
    for (const query of ['产业工人', 'E-mail', '马吉孝']) {
      await using opened = await open(searchAddress(query));
      await searched(opened.page);
      expect(Number(await total(opened.page)), query).toBeGreaterThan(0);
      expect(await isSeen(opened.page)).toBe(false);
      expect(site().requests.filter(({ path }) => path.includes('guesses.json'))).toEqual([]);
    }
  });

  test('without the file of names nothing is guessed, and the page says as much as before', async () => {
    site().broken.add('/search/data/guesses');
    try {
      await using opened = await open(searchAddress('majixiao'));
      await searched(opened.page);
      expect(await opened.page.locator('[data-part="nothing"]').isVisible()).toBe(true);
      expect(await isSeen(opened.page)).toBe(false);
    } finally {
      site().broken.clear();
    }
  });

  test('what is filtered away is no slip', async () => {
    await using opened = await open(
      searchAddress('马吉孝', [
        ['from', '1950'],
        ['to', '1951'],
      ]),
    );
    await searched(opened.page);
    expect(await total(opened.page)).toBe('0');
    expect(await isSeen(opened.page)).toBe(false);
  });
});
