import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressMail, writeReport, type Reported } from '../../src/text/error-report.ts';
import { listFaults } from '../axe.ts';
import { present } from '../present.ts';
import { useDesk } from './open-page.ts';

const BULLETIN = 'neibu-tongbao/2020-no16';
const REPORTED: Reported = {
  site: '工会文献库',
  title: '在省总工会十四届六次委员会议上的讲话',
  article: `${BULLETIN}/01`,
  paragraph: 'p3',
  number: 3,
  address: '',
  version: undefined,
  text: '当今世界正经历百年未有之大变局',
};

const { open, openArticle, go, untilKept } = useDesk();

/** Puts a report into the field of the first page. */
async function send(page: Page, report: string): Promise<void> {
  await go(page, '#/');
  await page.click('text=收到的报错');
  await page.fill('[aria-label="收到的报错"]', report);
  await page.click('text=打开出错的地方');
}
const told = (page: Page) => page.locator('[data-tell] .told').textContent();
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

test('a report that came by mail opens the article with its words selected, and says what the reader wrote', async () => {
  const page = await open([BULLETIN]);
  const mail = new URL(addressMail('mailto:a@b.cn', REPORTED)).searchParams.get('body');
  await send(page, `${present(mail).replace(/^/gmu, '> ')}“百年”前漏字`);
  await page.waitForURL(/#\/edit\/neibu-tongbao\/2020-no16\/01\/\d+-\d+$/u);
  await expect.poll(() => selected(page)).toBe(REPORTED.text);
  expect(await told(page)).toBe('读者说：“百年”前漏字');
});

test('words that were changed since open their paragraph, and what is no report is said to be', async () => {
  const page = await open([BULLETIN]);
  await send(page, writeReport({ ...REPORTED, text: '这几个字已经改过' }));
  await expect.poll(() => told(page)).toContain('报错的字现在不一样了，也许已经改过；选中的是那一段。');
  await expect.poll(() => selected(page)).toContain('二要继续加强思想引领');
  await send(page, '您好，我发现一处错误。');
  await expect.poll(() => told(page)).toContain('没有认出是哪一篇');
  expect(await page.inputValue('[aria-label="收到的报错"]')).toBe('您好，我发现一处错误。');
  await page.fill('[aria-label="收到的报错"]', writeReport({ ...REPORTED, article: `${BULLETIN}/99` }));
  await page.click('text=打开出错的地方');
  await expect.poll(() => told(page)).toContain('里没有“99”这一篇');
  expect(await listFaults(page)).toEqual([]);
});

test('in an article that is being written its words are found in the draft', async () => {
  const page = await open([BULLETIN]);
  await openArticle(page, `${BULLETIN}/01`);
  await untilKept(page, '先写几个字', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.insertText('先写几个字');
  });
  await send(page, writeReport(REPORTED));
  await expect.poll(() => selected(page)).toBe(REPORTED.text);
});
