import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { useDesk } from './open-page.ts';

const ISSUE = 'qinghai-gongyun/2023-no2';
const FILE = `content/issues/${ISSUE}/issue.yaml`;

const { open, go, desk, read } = useDesk();

test('an entry is found by any of its names, changed, and a new one made, by key', async () => {
  const page = await open([ISSUE]);
  await page.keyboard.press('5');
  await page.waitForSelector('.names li');
  await page.click('.rooms >> text=组织');
  await page.waitForSelector('.names li:has-text("省总工会")');
  await page.fill('#filter', 'chengbei');
  await expect.poll(() => page.locator('.names li').count()).toBe(1);
  await page.click('.names li a');
  await page.waitForSelector('.fields-form');
  const before = read('content/organizations/chengbei-zonggonghui.yaml');
  await page.locator('[data-field="shortNames"] .add').click();
  await page.keyboard.insertText('城北总');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('.told:has-text("已保存")');
  expect(read('content/organizations/chengbei-zonggonghui.yaml')).toBe(
    before.replace('  - 城北区总工会\n', '  - 城北区总工会\n  - 城北总\n'),
  );
  await page.click('.rooms >> text=人物');
  await page.click('.filter >> text=新建');
  await page.waitForSelector('[data-field="name"] input:focus');
  await page.keyboard.insertText('欧阳修远');
  await expect.poll(() => page.inputValue('#new-id')).toBe('ouyang-xiuyuan');
  await page.click('[data-save]');
  await page.waitForSelector('.names [aria-current]:has-text("欧阳修远")');
  expect(read('content/people/ouyang-xiuyuan.yaml')).toBe('name: 欧阳修远\nposts: []\n');
});

test('two entries of one person become one: listed first, then done, and the places named are led to', async () => {
  const page = await open([ISSUE]);
  writeFileSync(desk().path('content/people/ma-jixiao-2.yaml'), 'name: 马及孝 # 旧排\nposts: []\n');
  const before = read(FILE);
  writeFileSync(
    desk().path(FILE),
    before.replace(
      'person: ma-jixiao\n        name: 马吉孝',
      'person: ma-jixiao-2 # 主任\n        name: 马及孝',
    ),
  );
  cpSync(resolve(import.meta.dirname, '../../content/published'), desk().path('content/published'), {
    recursive: true,
  });
  await go(page, `#//issue/${ISSUE}`);
  await go(page, '#/names/people/ma-jixiao-2');
  await page.click('.edit-head >> text=合并');
  await page.fill('#other', '马吉孝');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.planned section');
  expect(await page.textContent('.planned')).toContain('“马及孝”：ma-jixiao-2 → ma-jixiao');
  expect(existsSync(desk().path('content/people/ma-jixiao-2.yaml'))).toBe(true);
  await page.click('dialog >> text="合并"');
  await page.waitForSelector('.told:has-text("已合并")');
  expect(read(FILE)).toBe(
    before.replace(
      'person: ma-jixiao\n        name: 马吉孝',
      'person: ma-jixiao # 主任\n        name: 马及孝',
    ),
  );
  expect(read('content/people/ma-jixiao.yaml')).toContain('otherNames:\n  - 马及孝\n');
  expect(existsSync(desk().path('content/people/ma-jixiao-2.yaml'))).toBe(false);
  await page.waitForSelector('.mentions a:has-text("本期字段")');
  await page.click('.mentions a:has-text("本期字段")');
  await page.waitForSelector('.fields-form [data-field="masthead"]');
});

test('a published address that goes leads to the other', async () => {
  const page = await open([ISSUE]);
  cpSync(resolve(import.meta.dirname, '../../content/published'), desk().path('content/published'), {
    recursive: true,
  });
  await desk().kill();
  await desk().start();
  await page.goto(desk().address);
  await go(page, '#/names/people/pu-qin');
  await page.click('.edit-head >> text=合并');
  await page.fill('#other', 'wang-qi');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog .refusal:has-text("公布过")');
  await page.click('dialog >> text="合并"');
  await page.waitForSelector('.told:has-text("转到")');
  expect(read('content/published/index.yaml')).toMatch(
    /people\/pu-qin: \{ title: 蒲勤, digest: [0-9a-f]{12}, movedTo: people\/wang-qi, movedOn: '\d{4}-\d{2}-\d{2}' \}/u,
  );
  expect(existsSync(desk().path('content/people/pu-qin.yaml'))).toBe(false);
});

test('the word lists are forms of rows, their comments kept', async () => {
  const page = await open();
  cpSync(resolve(import.meta.dirname, '../../content/search'), desk().path('content/search'), {
    recursive: true,
  });
  const before = read('content/search/synonyms.yaml');
  await go(page, '#/names/words/synonyms');
  await page.waitForSelector('.row-of');
  await page.locator('.list > .add').last().click();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('工资集体协商');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('工资协商');
  await page.keyboard.press('Control+s');
  await page.waitForSelector('.told:has-text("已保存")');
  expect(read('content/search/synonyms.yaml')).toBe(`${before}- [工资集体协商, 工资协商]\n`);
  await go(page, '#/names/words/variants');
  await page.waitForSelector('.row-of');
  await page.locator('[data-field="value"] input').first().fill('岭');
  await page.keyboard.press('Control+s');
  await expect.poll(() => read('content/search/variants.yaml')).toContain('峯: 岭\n羣: 群\n');
  expect(read('content/search/variants.yaml')).toMatch(/^# 异体字/u);
});

test('axe finds nothing in the lists, by light and by dark', async () => {
  const page = await open([ISSUE]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const hash of [
      '#/names',
      '#/names/people/ma-jixiao',
      '#/names/columns/+',
      '#/names/words/variants',
    ]) {
      await go(page, hash);
      await page.waitForSelector(hash === '#/names' ? '.empty' : '.fields-form');
      expect(await listFaults(page), hash).toEqual([]);
    }
    await go(page, '#/names/people/ma-jixiao');
    await page.click('.edit-head >> text=合并');
    await page.fill('#other', 'wang-qi');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.planned');
    expect(await listFaults(page), 'merging').toEqual([]);
    await page.keyboard.press('Escape');
  }
});
