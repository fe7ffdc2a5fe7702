import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchAddress, searched, useBrowser } from './open-page.ts';
import { present } from '../present.ts';

const { open, site } = useBrowser();

const SPEECH = '/neibu-tongbao/2020-no16/01/';
/** Runs from the bold run-in of a paragraph over its full stop into the text. */
const OVER_BOLD = '继续抓好理论学习理论上的清醒';

const bar = (page: Page) => page.locator('hit-navigator');
const count = (page: Page) => page.locator('hit-navigator [data-count]').textContent();
const marked = (page: Page, name = 'search-hit') =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key)?.values() ?? [])].map((range) => (range as Range).toString()),
    name,
  );
const inView = (page: Page) =>
  page.evaluate(() => {
    const [hit] = [...(CSS.highlights.get('search-hit-current') ?? [])] as Range[];
    if (!hit) return false;
    const { top, bottom } = hit.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('inside the article', () => {
  test('a hit of the list opens at its place with the words marked', async () => {
    await using opened = await open(searchAddress('金秋助学'));
    const { page, errors } = opened;
    await searched(page);
    const hit = page.locator('[data-hit]').first();
    const words = await hit.locator('mark').allTextContents();
    await hit.click();
    await bar(page).waitFor();
    await expect.poll(() => count(page)).toMatch(/^\d+\/\d+$/);
    expect(await marked(page)).toEqual(expect.arrayContaining(words));
    expect(await marked(page, 'search-hit-current')).toHaveLength(1);
    await expect.poll(() => inView(page)).toBe(true);
    expect(errors).toEqual([]);
  });

  test('a hit further down opens at its own paragraph', async () => {
    await using opened = await open(searchAddress('王敬斋'));
    const { page } = opened;
    await searched(page);
    const hits = await page
      .locator('[data-hit]')
      .evaluateAll((all) => all.map((hit) => hit.getAttribute('href') ?? ''));
    const further = present(hits.find((hit) => /#p(?!1$)/.test(hit)));
    await page.goto(further);
    await bar(page).waitFor();
    await expect.poll(() => inView(page)).toBe(true);
    const paragraph = await page.evaluate(() => {
      const [hit] = [...(CSS.highlights.get('search-hit-current') ?? [])] as Range[];
      return hit?.startContainer.parentElement?.closest('[id]')?.id;
    });
    expect(`#${paragraph}`).toBe(new URL(further, page.url()).hash);
  });

  test('words are marked over bold text and punctuation', async () => {
    await using opened = await open(`${SPEECH}?q=${OVER_BOLD}`);
    const { page } = opened;
    await bar(page).waitFor();
    expect(await marked(page)).toEqual(['继续抓好理论学习。理论上的清醒']);
    expect(await count(page)).toBe('1/1');
  });

  test('words are marked over the beginning of a printed page', async () => {
    const mark =
      '<span id="page-9" class="page-mark" role="doc-pagebreak" aria-label="第9页" data-page="9"></span>';
    await using opened = await open('/', {}, (page) =>
      page.route(`**${SPEECH}**`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('继续抓好理论学习', `继续抓好理${mark}论学习`);
        await route.fulfill({ response, body });
      }),
    );
    const { page } = opened;
    await page.goto(`${SPEECH}?q=抓好理论学习`);
    await bar(page).waitFor();
    expect(await marked(page)).toContain('抓好理论学习');
    expect(
      await page.locator('.page-mark').evaluate((span) => getComputedStyle(span, '::before').content),
    ).toContain('第');
    await page.locator('[data-article-body]').selectText();
    expect(await page.evaluate(() => String(getSelection()))).not.toContain('第9页');
  });

  test('short names, variants and years are marked as search finds them', async () => {
    for (const [query, text] of [
      ['工會', '工会'],
      ['省总', '省总'],
      ['二〇二〇年', '2020年'],
    ] as const) {
      await using opened = await open(`${SPEECH}?q=${query}`);
      await bar(opened.page).waitFor();
      expect(await marked(opened.page), query).toContain(text);
    }
  });

  test('a query left narrow stays narrow, in the text and on the way back', async () => {
    const speech = '/qinghai-gongyun/2023-no2/03/';
    await using wide = await open(`${speech}?q=全总`);
    await bar(wide.page).waitFor();
    expect(new Set(await marked(wide.page))).toEqual(new Set(['全总', '中华全国总工会']));
    await using narrow = await open(`${speech}?q=全总&widen=0`);
    await bar(narrow.page).waitFor();
    expect(new Set(await marked(narrow.page))).toEqual(new Set(['全总']));
    expect(await narrow.page.locator('hit-navigator [data-words]').getAttribute('href')).toMatch(
      /\/search\/\?q=%E5%85%A8%E6%80%BB&widen=0$/,
    );
  });

  test('buttons and n, N go from place to place and round; the address follows', async () => {
    await using opened = await open(`${SPEECH}?q=工会`, { reducedMotion: 'reduce' });
    const { page } = opened;
    await bar(page).waitFor();
    await expect.poll(() => count(page)).toMatch(/^1\//);
    const all = (await marked(page)).length;
    expect(all).toBeGreaterThan(10);
    expect(await count(page)).toBe(`1/${all}`);
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await count(page)).toBe(`2/${all}`);
    await page.keyboard.press('n');
    expect(await count(page)).toBe(`3/${all}`);
    expect(await page.locator('hit-navigator [role="status"]').textContent()).toBe(`第3处，共${all}处`);
    expect(await inView(page)).toBe(true);
    await page.keyboard.press('Shift+N');
    await page.keyboard.press('Shift+N');
    await page.getByRole('button', { name: '上一处' }).click();
    expect(await count(page)).toBe(`${all}/${all}`);
    await expect.poll(() => inView(page)).toBe(true);
    expect(new URL(page.url()).searchParams.get('q')).toBe('工会');
  });

  test('Escape removes bar, marks and query; the text is as it was', async () => {
    await using opened = await open(`${SPEECH}?q=工会`);
    const { page } = opened;
    await bar(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await bar(page).isVisible()).toBe(false);
    expect(await marked(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).pathname).toBe(SPEECH);
  });

  test('a browser without highlights gets marks in the text, and Escape takes them out again', async () => {
    await using opened = await open(`${SPEECH}?q=${OVER_BOLD} 工会`, {}, (page) =>
      page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight')),
    );
    const { page, errors } = opened;
    await bar(page).waitFor();
    const body = page.locator('[data-article-id]');
    expect(await body.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining(['继续抓好理论学习。', '理论上的清醒', '工会']),
    );
    expect(await body.locator('strong mark').first().textContent()).toBe('继续抓好理论学习。');
    await page.keyboard.press('n');
    expect(await body.locator('mark[data-current]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await body.locator('mark').count()).toBe(0);
    await using plain = await open(SPEECH);
    expect(await body.innerText()).toBe(await plain.page.locator('[data-article-id]').innerText());
    expect(errors).toEqual([]);
  });

  test('the bar is reached by the keyboard before the text', async () => {
    await using opened = await open(`${SPEECH}?q=工会`);
    const { page } = opened;
    await bar(page).waitFor();
    await page.locator('nav[aria-label="所在位置"] a').last().focus();
    const isThere = () => page.evaluate(() => document.activeElement?.closest('hit-navigator') !== null);
    // Between them stand the buttons that keep the article and read it aloud.
    for (let press = 0; press < 3 && !(await isThere()); press += 1) await page.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
  });

  test('without a query nothing of it is loaded', async () => {
    site().forget();
    await using opened = await open(SPEECH);
    await opened.page.waitForLoadState('networkidle');
    expect(await bar(opened.page).isVisible()).toBe(false);
    expect(site().requests.filter(({ path }) => /hit-navigator|search\/data|pagefind/.test(path))).toEqual(
      [],
    );
  });

  test('the word lists missing: the words are marked as they are typed', async () => {
    site().broken.add('/search/data/words');
    try {
      await using opened = await open(`${SPEECH}?q=工会`);
      await bar(opened.page).waitFor();
      expect((await marked(opened.page)).length).toBeGreaterThan(10);
      expect(opened.errors).toEqual([]);
    } finally {
      site().broken.clear();
    }
  });

  test.for([
    ['words it does not hold', '没有这样的话'],
    ['punctuation', '，。'],
    ['markup', '%3Cscript%3Ealert(1)%3C/script%3E'],
    ['broken bytes', '%ff'],
    ['an exclusion', '-工会'],
    ['an open quotation', '"'],
    ['a field', '作者:马吉孝'],
    ['a very long word', '工'.repeat(800)],
  ] as const)('for %s the page stays sensible', async ([, query]) => {
    await using opened = await open(`${SPEECH}?q=${query}#%E0%A4%A`);
    await opened.page.waitForLoadState('networkidle');
    expect(await opened.page.locator('h1').textContent()).toContain('讲话');
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(opened.errors).toEqual([]);
  });
});
