import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchAddress, searched, useBrowser } from './open-page.ts';

const { open } = useBrowser();

const box = (page: Page) => page.locator('archive-search input[name="q"]');
const fields = (page: Page) => [...new URL(page.url()).searchParams];
const total = async (page: Page) => Number(await page.locator('[data-result-total]').textContent());

/** What an input method tells the box, in the order of one browser: text, then whether it is still composing. */
function compose(page: Page, steps: readonly (readonly [event: string, value?: string])[]): Promise<void> {
  return box(page).evaluate((input: HTMLInputElement, told) => {
    for (const [type, value] of told) {
      if (value !== undefined) input.value = value;
      const [kind = '', detail = ''] = type.split(' ');
      if (kind === 'keydown')
        input.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: detail,
            keyCode: 229,
            bubbles: true,
            cancelable: true,
          }),
        );
      else if (kind === 'input')
        input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: detail === 'composing' }));
      else input.dispatchEvent(new CompositionEvent(kind, { bubbles: true }));
    }
  }, steps);
}

describe('an input method', () => {
  test('of Chrome: half-typed letters are not searched, the text behind them is', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await box(page).focus();
    await compose(page, [['compositionstart'], ['input composing', 'gong'], ['input composing', 'gonghui']]);
    await page.waitForTimeout(400);
    expect(fields(page)).toEqual([]);
    expect(await box(page).inputValue()).toBe('gonghui');
    await compose(page, [['input composing', '工会'], ['compositionend']]);
    await searched(page);
    expect(fields(page)).toEqual([['q', '工会']]);
  });

  test.for(['Enter', 'Escape', 'ArrowDown'])(
    'of Safari: the composition ends first, and %s behind it is no key of the page',
    async (key) => {
      await using opened = await open('/search/');
      const { page } = opened;
      await box(page).focus();
      await compose(page, [
        ['compositionstart'],
        ['input composing', 'gonghui'],
        ['compositionend', '工会'],
        ['input', '工会'],
        [`keydown ${key}`],
      ]);
      await searched(page);
      expect(fields(page)).toEqual([['q', '工会']]);
      expect(await box(page).inputValue()).toBe('工会');
      expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    },
  );

  test('left half way leaves the answer and the box as they are', async () => {
    await using opened = await open(searchAddress('产业工人'));
    const { page } = opened;
    await searched(page);
    const before = await total(page);
    await box(page).focus();
    await compose(page, [
      ['compositionstart'],
      ['input composing', '产业工人dui'],
      ['input composing', '产业工人'],
      ['compositionend'],
      ['keydown Escape'],
    ]);
    await page.waitForTimeout(400);
    expect(await box(page).inputValue()).toBe('产业工人');
    expect(fields(page)).toEqual([['q', '产业工人']]);
    expect(await total(page)).toBe(before);
  });

  test('that began before the answer came keeps what it holds, whatever happens meanwhile', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await box(page).fill('工会');
    await compose(page, [['compositionstart'], ['input composing', '工会gai']]);
    await searched(page);
    await page.waitForTimeout(300);
    expect(await box(page).inputValue()).toBe('工会gai');
    expect(fields(page)).toEqual([['q', '工会']]);
    await page.goBack();
    await page.waitForTimeout(300);
    expect(await box(page).inputValue()).toBe('工会gai');
    await compose(page, [['input composing', '工会改革'], ['compositionend']]);
    await expect.poll(() => fields(page)).toEqual([['q', '工会改革']]);
    await searched(page);
    expect(await box(page).inputValue()).toBe('工会改革');
  });

  test('that does not tell its end does not silence the box', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await box(page).focus();
    await compose(page, [['compositionstart'], ['input composing', '工会']]);
    await page.locator('search-box button').filter({ visible: true }).click();
    await searched(page);
    expect(fields(page)).toEqual([['q', '工会']]);
  });
});

