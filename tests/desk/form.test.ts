import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { useDesk } from './open-page.ts';

const NOTICE = 'qing-zong-fa/2022-no11';
const FILE = `content/issues/${NOTICE}/index.mdx`;
const BULLETIN = 'neibu-tongbao/2020-no16';
const ISSUE_FILE = `content/issues/${BULLETIN}/issue.yaml`;

const { open, go, untilKept, desk, read } = useDesk();
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`).first();
const isSaved = (page: Page) => page.waitForSelector('.told:has-text("已保存")');

describe('the fields of an article', () => {
  test('a number of a notice is changed by key, and nothing else in the file', async () => {
    const page = await open([NOTICE]);
    const before = read(FILE);
    await go(page, `#/edit/${NOTICE}/index`);
    await page.click('.edit-head >> text=字段');
    const number = field(page, 'number').locator('input');
    await number.focus();
    expect(await field(page, 'number').locator('.proof').textContent()).toMatch(/^第 \d+ 行$/u);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('青总发〔2022〕12号');
    await page.waitForSelector('[data-saved="false"]');
    await page.keyboard.press('Control+s');
    await isSaved(page);
    expect(read(FILE)).toBe(before.replace('青总发〔2022〕11号', '青总发〔2022〕12号'));
  });

  test('a date that cannot be is told at its field while one types, in the words of check', async () => {
    const page = await open([NOTICE]);
    const before = read(FILE);
    await go(page, `#/form/article/${NOTICE}/index`);
    await field(page, 'printedOn').locator('input').fill('2022-02-30');
    const said = field(page, 'printedOn').locator('.said');
    await said.locator('text=日历上没有这一天').waitFor();
    expect(await said.textContent()).toContain('“印发日期”写的“2022-02-30”');
    await field(page, 'printedOn').locator('input').fill('2022年6月22日');
    await page.keyboard.press('Tab');
    expect(await field(page, 'printedOn').locator('input').inputValue()).toBe('2022-06-22');
    await said.locator('li').waitFor({ state: 'detached' });
    expect(read(FILE)).toBe(before);
  });

  test('what was not saved is there again, and an edit elsewhere is put together with it', async () => {
    const page = await open([NOTICE]);
    const before = read(FILE);
    await go(page, `#/form/article/${NOTICE}/index`);
    await untilKept(page, '"各市（州）总工会"', () =>
      field(page, 'recipients').locator('textarea').fill('各市（州）总工会'),
    );
    await page.reload();
    await page.waitForSelector('.banner >> text=找回');
    expect(await field(page, 'recipients').locator('textarea').inputValue()).toBe('各市（州）总工会');
    writeFileSync(desk().path(FILE), before.replace('kind: 通知', 'kind: 决议'));
    await page.keyboard.press('Control+s');
    await page.waitForSelector('dialog.wide');
    expect(read(FILE)).toContain('各市（州）总工会，省级');
    await page.click('text=存合并后的');
    await page.waitForSelector('dialog', { state: 'detached' });
    await expect.poll(() => read(FILE)).toContain('recipients: 各市（州）总工会\n');
    expect(read(FILE)).toContain('kind: 决议');
    expect(read(FILE).split('\n---\n')[1]).toBe(before.split('\n---\n')[1]);
  });
});

describe('the fields of an issue', () => {
  test('rows of the distribution list are written, moved and taken out by key', async () => {
    const page = await open([BULLETIN]);
    const before = read(ISSUE_FILE);
    await page.click('text=本期字段');
    const rows = field(page, 'distribution').locator('.row-of input, .row-of textarea');
    await rows.first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('存档。');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Control+s');
    await isSaved(page);
    expect(read(ISSUE_FILE)).toBe(before.replace('distribution:\n', 'distribution:\n  - 存档。\n'));
    await rows.first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await expect.poll(() => read(ISSUE_FILE)).toBe(before);
  });

  test('a person who is known by the name is found by it', async () => {
    const page = await open(['qinghai-gongyun/2023-no2']);
    await go(page, '#/form/issue/qinghai-gongyun/2023-no2');
    await field(page, 'masthead').locator('.add').last().click();
    await page.keyboard.insertText('顾问');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('马吉孝');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+s');
    await isSaved(page);
    expect(read('content/issues/qinghai-gongyun/2023-no2/issue.yaml')).toContain(
      '  - role: 顾问\n    members:\n      - person: ma-jixiao\n        name: 马吉孝\n',
    );
  });
});

describe('what a form cannot show', () => {
  test.each([
    ['broken YAML', 'numbers: [16\n', /写法|括号|符号/u],
    ['a field nobody knows', 'edition: 2\n', /不认识字段 edition/u],
    ['a value of another type', 'postcode: 810007\n', /要写文字/u],
  ])('%s opens as text with place and cure, and is not rewritten', async (_, line, message) => {
    const page = await open([BULLETIN]);
    const broken = read(ISSUE_FILE).replace(/^numbers:\n(?: +- .*\n)/mu, (numbers) =>
      line.startsWith('numbers') ? line : numbers + line,
    );
    writeFileSync(desk().path(ISSUE_FILE), broken);
    await go(page, `#/form/issue/${BULLETIN}`);
    await page.waitForSelector('.hindered');
    expect(await page.textContent('.hindered .card')).toMatch(message);
    expect(await page.locator('.fields-form').count()).toBe(0);
    expect(read(ISSUE_FILE)).toBe(broken);
  });
});

test('axe finds nothing in the forms, by light and by dark', async () => {
  const page = await open([NOTICE, BULLETIN]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const hash of [`#/form/article/${NOTICE}/index`, `#/form/issue/${BULLETIN}`]) {
      await go(page, hash);
      await page.waitForSelector('.fields-form');
      await page.locator('.more > summary').last().click();
      await page.locator('.field input[type="text"]').first().fill('错');
      await page.waitForSelector('.said li');
      expect(await listFaults(page), hash).toEqual([]);
    }
  }
});
