import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { makeProject } from '../bench/make-project.ts';
import { readTree } from '../build/project.ts';
import { SOUND } from '../unit/checks/edited-content.ts';
import { useDesk } from './open-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLE = 'content/issues/gongyun/2017-no9/03.mdx';
const BOOK = 'content/published/index.yaml';
/** A build of a small archive takes a quarter of a minute where nothing else runs. */
const BUILD = { timeout: 120_000 };

const { open, openWindow, go, desk, read } = useDesk();

let outside: string;
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), '外面 '));
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

/** A small sound archive; `engine` true lets it be built. */
const small =
  ({ engine = false } = {}) =>
  (folder: string) => {
    rmSync(join(folder, 'content'), { recursive: true });
    cpSync(join(SOUND, 'content'), join(folder, 'content'), { recursive: true });
    if (engine) makeProject(ROOT, folder);
  };
const write = (path: string, text: string) => writeFileSync(desk().path(path), text);
const edit = (path: string, from: string, to: string) => {
  expect(read(path)).toContain(from);
  write(path, read(path).replace(from, to));
};

async function openView(page: Page): Promise<void> {
  await go(page, '#/findings');
  await page.keyboard.press('4');
  await page.waitForSelector('.view-publish:not([aria-busy]) .history');
}
async function jobIs(page: Page, state: string, options: { timeout?: number } = {}): Promise<void> {
  await expect
    .poll(async () => `${await page.getAttribute('.job', 'data-state')} ${await page.textContent('.job')}`, {
      timeout: 20_000,
      ...options,
    })
    .toMatch(new RegExp(`^${state} `, 'u'));
}

/** Publishes from the view, whatever is not 定稿, and waits until it stands. */
async function publish(page: Page): Promise<void> {
  await page.click('.start:enabled');
  await page.waitForSelector('.job[data-state="running"], dialog');
  if (await page.locator('dialog').count()) await page.click('dialog >> text=照样发布');
  await jobIs(page, 'running');
}

test('from what is new to the built site, away and back meanwhile; stopped; forward; and back to the first', async () => {
  const page = await open([], small({ engine: true }));
  await openView(page);
  expect(await page.textContent('.sum')).toBe('还没有发布过。这一次：新入库 14 个。');
  expect(await page.locator('.change.light a').count()).toBe(3);
  expect(await page.getAttribute('[data-item="gongyun/2017-no9/03"] a', 'href')).toBe(
    '#/edit/gongyun/2017-no9/03',
  );
  await page.click('.start');
  await page.click('dialog >> text=取消');
  expect(existsSync(desk().path('dist'))).toBe(false);
  await publish(page);
  await page.keyboard.press('2');
  await page.waitForSelector('.articles table');
  await page.close();
  const second = await openWindow('#/publish');
  await jobIs(second, 'running');
  await second.waitForSelector('.steps [data-state="done"] ~ [aria-current]', BUILD);
  await jobIs(second, 'done', BUILD);
  await second.waitForSelector('[data-publication="1"]');
  expect(await second.textContent('.job')).toContain('第 1 次发布完成');
  expect(read(BOOK)).toContain('- { number: 1,');

  const [site] = await Promise.all([second.waitForEvent('popup'), second.click('text=打开网站')]);
  await site.waitForSelector('text=青海工运');
  const article = `${new URL(site.url()).origin}/gongyun/2017-no9/03/`;
  await site.goto(article);
  expect(await site.textContent('[data-article-body]')).toContain('白色的丁香');
  expect((await fetch(article)).status).toBe(403);

  edit(ARTICLE, '今夜，', '\n\n今夜，');
  await openView(second);
  expect(await second.textContent('.sum')).toContain('第 1 次');
  expect(await second.textContent('.changes')).toContain('更正 1 个网址');
  await publish(second);
  // Early: a site of five pages is built in seconds, and a whole one is put in place.
  await second.waitForSelector('.steps [aria-current]', BUILD);
  await second.click('.job >> text=取消', { force: true });
  await jobIs(second, 'stopped');
  expect(await second.textContent('.job')).toContain('原来的网站照旧');
  expect(read(BOOK)).not.toContain('number: 2');
  await publish(second);
  await jobIs(second, 'done', BUILD);
  await second.waitForSelector('[data-publication="2"]');
  await site.goto(article);
  expect(await site.locator('#p3').textContent()).toContain('今夜');

  const work = read(ARTICLE);
  await second.click('[data-publication="1"] button');
  await second.click('dialog >> text=/^退回$/u');
  await jobIs(second, 'running');
  await jobIs(second, 'done', BUILD);
  await second.waitForSelector('[data-publication="3"]');
  expect(await second.textContent('[data-publication="3"]')).toContain('退回到第 1 次，换回旧文 1');
  expect(read(ARTICLE)).toBe(work);
  await site.goto(article);
  expect(await site.locator('#p3').textContent()).toContain('已撤下：网站退回到第 1 次发布');
});

