import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  reducedMotion: 'reduce',
};
const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' };
const ELDER = JSON.stringify({ size: '150', face: 'hei', theme: 'contrast', elder: 'on' });
const SPEECH = '/qinghai-gongyun/2023-no2/04/';
const NEWS = '/qinghai-gongyun/2023-no2/09/';

/** Where the first thing a selector finds begins, in pixels below the top of the window. */
function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
}

describe('what stands on the first screen', () => {
  test.each<[what: string, address: string, options: BrowserContextOptions, selector: string, at: number]>([
    ['the first title of home, on a phone', '/', PHONE, 'main ol a', 500],
    ['the first title of home, on a desk', '/', DESK, 'main ol a', 860],
    ['the title of a long speech, on a phone', SPEECH, PHONE, 'h1', 150],
    ['the title of news, on a phone', NEWS, PHONE, 'h1', 150],
    ['the text of news, on a phone', NEWS, PHONE, '[data-article-body] p', 300],
    [
      'the text of a speech with a title of six lines, on a phone',
      SPEECH,
      PHONE,
      '[data-article-body] p',
      660,
    ],
    ['the text of a speech, on a desk', SPEECH, DESK, '[data-article-body] p', 520],
  ])('%s', async (_, address, options, selector, at) => {
    await using opened = await open(address, options);
    expect(await topOf(opened.page, selector)).toBeLessThanOrEqual(at);
  });

  test.each([SPEECH, NEWS])('长辈版 shows the beginning of the text: %s', async (address) => {
    await using opened = await open(address, PHONE, (page) =>
      page.addInitScript((kept) => localStorage.setItem('reading', kept), ELDER),
    );
    expect(await topOf(opened.page, '[data-article-body] p')).toBeLessThan(720);
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('the header of a phone', () => {
  test('goes as one reads down and comes as one goes back', async () => {
    await using opened = await open(SPEECH, PHONE);
    const { page } = opened;
    const bar = page.locator('site-bar');
    const bottom = () => bar.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(await bottom()).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(bottom).toBeLessThanOrEqual(0);
    await page.evaluate(() => scrollTo(0, 800));
    await expect.poll(bottom).toBeGreaterThan(40);
  });

  test('opens menu and search behind a button each, one at a time, and closes them by Esc', async () => {
    await using opened = await open(NEWS, PHONE);
    const { page } = opened;
    const menu = page.getByRole('navigation', { name: '全站' });
    const field = page.getByRole('searchbox', { name: '检索全文' });
    expect([await menu.isVisible(), await field.isVisible()]).toEqual([false, false]);
    await page.locator('site-bar summary', { hasText: '菜单' }).click();
    await menu.getByRole('link', { name: '总目' }).waitFor();
    await page.locator('site-bar summary', { hasText: '检索' }).click();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await menu.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await field.isVisible()).toBe(false);
  });

  test('opens its menu without any script', async () => {
    await using opened = await open(NEWS, { ...PHONE, javaScriptEnabled: false });
    const { page } = opened;
    await page.locator('site-bar summary', { hasText: '菜单' }).click();
    await page.getByRole('navigation', { name: '全站' }).getByRole('link', { name: '刊期' }).click();
    await page.waitForURL('**/series/');
  });

  test('stands open and still on a desk', async () => {
    await using opened = await open(SPEECH, DESK);
    const { page } = opened;
    expect(await page.getByRole('navigation', { name: '全站' }).isVisible()).toBe(true);
    await page.evaluate(() => scrollTo(0, 900));
    expect(await topOf(page, 'site-bar')).toBeLessThan(-800);
  });
});

describe('the contents while one reads on a phone', () => {
  test('a button says the part one is in, opens the contents and leads on', async () => {
    await using opened = await open(SPEECH, PHONE);
    const { page } = opened;
    const button = page.locator('contents-drawer [data-open-contents]');
    expect(await button.isVisible()).toBe(false);
    const part = page.locator('[data-article-body] h3', { hasText: '（二）' }).first();
    await part.evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 60));
    // It has gone with the header, and comes with it.
    await page.waitForSelector('site-bar[data-away]');
    expect(await button.isVisible()).toBe(false);
    await page.evaluate(() => scrollBy(0, -20));
    await expect.poll(() => button.textContent()).toContain('（二）');
    await button.click();
    const sheet = page.getByRole('dialog', { name: '本文目录' });
    expect(await sheet.locator('[aria-current]').textContent()).toContain('（二）');
    await sheet
      .getByRole('link', { name: /^（三）/u })
      .first()
      .click();
    expect(await sheet.isVisible()).toBe(false);
    await expect.poll(() => topOf(page, '[data-article-body] :target')).toBeLessThan(740);
  });

  test('it is not there where the contents stand beside the text, nor in a short text', async () => {
    await using speech = await open(SPEECH, DESK);
    await speech.page.evaluate(() => scrollTo(0, 3000));
    await expect.poll(() => speech.page.locator('article-contents [aria-current]').count()).toBe(1);
    expect(await speech.page.locator('contents-drawer').isVisible()).toBe(false);
    await using news = await open(NEWS, PHONE);
    expect(await news.page.locator('article-contents').count()).toBe(0);
  });
});

describe('below the text', () => {
  test('on a phone the next article follows at once, and the parts below are folded', async () => {
    await using opened = await open(NEWS, PHONE);
    const { page } = opened;
    const [end, next] = [
      await page.locator('[data-article-id]').evaluate((element) => element.getBoundingClientRect().bottom),
      await topOf(page, '[rel="next"]:is(a)'),
    ];
    expect(next - end).toBeLessThan(250);
    expect(await page.locator('fold-part > details[open]').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('fold-part > details:not([open])').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('fold-part > details[open]').count()).toBe(0);
  });

  test('a link to an entry of the 校勘记 opens it', async () => {
    await using opened = await open('/neibu-tongbao/2020-no16/02/', PHONE);
    const { page } = opened;
    expect(await page.locator('#c1').isVisible()).toBe(false);
    await page.evaluate(() => location.assign('#c1'));
    await expect.poll(() => page.locator('#c1').isVisible()).toBe(true);
  });

  test('on a desk they are open', async () => {
    await using opened = await open(NEWS, DESK);
    expect(await opened.page.locator('fold-part > details:not([open])').count()).toBe(0);
  });
});

describe('an issue read through on one page', () => {
  const READ = '/qinghai-gongyun/2023-no2/read/';

  test('has every article once, its paragraphs under addresses of their own', async () => {
    await using opened = await open(READ, DESK);
    const { page } = opened;
    const ids = await page.locator('article').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toHaveLength(35);
    expect(new Set(ids).size).toBe(35);
    const all = await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('03-p12');
    const here = await page.locator('[id="03-p12"]').textContent();
    await page.goto('/qinghai-gongyun/2023-no2/03/');
    expect(await page.locator('#p12').textContent()).toBe(here);
  });

  test('is for readers, not for search engines: noindex, with the issue for its address', async () => {
    await using opened = await open(READ, DESK);
    expect(await opened.page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });

  test('leads from the issue, to its articles and to the issues before it', async () => {
    await using opened = await open('/qinghai-gongyun/2023-no2/', PHONE);
    const { page } = opened;
    await page.getByRole('link', { name: '在一页上通读全期' }).click();
    await page.waitForURL(`**${READ}`);
    expect(await page.locator('[id="09-text"] h2 a').getAttribute('href')).toContain('09/');
    await page.getByRole('link', { name: /上一期/u }).click();
    await page.waitForURL('**/qinghai-gongyun/2017-no9-10/read/');
  });
});

describe('home', () => {
  test('offers to go on with what was left unfinished in this browser', async () => {
    await using opened = await open(SPEECH, DESK);
    const { page } = opened;
    const paragraph = page.locator('[data-article-body] > p').nth(20);
    await paragraph.evaluate((element) => element.scrollIntoView());
    await page.mouse.wheel(0, 30);
    await page.waitForFunction(() => localStorage.getItem('reading-places') !== null);
    await page.goto('/');
    const link = page.locator('continue-reading a');
    expect(await link.textContent()).toMatch(/^全面贯彻落实党的二十大精神/u);
    await link.click();
    await page.waitForURL(/\/2023-no2\/04\/#p\d+$/u);
  });

  test('says nothing of it in a browser that has read nothing', async () => {
    await using opened = await open('/', DESK);
    expect(await opened.page.locator('continue-reading').isVisible()).toBe(false);
  });

  test('shows the latest issue of each series, speeches, persons and columns', async () => {
    await using opened = await open('/', DESK);
    const { page } = opened;
    expect(await page.locator('main h2').allTextContents()).toEqual(
      expect.arrayContaining(['最新刊期', '讲话和报告', '常见人物', '主要栏目']),
    );
    expect(await page.locator('main h3').count()).toBe(4);
    expect(await page.locator('main').textContent()).toContain('2017—2023年');
  });
});
