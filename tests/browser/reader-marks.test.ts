import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readWord } from './actions.ts';
import { readDownload, useBrowser } from './open-page.ts';

const { open, site } = useBrowser();

const SPEECH = '/neibu-tongbao/2020-no16/01/';
const WIDE = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

const message = (page: Page) => page.locator('quote-bar [data-message]');
const bookmark = (page: Page) => page.locator('[data-bookmark]');
const pressed = (page: Page, selector: string) => page.getAttribute(selector, 'aria-pressed');
/** What the browser marks as the reader's own words. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('reader-mark') ?? [])].flatMap((range) =>
      range instanceof Range ? [range.toString()] : [],
    ),
  );

/** Selects from a place in the first text of a paragraph to a place in that of another. */
const select = (page: Page, from: string, start: number, to: string, end: number) =>
  page.evaluate(
    ([first, begin, last, stop]) => {
      const textOf = (selector: string) =>
        document.createTreeWalker(document.querySelector(selector) as Node, NodeFilter.SHOW_TEXT).nextNode();
      const [one, two] = [textOf(first), textOf(last)];
      if (one && two) getSelection()?.setBaseAndExtent(one, begin, two, stop);
    },
    [from, start, to, end] as const,
  );

async function openBar(page: Page, id: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.hover(`#${id}`);
      return page.getAttribute('.quote-handle', 'aria-label');
    })
    .toBe(`引用第 ${id.slice(1)} 段`);
  await page.click('.quote-handle');
}

async function mark(page: Page, words: string): Promise<void> {
  await page.click('[data-mark]');
  await message(page).filter({ hasText: words }).waitFor();
}

async function note(page: Page, id: string, words: string): Promise<void> {
  await openBar(page, id);
  await page.click('[data-remark]');
  await page.fill('[data-remark-fields] textarea', words);
  await page.click('[data-remark-keep]');
  await message(page).filter({ hasText: '已记下批注' }).waitFor();
  await page.keyboard.press('Escape');
}

async function openFolder(page: Page): Promise<void> {
  await page.goto('/folder/');
  await page.locator('[data-folder-panel]').waitFor();
}
const rows = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-mark-row]')].map((row) =>
      [
        row.querySelector('[data-mark-kind]')?.textContent,
        row.querySelector('[data-mark-place]:not([hidden])')?.textContent,
        row.querySelector<HTMLTextAreaElement>('textarea:not([hidden])')?.value,
        row.querySelector('.later:not([hidden])')?.textContent,
      ].filter((part) => part),
    ),
  );

