import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { useDesk } from './open-page.ts';
import { answerAll, takeInByKeys } from './take-in.ts';

const NOTICE = resolve(import.meta.dirname, '../fixtures/import/01-no-blank-lines/input.txt');
const ISSUE = 'neibu-tongbao/2020-no16';
const FILE = `content/issues/${ISSUE}/01.mdx`;

const { open, openWindow, openArticle: openAt, untilKept, desk, read } = useDesk();
const openArticle = (page: Page) => openAt(page, `${ISSUE}/01`);

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await page.click('.text-pane .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(words);
}

/** `[data-saved]` says whether what is in the editor lies on disk. */
const isSaved = (page: Page) => page.waitForSelector('[data-saved="true"]');

describe('a notice in plain text, from drop to a passing check', () => {
  const place = 'content/issues/qing-zong-fa/2024-no6';

  test('by mouse', async () => {
    const page = await open();
    let actions = 0;
    const click = async (selector: string) => {
      actions += 1;
      await page.click(selector);
    };
    await click('nav >> text=收件');
    await page.waitForSelector('.drop');
    const text = readFileSync(NOTICE, 'utf8');
    const dropped = await page.evaluateHandle((words) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], '通知.txt', { type: 'text/plain' }));
      return transfer;
    }, text);
    actions += 1;
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
    await page.waitForSelector('.doubts .first');
    await answerAll(page, () => click('.doubts .first'));
    await click('[data-place]');
    await page.waitForSelector('[data-passed="true"]');
    expect(actions).toBeLessThanOrEqual(12);
    expect(read(`${place}/index.mdx`)).toContain('number: 示总发〔2024〕6号');
    expect(read(`${place}/source.txt`)).toBe(text);
    // Its paragraphs get their numbers when they are published.
    expect(existsSync(desk().path(place, 'paragraphs.yaml'))).toBe(false);
    await click('text=去校对');
    await page.waitForSelector('[data-findings="0"][data-whole="true"]');
  });

  test('by keyboard alone', async () => {
    const page = await open();
    const keys = await takeInByKeys(page, NOTICE);
    await page.waitForSelector('[data-findings="0"][data-whole="true"]');
    expect(keys).toBeLessThanOrEqual(12);
    expect(read(`${place}/issue.yaml`)).toContain('numbers:');
  });

  test('a file that cannot be read is told and leaves nothing', async () => {
    const page = await open();
    await page.click('nav >> text=收件');
    await page.setInputFiles('#files', {
      name: '坏.docx',
      mimeType: '',
      buffer: Buffer.from('PK\u0003\u0004xx'),
    });
    await page.waitForSelector('.told.error');
    expect(await page.textContent('.told')).toContain('坏.docx');
    expect(existsSync(desk().path('content/issues/qing-zong-fa'))).toBe(false);
  });
});

describe('one article', () => {
  test('what is wrong is told while one writes, leads to its place, and a change against the source asks once', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    const before = read(FILE);
    await writeAtEnd(page, '添一句。');
    await page.waitForSelector('[data-code="archive-unaccounted"]');
    await page.click('[data-code="archive-unaccounted"] .link');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('添一句');
    await page.keyboard.press('Control+s');
    await page.waitForSelector('dialog #reason:focus');
    await page.keyboard.insertText('对照原件补入');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-findings="0"][data-whole="true"]');
    expect(read(FILE)).toBe(`${before}\n添一句。`);
    expect(read(`content/issues/${ISSUE}/corrections.yaml`)).toContain('archive: 添一句。');
  });

  test('state and name go into review.yaml, and the name is remembered', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    await page.fill('#who', '王校对');
    await page.click('text=一校');
    await page.waitForSelector('[aria-pressed="true"]:has-text("一校")');
    expect(read(`content/issues/${ISSUE}/review.yaml`)).toMatch(
      /articles:\n {2}'01':\n {4}- state: 一校\n {6}by: 王校对\n {6}on: '?20\d\d-/u,
    );
    await openAt(page, `${ISSUE}/02`);
    expect(await page.inputValue('#who')).toBe('王校对');
  });

  test('a message that stands has its reason written, by one key', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    await writeAtEnd(page, '以上内容,特此说明。');
    await page.waitForSelector('[data-code="punctuation-width"] >> text=不用改');
    await page.keyboard.press('Control+s');
    await page.waitForSelector('dialog');
    await page.keyboard.press('Escape');
    await page.click('[data-code="punctuation-width"] >> text=不用改');
    await page.waitForSelector('dialog');
    await page.keyboard.press('2');
    await page.waitForSelector('[data-code="punctuation-width"]', { state: 'detached' });
    expect(read(`content/issues/${ISSUE}/review.yaml`)).toContain('reason: 已对照原件，无误');
  });

  test('the preview shows the text as its page will, at two widths', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    await page.click('.edit-head >> text=预览');
    const frame = page.frameLocator('iframe');
    await frame.locator('.prose p').first().waitFor();
    expect(await frame.locator('h1').evaluate((title) => getComputedStyle(title).textAlign)).toBe('center');
    const width = async () => (await page.locator('iframe').boundingBox())?.width ?? 0;
    const wide = await width();
    await page.click('.preview >> text=手机');
    expect(await width()).toBeLessThan(wide);
  });
});

