import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

const [ONE, OTHER, COVER] = [
  'qinghai-gongyun/2017-no9-10/02',
  'qinghai-gongyun/2017-no9-10/03',
  'qinghai-gongyun/2017-no9-10/cover',
];
const TWO = `/compare/?a=${ONE}&b=${OTHER}`;
const shown = (page: Page) => page.locator('text-compare table').waitFor();

test('from a paragraph that stands in another item one comes to both side by side', async () => {
  await using opened = await open(`/${ONE}/`);
  const { page, errors } = opened;
  await page.locator('#p1 > [data-same]').click();
  await page.locator('same-passages ol').getByRole('link', { name: '对读' }).click();
  await page.waitForURL(`**${TWO}`);
  await shown(page);
  expect(await page.locator('text-compare thead a').allTextContents()).toEqual([
    '王国生同志对群团改革工作提出要求',
    '王国生对群团改革提出要求 省委群团改革工作座谈会召开',
  ]);
  const aligned = page.locator('text-compare tr.aligned');
  expect(await aligned.count()).toBe(1);
  const [left, right] = await aligned.locator('td').allTextContents();
  expect(left).toMatch(/^群团工作是党的一项重要的工作/u);
  expect(right).toContain(left);
  expect(await page.title()).toMatch(/^对读：王国生同志/u);
  expect(errors).toEqual([]);
});

test('what the other text has not is marked, and each paragraph leads to its place', async () => {
  await using opened = await open(TWO);
  const { page } = opened;
  await shown(page);
  const cells = page.locator('text-compare tr.aligned td');
  expect(await cells.nth(0).locator('mark').count()).toBe(0);
  const all = (await cells.nth(1).textContent()) ?? '';
  const marked = (await cells.nth(1).locator('mark').allTextContents()).join('');
  expect(all.length - marked.length).toBe(((await cells.nth(0).textContent()) ?? '').length);
  await cells.nth(1).locator('a').click();
  await page.waitForURL(`**/${OTHER}/#p2`);
});

test('every paragraph of the texts stands there once, in its order', async () => {
  await using opened = await open(`${TWO}&c=${COVER}`);
  const { page } = opened;
  await shown(page);
  for (const [column, article] of [ONE, OTHER, COVER].entries()) {
    const hrefs = await page
      .locator(`text-compare td:nth-child(${column + 1}) a`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await using original = await open(`/${article}/`);
    const ids = await original.page
      .locator('[data-article-body] :is(p, h2, h3)[id]')
      .evaluateAll((paragraphs) => paragraphs.map(({ id }) => id));
    expect(hrefs.map((href) => href?.split('#')[1])).toEqual(ids);
  }
});

test('a text is added by its address, up to three; what is none is said', async () => {
  await using opened = await open('/compare/');
  const { page } = opened;
  const add = async (typed: string) => {
    await page.getByLabel('加一篇').fill(typed);
    await page.getByRole('button', { name: '加入' }).click();
  };
  const message = page.locator('text-compare [role=status]');
  await add('工会');
  await expect.poll(() => message.textContent()).toBe('这不是一篇文章的网址。');
  await add(`https://host.invalid/${ONE}/#p1`);
  await page.waitForURL(`**/compare/?a=${ONE}`);
  await shown(page);
  await add(`/${ONE}/`);
  await expect.poll(() => message.textContent()).toBe('这一篇已经在下面了。');
  await add(`/${OTHER}/`);
  await page.waitForURL(`**${TWO}`);
  await add(`/${COVER}/`);
  await page.waitForURL(`**${TWO}&c=${COVER}`);
  await shown(page);
  expect(await page.getByLabel('加一篇').isVisible()).toBe(false);
});

test('a text that is not there is named, and the others are shown', async () => {
  await using opened = await open(`${TWO}&c=no/such/text`);
  const { page } = opened;
  await shown(page);
  expect(await page.locator('text-compare [role=status]').textContent()).toBe('库里没有这一篇：no/such/text');
  expect(await page.locator('text-compare th').count()).toBe(2);
});

test('where the texts do not come, it is said', async () => {
  await using opened = await open(TWO, {}, (page) =>
    page.route('**/search/data/**', (route) => route.abort()),
  );
  const message = opened.page.locator('text-compare [role=status]');
  await expect.poll(() => message.textContent()).toContain('没有取到原文');
});

test('printed, the texts stand there and the controls do not', async () => {
  await using opened = await open(TWO);
  const { page } = opened;
  await shown(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('text-compare table').isVisible()).toBe(true);
  expect(await page.locator('text-compare form').isVisible()).toBe(false);
  expect(await page.locator('text-compare td a').first().isVisible()).toBe(false);
});