/** Serves the speech with something else in the place of what matches. */
const correct = (page: Page, from: RegExp, to: string) =>
  page.route(`**${SPEECH}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(from, to) });
  });

test('an article is kept by one button, which shows it, and is listed with the way back', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page, errors } = one;
  expect(await pressed(page, '[data-bookmark]')).toBe('false');
  await bookmark(page).click();
  await expect.poll(() => page.innerText('[data-taken-words]')).toBe('已收藏，在摘编夹的“收藏与批注”里。');
  await page.reload();
  await expect.poll(() => pressed(page, '[data-bookmark]')).toBe('true');
  expect(await bookmark(page).innerText()).toBe('已收藏');
  await page.locator('[data-bookmark]').click();
  await expect.poll(() => bookmark(page).innerText()).toBe('收藏');
  await bookmark(page).click();
  await expect.poll(() => bookmark(page).innerText()).toBe('已收藏');
  await openFolder(page);
  await expect.poll(() => rows(page)).toEqual([['收藏']]);
  await page.click('[data-marked-title]');
  await page.waitForURL(`**${SPEECH}`);
  expect(errors).toEqual([]);
});

describe('words', () => {
  test('that are selected are marked, without a change of the text, and stay so', async () => {
    await using one = await open(SPEECH, WIDE);
    const { page, errors } = one;
    const body = () => page.innerHTML('[data-article-body]');
    await page.waitForSelector('quote-bar:not([hidden])', { state: 'attached' });
    const before = await body();
    await select(page, '#p3 strong', 2, '#p3 strong', 6);
    await mark(page, '已标记');
    await expect.poll(() => pressed(page, '[data-mark]')).toBe('true');
    await expect.poll(() => marked(page)).toEqual(['继续加强']);
    expect(await body()).toBe(before);
    await page.reload();
    await expect.poll(() => marked(page)).toEqual(['继续加强']);
    await openFolder(page);
    await page.click('[data-mark-place]');
    await page.waitForURL(`**${SPEECH}#p3`);
    await select(page, '#p3 strong', 3, '#p3 strong', 5);
    await expect.poll(() => pressed(page, '[data-mark]')).toBe('true');
    await mark(page, '已取消标记');
    await expect.poll(() => marked(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('of several paragraphs are marked in each, and a wider mark takes the place of what lies in it', async () => {
    await using one = await open(SPEECH, WIDE);
    const { page } = one;
    await select(page, '#p3 strong', 6, '#p4 strong', 4);
    await mark(page, '已标记');
    await expect.poll(() => marked(page)).toHaveLength(2);
    const [second, first] = (await marked(page)).sort((a, b) => a.length - b.length);
    expect(first).toMatch(/^思想引领。[^]*基础。$/u);
    expect(second).toBe('三要积极');
    await page.click('quote-bar [data-close]');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await openBar(page, 'p4');
    await expect.poll(() => pressed(page, '[data-mark]')).toBe('false');
    await mark(page, '已标记');
    await expect.poll(() => marked(page)).toHaveLength(2);
    await openFolder(page);
    await expect.poll(() => rows(page)).toHaveLength(2);
  });

  test('of cells are marked cell by cell, and an item of a list without its number', async () => {
    await using one = await open('/', WIDE);
    const { page } = one;
    const more =
      '<table><tbody><tr><td id="p97">人数</td><td id="p98">3504</td></tr></tbody></table>' +
      '<ol start="3"><li><p id="p96">抓好<br>落实。</p></li></ol>';
    await correct(page, /(?=<p id="p5">)/u, more);
    await page.goto(SPEECH);
    await page.waitForSelector('quote-bar:not([hidden])', { state: 'attached' });
    await select(page, '#p97', 0, '#p98', 4);
    await mark(page, '已标记');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p96') as Node));
    await expect.poll(() => pressed(page, '[data-mark]')).toBe('false');
    await mark(page, '已标记');
    await expect.poll(async () => (await marked(page)).sort()).toEqual(['3504', '人数', '抓好落实。']);
    await expect.poll(() => pressed(page, '[data-mark]')).toBe('true');
    await openFolder(page);
    await expect
      .poll(async () => (await rows(page)).map(([, words]) => words))
      .toEqual(['3. 抓好\n落实。', '人数', '3504']);
  });

  test('are shown by a bar beside their paragraph where the browser has no highlights', async () => {
    await using one = await open(SPEECH, WIDE, (page) =>
      page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight')),
    );
    const { page, errors } = one;
    await openBar(page, 'p3');
    await mark(page, '已标记');
    await expect.poll(() => page.getAttribute('#p3', 'data-marked')).toBe('here');
    expect(await page.locator('[data-marked]').count()).toBe(1);
    await mark(page, '已取消标记');
    await expect.poll(() => page.locator('[data-marked]').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('a note', () => {
  test('stands at its paragraph, opens again, is changed and taken away, and is no part of the text', async () => {
    await using one = await open(SPEECH, WIDE);
    const { page, errors } = one;
    const text = await page.textContent('#p3');
    await note(page, 'p3', '可放在第二部分');
    const button = page.locator('#p3 > [data-remarks]');
    await expect.poll(() => button.getAttribute('aria-label')).toBe('批注：可放在第二部分');
    expect(await page.textContent('#p3')).toBe(text);
    await page.reload();
    await button.click();
    const field = page.locator('[data-remark-fields] textarea');
    await expect.poll(() => field.inputValue()).toBe('可放在第二部分');
    await expect.poll(() => field.evaluate((one) => document.activeElement === one)).toBe(true);
    // Left by Esc, what was written is kept.
    await field.fill('改成第三部分');
    await page.keyboard.press('Escape');
    await expect.poll(() => button.getAttribute('aria-label')).toBe('批注：改成第三部分');
    await button.click();
    await expect.poll(() => field.inputValue()).toBe('改成第三部分');
    await field.fill('');
    await page.click('[data-remark-keep]');
    await message(page).filter({ hasText: '已删去批注' }).waitFor();
    await expect.poll(() => button.count()).toBe(0);
    await openFolder(page);
    expect(await page.locator('[data-marks]').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test('is changed in the folder and at the article, and two windows keep both', async () => {
    await using one = await open(SPEECH, WIDE);
    const { page } = one;
    await note(page, 'p3', '初稿');
    await page.locator('#p3 > [data-remarks]').click();
    const here = page.locator('[data-remark-fields] textarea');
    await expect.poll(() => here.inputValue()).toBe('初稿');
    const other = await page.context().newPage();
    await openFolder(other);
    const there = other.locator('[data-mark-note]:not([hidden])');
    await there.fill('那里写的');
    await expect.poll(() => page.getAttribute('#p3 > [data-remarks]', 'aria-label')).toBe('批注：那里写的');
    await here.fill('这里写的');
    await page.click('[data-remark-keep]');
    await message(page).filter({ hasText: '两份都留着' }).waitFor();
    await expect
      .poll(async () => (await rows(other)).map((row) => row.at(-1)).sort())
      .toEqual(['这里写的', '那里写的'].sort());
    await expect.poll(() => page.getAttribute('#p3 > [data-remarks]', 'data-remarks')).toBe(' 2');
  });
});

test('in the folder each is taken away and put back', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  await bookmark(page).click();
  await note(page, 'p3', '按');
  await openFolder(page);
  await expect.poll(() => rows(page)).toHaveLength(2);
  await page.locator('[data-mark-remove]').last().click();
  await expect.poll(() => rows(page)).toEqual([['收藏']]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rows(page)).map(([kind]) => kind)).toEqual(['收藏', '批注']);
});

test('what was corrected since is said in the folder, and at the article nothing is marked that was not', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  await select(page, '#p3 strong', 2, '#p3 strong', 6);
  await mark(page, '已标记');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.click('quote-bar [data-close]');
  await openBar(page, 'p4');
  await mark(page, '已标记');
  await page.keyboard.press('Escape');
  await note(page, 'p5', '按');
  await bookmark(page).click();
  await correct(
    page,
    /(<p id="p3">)([^]*?)三要积极([^]*?)<p id="p5">/u,
    '$1补一句。$2三要更加积极$3<p id="p99">',
  );
  await page.reload();
  await expect.poll(() => marked(page)).toEqual(['继续加强']);
  await expect.poll(() => page.getAttribute('#p4', 'data-marked')).toBe('changed');
  await openFolder(page);
  await expect
    .poll(async () => (await rows(page)).map((row) => `${row[0] ?? ''} ${row.at(-1) ?? ''}`))
    .toEqual([
      '收藏 收藏',
      '标记 此段后来有更正，这几句没有变。',
      '标记 此段后来有更正，与当时的不同，请看原文。',
      '批注 原处已经没有这一段了。',
    ]);
  await page.route(`**${SPEECH}`, (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  await expect.poll(async () => (await rows(page))[0]).toEqual(['收藏', '原处已经没有这一篇了。']);
});

test('they are taken to Word, to text and to another machine, where they are added once', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  await bookmark(page).click();
  await note(page, 'p3', '可放在第二部分');
  await openFolder(page);
  const exported = async (form: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-export="${form}"]`),
    ]);
    return download;
  };
  const word = async () => {
    const read = await readWord(await exported('docx'));
    return read('word/document.xml').replace(/<[^>]*>/gu, '');
  };
  expect(await word()).toMatch(/收藏与批注收藏：在省总工会[^]*二要继续加强[^]*可放在第二部分/u);
  expect(await readDownload(await exported('txt'))).toContain('（按：可放在第二部分）');
  const file = await readDownload(await exported('file'));
  await page.uncheck('[data-marks-too]');
  expect(await word()).not.toContain('收藏');
  expect(JSON.parse(await readDownload(await exported('all')))).toMatchObject({ version: 2, marks: [] });

  await using two = await open('/folder/', WIDE);
  await two.page.locator('[data-folder-panel]').waitFor();
  for (let time = 0; time < 2; time += 1) {
    await two.page.locator('[data-import-file]').setInputFiles({
      name: '摘编.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await expect
      .poll(() => two.page.locator('[data-folder-status]').textContent())
      .toContain('收藏与批注 2 条，已经有的不重复添；原有的没有变动。');
    await expect.poll(() => rows(two.page)).toHaveLength(2);
    await two.page.reload();
    await two.page.locator('[data-folder-panel]').waitFor();
  }
  await two.page.goto(SPEECH);
  await two.page.locator('#p3 > [data-remarks]').waitFor();
  await expect.poll(() => bookmark(two.page).innerText()).toBe('已收藏');
});

test('where the browser keeps nothing they hold for the visit, and that is said', async () => {
  await using one = await open(SPEECH, WIDE, (page) =>
    page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    }),
  );
  const { page, errors } = one;
  await bookmark(page).click();
  await page
    .locator('[data-taken-words]', { hasText: '浏览器不许保存，关闭窗口以前请到摘编夹导出。' })
    .waitFor();
  await openBar(page, 'p3');
  await mark(page, '浏览器不许保存');
  await page.reload();
  await expect.poll(() => marked(page)).toHaveLength(1);
  await openFolder(page);
  await expect.poll(() => rows(page)).toHaveLength(2);
  await page.locator('[data-folder-notice="visit"]').waitFor();
  expect(errors).toEqual([]);
});

test('nothing of them leaves the machine', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null || !request.url().startsWith(site().origin))
      sent.push(`${request.method()} ${request.url()}`);
    if (/批注|%E6%89%B9%E6%B3%A8/u.test(request.url())) sent.push(request.url());
  });
  await bookmark(page).click();
  await note(page, 'p3', '批注');
  await openFolder(page);
  await expect.poll(() => rows(page)).toHaveLength(2);
  await page.waitForLoadState('networkidle');
  expect(sent).toEqual([]);
});

test('a note of a megabyte is kept and shown at its paragraph', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page, errors } = one;
  await note(page, 'p3', '按'.repeat(350_000));
  await page.reload();
  const label = await page.getAttribute('#p3 > [data-remarks]', 'aria-label');
  expect([...(label ?? '')].length).toBeLessThan(60);
  await openFolder(page);
  await expect
    .poll(() =>
      page
        .locator('[data-mark-note]:not([hidden])')
        .evaluate((field) => (field as HTMLTextAreaElement).value.length),
    )
    .toBe(350_000);
  expect(errors).toEqual([]);
});