test('the list marks an article that no reader gets to see', async () => {
  const page = await open(['neibu-tongbao/2020-no16'], (folder) => {
    const file = join(folder, FILE);
    writeFileSync(file, readFileSync(file, 'utf8').replace('kind: 讲话', 'kind: 讲话\naudience: none'));
  });
  await page.click(`.issues a[href="#//issue/${ISSUE}"]`);
  const tagsOf = (article: string) => page.locator(`tr:has(a[href="#/edit/${ISSUE}/${article}"]) .tag`);
  await tagsOf('01').first().waitFor();
  expect(await tagsOf('01').allInnerTexts()).toContain('撤下');
  expect(await tagsOf('02').allInnerTexts()).not.toContain('撤下');
});

describe('nothing is lost', () => {
  test('an outside edit is never overwritten: both are shown, and put together', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    const before = read(FILE);
    await writeAtEnd(page, '我添的。');
    writeFileSync(desk().path(FILE), before.replace('kind: 讲话', 'kind: 报告'));
    await page.keyboard.press('Control+s');
    await page.waitForSelector('dialog.wide');
    expect(read(FILE)).not.toContain('我添的');
    await page.click('text=存合并后的');
    await isSaved(page);
    expect(read(FILE)).toBe(`${before.replace('kind: 讲话', 'kind: 报告')}\n我添的。`);
  });

  test('a second window is told of the first and merges what it wrote', async () => {
    const first = await open([ISSUE]);
    await openArticle(first);
    const second = await openWindow();
    await openArticle(second);
    await second.waitForSelector('[data-others]');
    await writeAtEnd(second, '第二个窗口。');
    await first.click('.text-pane .cm-content');
    await first.keyboard.press('Control+Home');
    await first.keyboard.press('End');
    await first.keyboard.press('ArrowDown');
    await first.keyboard.press('End');
    await first.keyboard.insertText('：一');
    await first.keyboard.press('Control+s');
    await isSaved(first);
    await second.keyboard.press('Control+s');
    await second.waitForSelector('dialog.wide');
    await second.click('text=存合并后的');
    await isSaved(second);
    expect(read(FILE)).toContain('：一');
    expect(read(FILE)).toContain('第二个窗口。');
  });

  test('a killed desk finds the words of the last seconds again', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    const before = read(FILE);
    await untilKept(page, '还没有保存。', () => writeAtEnd(page, '还没有保存。'));
    await desk().kill();
    await page.close();
    expect(read(FILE)).toBe(before);
    await desk().start();
    const again = await openWindow();
    await openArticle(again);
    await again.waitForSelector('.banner >> text=找回');
    await again.keyboard.press('Control+s');
    await isSaved(again);
    expect(read(FILE)).toBe(`${before}\n还没有保存。`);
  });

  test('a desk killed while it saves leaves the old text or the new one, and the words either way', async () => {
    const page = await open([ISSUE]);
    await openArticle(page);
    const before = read(FILE);
    await untilKept(page, '存到一半。', () => writeAtEnd(page, '存到一半。'));
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-save]')?.click());
    await desk().kill();
    await page.close();
    expect([before, `${before}\n存到一半。`]).toContain(read(FILE));
    await desk().start();
    const again = await openWindow();
    await openArticle(again);
    await again.keyboard.press('Control+s');
    await isSaved(again);
    expect(read(FILE)).toBe(`${before}\n存到一半。`);
  });
});

describe('what everybody can use', () => {
  const judge = async (page: Page, view: string) => {
    expect(await listFaults(page), view).toEqual([]);
  };

  test('axe finds nothing in any view, by light and by dark', async () => {
    const page = await open([ISSUE]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${new URL(desk().address).origin}/#/`);
      await page.waitForSelector('.articles table');
      await judge(page, 'list');
      await page.click('nav >> text=检查');
      await page.waitForSelector('.sum');
      await judge(page, 'findings');
      await page.click('nav >> text=收件');
      await page.waitForSelector('.drop');
      await judge(page, 'intake');
      await page.setInputFiles('#files', NOTICE);
      await page.waitForSelector('.doubts');
      await judge(page, 'batch');
      await openArticle(page);
      await writeAtEnd(page, '添一句,“');
      await page.waitForSelector('[data-code="archive-unaccounted"]');
      await judge(page, 'edit');
      await page.click('[data-code="archive-unaccounted"] >> text=记入更正');
      await page.waitForSelector('dialog');
      await judge(page, 'correction');
      await page.keyboard.press('Escape');
      await page.click('.edit-head >> text=预览');
      await page.waitForSelector('iframe');
      await judge(page, 'preview');
      await page.reload();
    }
  });
});
