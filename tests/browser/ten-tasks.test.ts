import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { countActions, pointAt, readWord, type Actions } from './actions.ts';
import { listed, readDownload, searched, useBrowser } from './open-page.ts';

/**
 * Ten things that readers and cadres come for, each from the home page, with what it takes: what is counted stands in
 * `actions.ts`. A limit is what was measured, and what a demanding reader takes without a word.
 */
const { open, site } = useBrowser();

const DESK = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;

const box = 'main search-box input';
/** Says what it took, and holds it against the limit. */
function within(limit: number, { count }: Actions): void {
  expect(count).toBeLessThanOrEqual(limit);
  expect(count).toBeGreaterThan(0);
}
async function search(page: Page, actions: Actions, words: string): Promise<void> {
  await actions.click(box);
  await actions.type(words);
  await actions.press('Enter');
  await searched(page);
}
const hit = (page: Page, path: string) => page.locator(`[data-hit][href*="${path}"]`).first();

test('1. a sentence is found and quoted with its source', async () => {
  await using one = await open('/', { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = one;
  const actions = countActions(page);
  await search(page, actions, '加强思想引领');
  await actions.click(hit(page, '/neibu-tongbao/2020-no16/01/'));
  await page.waitForURL(/#p3$/u);
  await pointAt(page, 'p3');
  await actions.click('.quote-handle');
  await actions.click('quote-bar [data-form="standard"]');
  await page.locator('quote-bar [data-message]', { hasText: '已复制' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^二要继续加强思想引领。[^\n]*\n马吉孝\. 在省总工会十四届六次委员会议上的讲话\[Z\]\. 内部通报，2020（16）\.\nhttp\S*#p3$/u,
  );
  within(6, actions);
});

test('2. all speeches of a person in a year', async () => {
  await using one = await open('/', DESK);
  const { page } = one;
  const actions = countActions(page);
  await actions.click('main a[href$="/people/ma-jixiao/"]');
  await page.waitForURL('**/people/ma-jixiao/');
  const rows = page
    .locator('section', { has: page.getByRole('heading', { name: '讲话、报告' }) })
    .locator('li');
  const speeches = (await (await fetch(`${site().origin}/data/articles.json`)).json()) as {
    url: string;
    date: string;
    kind: string;
    authors: unknown;
  }[];
  const own = speeches.filter(
    ({ kind, date, ...others }) =>
      ['讲话', '报告'].includes(kind) && date.startsWith('2020') && JSON.stringify(others).includes('马吉孝'),
  );
  expect(own.length).toBeGreaterThan(0);
  expect(await rows.filter({ hasText: '2020年' }).count()).toBe(own.length);
  within(1, actions);
});

test('3. an issue is read through on a phone', async () => {
  await using one = await open('/', PHONE);
  const { page } = one;
  const actions = countActions(page);
  await actions.tap(page.locator('main h3 a[href$="/qinghai-gongyun/2023-no2/"]'));
  await page.waitForURL('**/qinghai-gongyun/2023-no2/');
  await actions.tap(page.locator('main a[href$="/read/"]').first());
  await page.waitForURL('**/read/');
  const articles = page.locator('main article.text');
  expect(await articles.count()).toBe(35);
  await articles.last().scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  within(2, actions);
});

test('4. five paragraphs of three articles come to Word', async () => {
  await using one = await open('/', DESK);
  const { page } = one;
  const actions = countActions(page);
  let gathered = 0;
  const take = async (...ids: string[]) => {
    for (const id of ids) {
      await actions.take(id);
      gathered += 1;
      await page.locator('[data-taken-words]', { hasText: `${gathered} 条` }).waitFor();
    }
  };
  const goOn = async (path: string) => {
    await actions.click(page.locator(`main a[href$="${path}"]`).first());
    await page.waitForURL(`**${path}`);
  };
  await goOn('/qinghai-gongyun/2023-no2/03/');
  await take('p2', 'p3');
  await goOn('/04/');
  await take('p2', 'p3');
  await goOn('/05/');
  await take('p2');
  await actions.click('[data-taken] a');
  await page.locator('[data-folder-panel]').waitFor();
  const downloaded = page.waitForEvent('download');
  await actions.click('[data-export="docx"]');
  const read = await readWord(await downloaded);
  expect(read('word/document.xml').match(/<w:footnoteReference /gu)).toHaveLength(5);
  within(10, actions);
});

test('5. a notice is found by its number, and who cites what it cites', async () => {
  await using one = await open('/', DESK);
  const { page } = one;
  const actions = countActions(page);
  await search(page, actions, '青总发[2022]11号');
  await actions.click(page.locator('search-cards a', { hasText: '青总发〔2022〕11号' }).first());
  await page.waitForURL('**/qing-zong-fa/2022-no11/');
  await actions.click(page.locator('main a[href*="/documents/"]').first());
  await page.waitForURL('**/documents/*/');
  expect(await page.locator('main a[href*="/qing-zong-fa/2022-no11/"]').count()).toBeGreaterThan(0);
  within(5, actions);
});

test('6. the same passage in two speeches stands side by side', async () => {
  await using one = await open('/', DESK);
  const { page } = one;
  const actions = countActions(page);
  await actions.click(page.locator('main a[href$="/qinghai-gongyun/2023-no2/06/"]').first());
  await actions.click(page.locator('[data-same]').first());
  const beside = page.locator('same-passages ol .same-beside').first();
  await actions.click(beside);
  await page.waitForURL(/\/compare\/\?a=/u);
  const aligned = page.locator('text-compare tr.aligned');
  await aligned.first().waitFor();
  expect(await aligned.first().locator('td').count()).toBe(2);
  within(3, actions);
});

test('7. all places of a phrase are taken away as a table', async () => {
  await using one = await open('/', DESK);
  const { page } = one;
  const actions = countActions(page);
  await search(page, actions, '产业工人');
  await actions.click(page.getByRole('button', { name: /^列出全部 \d+ 处/u }));
  await listed(page);
  const places = await page.locator('[data-line]').count();
  const downloaded = page.waitForEvent('download');
  await actions.click('[data-take="csv"]');
  const table = await readDownload(await downloaded);
  expect(places).toBeGreaterThan(20);
  expect(table.match(/"产业工人"/gu)).toHaveLength(places);
  within(5, actions);
});

test('8. an error is reported from its paragraph', async () => {
  await using one = await open(
    '/',
    { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] },
    (page) => page.addInitScript(() => localStorage.setItem('quote-hint', 'seen')),
  );
  const { page } = one;
  const way = countActions(page);
  await way.tap(page.locator('main a[href$="/neibu-tongbao/2020-no16/01/"]').first());
  await page.waitForSelector('quote-bar:not([hidden])', { state: 'attached' });
  const actions = countActions(page);
  await actions.tap('#p2');
  await actions.tap('[data-report]');
  await actions.tap('[data-report-copy]');
  await page.locator('quote-bar [data-message]', { hasText: '已复制报错' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /篇目：在省总工会十四届六次委员会议上的讲话（neibu-tongbao\/2020-no16\/01）\n段落：第 2 段（p2）[^]*\n问题：$/u,
  );
  within(1, way);
  within(3, actions);
});

test('9. what is new is one step away, to be read or subscribed to', async () => {
  await using one = await open('/', DESK);
  const { page } = one;
  const actions = countActions(page);
  await actions.click(page.locator('footer').getByRole('link', { name: '更新记录' }));
  await page.waitForURL('**/updates/');
  expect(await page.locator('h1').innerText()).toBe('更新记录');
  const feed = await page.locator('main a[href$="feed.xml"]').first().getAttribute('href');
  const answer = await fetch(new URL(feed ?? '', page.url()));
  expect(await answer.text()).toContain('<feed');
  within(1, actions);
});

test('10. one reads on where one stopped, in large letters', async () => {
  await using one = await open('/qinghai-gongyun/2023-no2/04/', PHONE);
  const { page } = one;
  const stopped = page.locator('[data-article-body] > p').nth(20);
  const id = await stopped.getAttribute('id');
  await stopped.evaluate((element) => element.scrollIntoView());
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('reading-places')))
    .toContain('"paragraph"');
  const size = () =>
    page
      .locator('[data-article-body] > p')
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.goto('/');
  const actions = countActions(page);
  await actions.tap(page.getByRole('button', { name: '长辈版' }));
  await actions.tap('continue-reading a');
  await page.waitForURL(/\/2023-no2\/04\/#p\d+$/u);
  const place = Number(new URL(page.url()).hash.slice(2));
  expect(Math.abs(place - Number(id?.slice(1)))).toBeLessThanOrEqual(1);
  expect(await size()).toBeGreaterThanOrEqual(1.4 * before);
  await expect
    .poll(() => page.locator(`#p${place}`).evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(370);
  within(2, actions);
});
