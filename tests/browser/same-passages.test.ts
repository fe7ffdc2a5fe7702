import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const browser = useBrowser();
const { open } = browser;

/** A report of 2017 whose first paragraph another one of the issue repeats; a speech that much is repeated of. */
const [REPORT, OTHER, SPEECH] = [
  '/qinghai-gongyun/2017-no9-10/02/',
  '/qinghai-gongyun/2017-no9-10/03/',
  '/qinghai-gongyun/2023-no2/06/',
];
const panel = (page: Page) => page.locator('same-passages [data-panel]');
const links = (page: Page) => panel(page).locator('a:not(.same-beside)');
const mark = (page: Page, paragraph: string) => page.locator(`${paragraph} > [data-same]`);

describe('a paragraph that stands in another item too', () => {
  test('has a mark that lists the places and leads to them, and nothing is fetched before', async () => {
    await using opened = await open(REPORT);
    const { page, errors } = opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(await page.locator('[data-same]').count()).toBe(1);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.endsWith('passages.json'))).toEqual([]);
    await page.getByRole('button', { name: '同文 1 处' }).click();
    const link = links(page);
    await link.waitFor();
    expect(asked).toContain(`${REPORT}passages.json`);
    expect(await panel(page).locator('.same-words').textContent()).toBe('本段全文');
    await link.click();
    await page.waitForURL(`**${OTHER}#p2`);
    expect(await page.locator('#p2').textContent()).toContain('群团工作是党的一项重要的工作');
    expect(errors).toEqual([]);
  });

  test('lists the oldest place first', async () => {
    await using opened = await open(SPEECH);
    const { page } = opened;
    await mark(page, '#p6').click();
    await links(page).first().waitFor();
    const dates = await panel(page).locator('.same-date').allTextContents();
    const days = dates.map((date) =>
      date
        .match(/\d+/gu)
        ?.map((part) => part.padStart(2, '0'))
        .join('-'),
    );
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBeGreaterThan(1);
  });

  test('opens and closes by the keyboard, which is given back to the mark', async () => {
    await using opened = await open(REPORT);
    const { page } = opened;
    await mark(page, '#p1').focus();
    await page.keyboard.press('Enter');
    await links(page).waitFor();
    expect(await panel(page).evaluate((one) => one.contains(document.activeElement))).toBe(true);
    expect(await page.locator('#p1').getAttribute('class')).toBe('traced');
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(await mark(page, '#p1').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('#p1').getAttribute('class')).toBe('');
  });

  test('says that the list did not come, and brings it when asked again', async () => {
    await using opened = await open(REPORT);
    const { page } = opened;
    await page.route('**/passages.json', (route) => route.abort(), { times: 1 });
    await mark(page, '#p1').click();
    const message = panel(page).locator('[role=status]');
    await expect.poll(() => message.textContent()).toContain('没有取到');
    await mark(page, '#p1').click();
    await links(page).waitFor();
    expect(await message.textContent()).toBe('');
  });
});

describe('the mark is no part of the text', () => {
  test('neither as it is read nor as it is copied', async () => {
    await using opened = await open(REPORT);
    const { page } = opened;
    await mark(page, '#p1').waitFor();
    const { words, copied } = await page.evaluate(() => {
      const paragraph = document.querySelector('#p1') ?? document.body;
      getSelection()?.selectAllChildren(paragraph);
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      paragraph.dispatchEvent(event);
      const data = event.clipboardData;
      return {
        words: paragraph.textContent,
        copied: `${data?.getData('text/plain') ?? ''} ${data?.getData('text/html') ?? ''}`,
      };
    });
    expect(words).toMatch(/^群团工作/u);
    expect(words).not.toContain('同文');
    expect(copied).toContain('群团工作');
    expect(copied).not.toMatch(/同文|button/u);
  });

  test('and is not printed, nor is the list at the end', async () => {
    await using opened = await open(REPORT);
    const { page } = opened;
    await mark(page, '#p1').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await mark(page, '#p1').isVisible()).toBe(false);
    expect(await page.locator('same-passages').isVisible()).toBe(false);
  });
});

test('without a script the other items stand at the end of the article, with their first paragraph', async () => {
  await using opened = await open(REPORT, { javaScriptEnabled: false });
  const { page } = opened;
  await page.getByText('与他篇相同的段落（1 篇）').click();
  const link = page.locator('same-passages li a:not(.same-beside)');
  expect(await link.count()).toBe(1);
  expect(await page.locator('same-passages .same-beside').isVisible()).toBe(false);
  await link.click();
  await page.waitForURL(`**${OTHER}#p2`);
});

test('an article that shares nothing has neither', async () => {
  await using opened = await open('/qinghai-gongyun/2017-no9-10/11/');
  expect(await opened.page.locator('[data-same], same-passages').count()).toBe(0);
});