describe('what stands in the way', () => {
  test('what the checks refuse is listed, leads to its place, and nothing can be started', async () => {
    const page = await open([], small());
    edit(ARTICLE, 'kind: 随笔', 'kind: 随感');
    await openView(page);
    expect(await page.isDisabled('.start')).toBe(true);
    await page.click('.change.grave a');
    await page.waitForSelector('.edit-head');
    edit(ARTICLE, 'kind: 随感', 'kind: 随笔');
    await openView(page);
    expect(await page.isDisabled('.start')).toBe(false);
  });

  test('a build that fails says why, and a folder taken meanwhile is not touched', async () => {
    const page = await open([], small());
    writeFileSync(desk().path('astro.config.mjs'), 'throw new Error("坏了的设置");');
    await openView(page);
    await publish(page);
    await jobIs(page, 'failed');
    expect(await page.textContent('.job')).toContain('坏了的设置');
    const target = join(outside, '网站');
    await page.fill('#target-folder', target);
    await page.click('text=记住');
    await page.waitForSelector('.told >> text=记住了');
    mkdirSync(target);
    writeFileSync(join(target, '论文.docx'), '');
    await publish(page);
    await page.waitForSelector('.job[data-state="failed"] >> text=里有别的东西', BUILD);
    expect(readdirSync(target)).toEqual(['论文.docx']);
    expect(existsSync(desk().path(BOOK))).toBe(false);
  });

  test('a folder is judged while it is typed, and remembered', async () => {
    const page = await open([], small());
    await openView(page);
    await page.fill('#target-folder', '网站');
    await page.waitForSelector('#target-said.refused >> text=完整的路径');
    await page.fill('#target-folder', desk().path('dist'));
    await page.waitForSelector('#target-said.refused >> text=与项目文件夹重叠');
    await page.click('text=记住');
    await page.waitForSelector('.told.error');
    await page.fill('#target-folder', join(outside, '网站'));
    await page.waitForSelector('#target-said >> text=可以用');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.told >> text=记住了');
    await openView(page);
    expect(await page.inputValue('#target-folder')).toBe(join(outside, '网站'));
  });
});

test('what is gone from the content is withdrawn with its reason from the list', async () => {
  const page = await open([], (folder) => {
    small()(folder);
    writeFileSync(join(folder, 'content/people/zhang-san.yaml'), 'name: 张三\nposts: []\n');
    cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  });
  await begin();
  rmSync(desk().path('content/people/zhang-san.yaml'));
  await openView(page);
  expect(await page.textContent('.change.grave')).toContain('/people/zhang-san/（张三）');
  await page.click('[data-item="people/zhang-san"] button');
  await page.waitForSelector('dialog');
  await page.keyboard.press('3');
  await page.waitForSelector('[data-item="people/zhang-san"] >> text=理由：含有个人信息');
  expect(await page.isDisabled('.start')).toBe(false);
  expect(read(BOOK)).toContain('reason: 含有个人信息');
});

test('a backup is written and read again by one button', async () => {
  const page = await open([], small());
  await openView(page);
  await page.fill('#backup-folder', desk().path('备份'));
  await page.waitForSelector('#backup-said.refused');
  await page.fill('#backup-folder', outside);
  await page.keyboard.press('Enter');
  await jobIs(page, 'done');
  expect(await page.textContent('.job')).toContain('一字节不差');
  const [name = ''] = readdirSync(outside);
  expect(name).toMatch(/^备份-\d{4}-\d\d-\d\d$/u);
  expect(readTree(join(outside, name, 'content'))).toEqual(readTree(desk().path('content')));
  await page.waitForSelector('.folder >> text=上一份：');
  rmSync(outside, { recursive: true });
  await page.fill('#backup-folder', join(outside, '里面'));
  await page.click('.folder >> text=/^备份$/u >> nth=-1');
  await page.waitForSelector('.told.error >> text=没有连上');
});

test('axe finds nothing in the view, by light and by dark, with lists, dialog and result', async () => {
  const page = await open([], small());
  await begin();
  writeFileSync(desk().path('content/people/zhang-san.yaml'), 'name: 张三\nposts: []\n');
  edit(ARTICLE, '晚风清幽', '晚风清幽,');
  await openView(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const judge = async (what: string) => expect(await listFaults(page), what).toEqual([]);
    await judge('view');
    await page.fill('#target-folder', '网站');
    await page.waitForSelector('#target-said.refused');
    await page.fill('#backup-folder', outside);
    await page.click('.folder [data-starts]');
    await jobIs(page, 'done');
    await judge('result');
  }
});

/** Makes today's content published, as an old archive does. */
async function begin(): Promise<void> {
  const { beginBook } = await import('../../src/publication/begin-book.ts');
  const doors = { say: () => undefined, report: () => undefined };
  expect(await beginBook(desk().folder, doors)).toBe(true);
}