describe('invisible characters in what was pasted change nothing', () => {
  test.for([
    ['joiners and a byte-order mark', '\ufeff马\u200b吉\u200d孝\u2060'],
    ['marks of direction', '\u202e马吉孝\u202c\u200e'],
    ['soft hyphens', '马\u00ad吉\u00ad孝'],
    ['choices of a form', '马\ufe0f吉\u{e0100}孝'],
    ['fillers', '马\u3164吉\u115f孝\uffa0'],
    ['controls', '马\u0007吉\u000b孝\u001f'],
    ['private and lost characters', '马\ue000吉\ufffc孝\ufffd'],
    ['a tag', '马\u{e0001}\u{e0041}吉孝'],
    ['joints of other scripts', '马\u180e吉\u034f孝\u061c'],
    ['hard and ideographic spaces around', '\u00a0\u3000马吉孝\u2003\u2028'],
    ['a field behind a mark', '\ufeff作者\u200b:\u200b马吉孝'],
  ] as const)('%s', async ([, query]) => {
    await using plain = await open(searchAddress(query.includes('作者') ? '作者:马吉孝' : '马吉孝'));
    await searched(plain.page);
    const wanted = await total(plain.page);
    expect(wanted).toBeGreaterThan(0);
    await using opened = await open('/search/');
    const { page, errors } = opened;
    await box(page).fill(query);
    await searched(page);
    expect(await total(page)).toBe(wanted);
    expect(await page.locator('search-guess').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });
});

describe('a query that nobody types', () => {
  test.for([
    ['ten thousand digits', '1234567890'.repeat(1000)],
    ['ten thousand Chinese digits', '一二三四五六七八九〇'.repeat(1000)],
    ['a number with ten thousand points', '1.'.repeat(5000)],
    ['two thousand words', Array.from({ length: 2000 }, (_, place) => `词${place}`).join(' ')],
    ['two thousand common words', Array.from({ length: 2000 }, () => '工会').join(' ')],
    ['two thousand words in letters', Array.from({ length: 2000 }, (_, place) => `ma${place}ji`).join(' ')],
    ['two thousand alternatives', Array.from({ length: 2000 }, (_, place) => `词${place}`).join(' | ')],
    ['a regular expression', '^(?:工会|职工)+?[^，。]{2,5}(?=改革)\\p{Han}*$'],
    ['one that runs for ever elsewhere', '(a+)+$(a|aa)+b'],
    ['ten thousand letters', 'ma'.repeat(5000)],
    ['ten thousand question marks', `马${'?'.repeat(10000)}孝`],
    ['ten thousand quotes', '“'.repeat(10000)],
  ] as const)('%s: an answer within seconds, and the next query as ever', async ([, query]) => {
    await using opened = await open('/search/');
    const { page, errors } = opened;
    await box(page).focus();
    const started = Date.now();
    await box(page).fill(query);
    await page.waitForTimeout(250);
    await searched(page);
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const { pathname, search, href } = new URL(page.url());
    // What a server is sent, and what stands behind `#` besides.
    expect((pathname + search).length).toBeLessThan(2100);
    expect(href.length).toBeLessThan(60_000);
    await box(page).fill('产业工人');
    await expect.poll(() => fields(page)).toEqual([['q', '产业工人']]);
    await searched(page);
    expect(await total(page)).toBeGreaterThan(5);
    expect(errors).toEqual([]);
  });

  test.for(['年：', '年:', '作者：', '栏目: ', '文号：'])(
    '%s with nothing behind it waits for what comes',
    async (query) => {
      await using opened = await open('/search/');
      const { page, errors } = opened;
      await box(page).fill(query);
      await searched(page);
      expect(await page.locator('search-notes [data-part="notes"]').innerText()).toBe(
        `“${query.trim()}”后面还没有写内容。`,
      );
      expect(await page.locator('[data-part="nothing"]').isVisible()).toBe(false);
      expect(await page.locator('search-guess').isVisible()).toBe(false);
      expect(await page.locator('[data-result]').count()).toBe(0);
      expect(errors).toEqual([]);
    },
  );

  test('年： behind other words takes nothing away from them', async () => {
    await using plain = await open(searchAddress('产业工人'));
    await searched(plain.page);
    await using opened = await open(searchAddress('产业工人 年：'));
    await searched(opened.page);
    expect(await total(opened.page)).toBe(await total(plain.page));
  });
});

/** Text of an article, in one line, as somebody pastes it. */
const paragraph = (page: Page) =>
  page.evaluate(() => document.querySelector('[data-article-body]')?.textContent.replace(/\s+/gu, '') ?? '');

describe('a pasted paragraph of 2,000 characters', () => {
  const SPEECH = '/qinghai-gongyun/2023-no2/03/';

  test('goes from the header of any page by the fragment, and finds its article', async () => {
    await using opened = await open(SPEECH);
    const { page, errors } = opened;
    const pasted = (await paragraph(page)).slice(0, 2000);
    expect(pasted).toHaveLength(2000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('header search-box input').fill(pasted);
    await page.locator('header search-box input').press('Enter');
    await searched(page);
    const { pathname, search, hash } = new URL(page.url());
    expect([pathname, search]).toEqual(['/search/', '']);
    expect(new URLSearchParams(hash.slice(1)).get('q')).toBe(pasted);
    expect(asked.filter((url) => new URL(url).search !== '')).toEqual([]);
    expect(await box(page).inputValue()).toBe(pasted);
    expect(await page.locator('[data-result] a').first().getAttribute('href')).toContain(SPEECH);
    expect(errors).toEqual([]);
  });

  test('stays when the page is loaded anew or the reader jumps within it, and goes with the next query', async () => {
    await using opened = await open(SPEECH);
    const { page } = opened;
    const pasted = (await paragraph(page)).slice(0, 2000);
    await page.goto(`/search/#${new URLSearchParams({ q: pasted })}`);
    await searched(page);
    const found = await total(page);
    expect(found).toBeGreaterThan(0);
    await page.reload();
    await searched(page);
    expect(await total(page)).toBe(found);
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await box(page).inputValue()).toBe(pasted);
    await box(page).fill('工会');
    await page.waitForURL('**/search/?q=*');
    await searched(page);
    expect(new URL(page.url()).hash).toBe('');
    await page.goBack();
    await page.goBack();
    await searched(page);
    expect(await box(page).inputValue()).toBe(pasted);
  });
});
