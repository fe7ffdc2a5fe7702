import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { countActions, pointAt } from './actions.ts';
import { listed, readDownload, searchAddress, searched, useBrowser } from './open-page.ts';
import { present } from '../present.ts';

const { open } = useBrowser();
const folder = mkdtempSync(join(tmpdir(), 'excerpts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SPEECH = '/neibu-tongbao/2020-no16/01/';
const JOURNAL = '/qinghai-gongyun/2023-no2/03/';
const NOTICE = '/qing-zong-fa/2022-no11/';
const WIDE = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;
const FILE = { format: 'excerpt-folders', version: 1, site: '', folders: [] as unknown[] };

const entries = (page: Page) => page.locator('[data-entries] > li');
const texts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-entries] > li')].map(
      (row) => row.querySelector('textarea')?.value ?? row.querySelector('.excerpt')?.textContent ?? '',
    ),
  );
const status = (page: Page) => page.locator('[data-folder-status]');
const opened = (page: Page) => page.locator('[data-folder-panel]').waitFor();
const paragraph = async (page: Page, id: string) => present(await page.textContent(`#${id}`)).trim();

/** Gathers paragraphs of an article by their handles. */
async function take(page: Page, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    await pointAt(page, id);
    await page.click('.take-handle');
    await page.locator('[data-taken-words]', { hasText: '已摘录' }).waitFor();
  }
}

/** A page of the folder with entries that come out of a file. */
async function openWith(texts: readonly string[], kind = 'note') {
  const one = await open('/folder/', WIDE);
  await opened(one.page);
  await chooseFile(one.page, {
    ...FILE,
    folders: [{ name: '稿', entries: texts.map((text) => ({ kind, text })) }],
  });
  await expect.poll(() => status(one.page).textContent()).toContain('添了 1 个夹');
  return one;
}
const chooseFile = (page: Page, content: unknown) =>
  page.locator('[data-import-file]').setInputFiles({
    name: '摘编.json',
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });

async function exported(page: Page, form: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-export="${form}"]`),
  ]);
  return download;
}
async function openWord(download: Download): Promise<{ path: string; read: (part: string) => string }> {
  const path = join(folder, `${Math.random()}.docx`);
  await download.saveAs(path);
  const parts = unzipSync(readFileSync(path));
  return { path, read: (part) => strFromU8(present(parts[part])) };
}
const shown = (xml: string) => xml.replace(/<[^>]*>/gu, '');

describe('five paragraphs from three articles come to Word', () => {
  test('in nine actions with a mouse, the last without a network', async () => {
    await using one = await open(SPEECH, WIDE);
    const { page, errors } = one;
    const actions = countActions(page);
    const taken: string[] = [];
    const gather = async (id: string) => {
      taken.push(await paragraph(page, id));
      await actions.take(id);
      await page.locator('[data-taken-words]', { hasText: `${taken.length} 条` }).waitFor();
    };
    await gather('p3');
    await gather('p4');
    await actions.go(JOURNAL);
    await gather('p2');
    await gather('p5');
    await actions.go(NOTICE);
    await gather('p2');
    await actions.click('[data-taken] a');
    await opened(page);
    expect(await entries(page).count()).toBe(5);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    const downloaded = page.waitForEvent('download');
    await actions.click('[data-export="docx"]');
    const download = await downloaded;
    expect(actions.count).toBe(9);
    expect(download.suggestedFilename()).toMatch(/^我的摘编_\d{4}-\d\d-\d\d\.docx$/u);
    const { path, read } = await openWord(download);
    expect(shown(read('word/document.xml')).trim()).toBe(`我的摘编${taken.join('')}`);
    const notes = shown(read('word/footnotes.xml'));
    expect(notes).toContain('马吉孝. 在省总工会十四届六次委员会议上的讲话[Z]. 内部通报，2020（16）.');
    expect(notes).toContain('王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.');
    expect(notes).toContain(
      '青海省总工会. 关于认真学习宣传贯彻省第十四次党代会精神的通知：青总发〔2022〕11号',
    );
    const office = (process.env.PATH ?? '')
      .split(delimiter)
      .map((bin) => join(bin, 'soffice'))
      .find((bin) => existsSync(bin));
    if (office === undefined) console.warn('LIBREOFFICE IS NOT THERE: the Word document is not opened by it');
    else {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(office, [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, path]);
      const text = readFileSync(path.replace(/docx$/u, 'txt'), 'utf8');
      for (const words of taken) expect(text).toContain(words);
    }
    expect(errors).toEqual([]);
  });

  test('in ten by touch, where neighbours are selected together', async () => {
    await using one = await open(SPEECH, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const { page } = one;
    const actions = countActions(page);
    const gather = async (from: string, to: string, count: number) => {
      await actions.select(from, to);
      await actions.tap('[data-take-excerpt]');
      await page.locator('quote-bar [data-message]', { hasText: `${count} 条` }).waitFor();
    };
    await gather('p3', 'p4', 2);
    await actions.go(JOURNAL);
    await gather('p2', 'p3', 4);
    await actions.go(NOTICE);
    await gather('p2', 'p2', 5);
    await actions.tap('quote-bar [data-bar] a');
    await opened(page);
    const downloaded = page.waitForEvent('download');
    await actions.tap('[data-export="docx"]');
    const { read } = await openWord(await downloaded);
    expect(actions.count).toBe(10);
    expect(read('word/document.xml').match(/<w:footnoteReference /gu)).toHaveLength(5);
  });
});

test('sources are listed at the end in the form of manuscripts, and as text', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  await take(page, 'p3', 'p4');
  await page.goto('/folder/');
  await opened(page);
  await page.check('input[value="list"]');
  await page.check('input[value="running"]');
  const source = '马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日。';
  const { read } = await openWord(await exported(page, 'docx'));
  expect(shown(read('word/document.xml')).trimEnd()).toMatch(
    new RegExp(`\\[1\\]出处\\[1\\] ${source}$`, 'u'),
  );
  expect(await readDownload(await exported(page, 'txt'))).toContain(`\r\n出处\r\n[1] ${source}\r\n`);
});

describe('the order', () => {
  const order = async (page: Page) => (await texts(page)).join('');

  test('is changed by buttons and by the keys of a grip, which keeps the focus', async () => {
    await using one = await openWith(['甲', '乙', '丙']);
    const { page } = one;
    await page.locator('[data-entry-down]').first().click();
    await expect.poll(() => order(page)).toBe('乙甲丙');
    await page.locator('[data-entry-up]').last().click();
    await expect.poll(() => order(page)).toBe('乙丙甲');
    await page.locator('[data-grip]').last().focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => order(page)).toBe('乙甲丙');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => order(page)).toBe('甲乙丙');
    expect(await status(page).textContent()).toBe('移到了第 1 条。');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '移动第 1 条：甲',
    );
    await page.reload();
    await opened(page);
    await expect.poll(() => order(page)).toBe('甲乙丙');
  });

  test('is changed by dragging', async () => {
    await using one = await openWith(['甲', '乙', '丙']);
    const { page } = one;
    const middle = async (place: number) => {
      const box = present(await page.locator('[data-grip]').nth(place).boundingBox());
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const [from, to] = [await middle(0), await middle(2)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y + 60, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => status(page).textContent()).toBe('移到了第 3 条。');
    expect(await order(page)).toBe('乙丙甲');
    await page.reload();
    await opened(page);
    await expect.poll(() => order(page)).toBe('乙丙甲');
  });
});

test('by keys alone paragraphs are gathered, headed, noted, taken away and put back', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  await page.focus('.take-handle');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('[data-taken-words]', { hasText: '1 条' }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.focus('[data-take-excerpt]');
  await page.keyboard.press('Enter');
  await page.locator('quote-bar [data-message]', { hasText: '2 条' }).waitFor();
  const words = [await paragraph(page, 'p2'), await paragraph(page, 'p3')];
  await page.goto('/folder/');
  await opened(page);
  await page.focus('[data-add-own="heading"]');
  await page.keyboard.press('Enter');
  await page.locator('textarea[aria-label="标题"]:focus').waitFor();
  await page.keyboard.type('一、思想引领');
  await page.locator('[data-add-behind]').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('textarea[aria-label="按语"]:focus').waitFor();
  await page.keyboard.type('放在开头');
  await expect.poll(() => texts(page)).toEqual([words[0], '放在开头', words[1], '一、思想引领']);
  await page.locator('[data-entry-remove]').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(page)).toEqual(['放在开头', words[1], '一、思想引领']);
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(page)).toEqual([words[0], '放在开头', words[1], '一、思想引领']);
  const { read } = await openWord(await exported(page, 'docx'));
  expect(read('word/document.xml')).toContain('<w:pStyle w:val="Heading2"/>');
});

test('several folders each hold their own; one taken away comes back whole', async () => {
  await using one = await openWith(['甲', '乙']);
  const { page } = one;
  const shownName = () =>
    page.evaluate(() => document.querySelector('[data-folders] option:checked')?.textContent);
  await page.click('[data-folder-add]');
  await page.fill('[data-folder-name]', '年终总结');
  await page.keyboard.press('Enter');
  await expect.poll(shownName).toBe('年终总结');
  expect(await page.locator('[data-folder-empty]').isVisible()).toBe(true);
  await page.goto(SPEECH);
  await take(page, 'p3');
  expect(await page.innerText('[data-taken-words]')).toBe('已摘录，“年终总结”里有 1 条。');
  await page.goto('/folder/');
  await opened(page);
  await page.selectOption('[data-folders]', { label: '稿' });
  await expect.poll(() => texts(page)).toEqual(['甲', '乙']);
  await page.click('[data-folder-rename]');
  await page.fill('[data-folder-name]', '讲话稿');
  await page.keyboard.press('Enter');
  await expect.poll(shownName).toBe('讲话稿');
  await page.click('[data-folder-drop]');
  await expect.poll(() => status(page).textContent()).toBe('已删除“讲话稿”。');
  await expect.poll(shownName).toBe('年终总结');
  await page.click('[data-undo]');
  await page.selectOption('[data-folders]', { label: '讲话稿' });
  await expect.poll(() => texts(page)).toEqual(['甲', '乙']);
});

describe('two windows', () => {
  test('show each other’s work, and what both write is kept twice', async () => {
    await using one = await openWith(['甲']);
    const { page } = one;
    const other = await page.context().newPage();
    await other.goto('/folder/');
    await opened(other);
    await expect.poll(() => texts(other)).toEqual(['甲']);
    await page.locator('textarea').fill('甲，这里改的');
    await page
      .locator('textarea')
      .evaluate((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
    await expect.poll(() => texts(other)).toEqual(['甲，这里改的']);
    // Both begin from the same words, and neither has seen the other's.
    await other.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-entries] textarea');
      if (field) field.value = '那里写的';
    });
    await page.locator('textarea').fill('这里写的');
    await page
      .locator('textarea')
      .evaluate((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
    await page.waitForTimeout(300);
    await other
      .locator('textarea')
      .evaluate((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
    await expect.poll(() => texts(other)).toEqual(['这里写的', '那里写的']);
    expect(await status(other).textContent()).toBe('另一个窗口也改了这一条，两份都留着，请看一看。');
    await expect.poll(() => texts(page)).toEqual(['这里写的', '那里写的']);
  });

  test('keep what one writes while the other takes it away', async () => {
    await using one = await openWith(['甲', '乙']);
    const { page } = one;
    const other = await page.context().newPage();
    await other.goto('/folder/');
    await opened(other);
    await other.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-entries] textarea');
      if (field) field.value = '写了一半';
    });
    await page.locator('[data-entry-remove]').first().click();
    await expect.poll(() => texts(page)).toEqual(['乙']);
    await other
      .locator('textarea')
      .first()
      .evaluate((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
    await expect.poll(() => texts(other)).toEqual(['乙', '写了一半']);
  });
});

describe('a file', () => {
  test('takes folders to another machine, and adds what it holds there', async () => {
    await using one = await open(SPEECH, WIDE);
    await take(one.page, 'p3');
    await one.page.goto('/folder/');
    await opened(one.page);
    const text = await readDownload(await exported(one.page, 'all'));
    await using two = await openWith(['原有的']);
    await chooseFile(two.page, text);
    await expect.poll(() => status(two.page).textContent()).toBe('添了 1 个夹，共 1 条；原有的没有变动。');
    await chooseFile(two.page, text);
    await expect
      .poll(() => two.page.locator('[data-folders] option').allTextContents())
      .toEqual(['稿', '我的摘编', '我的摘编（2）']);
    await expect.poll(() => texts(two.page)).toEqual(await texts(one.page));
    expect(await two.page.locator('[data-entry-source]').getAttribute('href')).toBe(`${SPEECH}#p3`);
  });

  test.each([
    [
      'damaged',
      '{"format":"excerpt-fol',
      '这个文件读不出来：不是摘编夹文件，或者已经损坏。什么也没有添，原有的没有变动。',
    ],
    [
      'of a newer site',
      { ...FILE, version: 3 },
      '这个文件是较新的网站导出的（第 3 版），这里还读不了。什么也没有添，原有的没有变动。',
    ],
    [
      'damaged in part',
      { ...FILE, folders: [{ name: '另', entries: [{ kind: 'note', text: '好的' }, { kind: 'note' }] }] },
      '添了 1 个夹，共 1 条；原有的没有变动。有 1 条读不出来，没有添上。',
    ],
  ])('that is %s is said to be, and nothing is lost', async (_, content, words) => {
    await using one = await openWith(['原有的']);
    const { page } = one;
    await chooseFile(page, content);
    await expect.poll(() => status(page).textContent()).toBe(words);
    await page.selectOption('[data-folders]', { label: '稿' });
    await expect.poll(() => texts(page)).toEqual(['原有的']);
  });
});

test('a note of a megabyte is kept, shown and exported', async () => {
  await using one = await openWith(['短']);
  const { page } = one;
  const long = '按'.repeat(350_000);
  const other = await page.context().newPage();
  await other.goto('/folder/');
  await opened(other);
  await page.locator('textarea').fill(long);
  await expect.poll(async () => (await texts(other))[0]?.length).toBe(long.length);
  const { read } = await openWord(await exported(page, 'docx'));
  expect(shown(read('word/document.xml'))).toContain(long);
});

test('an empty folder is exported as its name, and says how it is filled', async () => {
  await using one = await open('/folder/', WIDE);
  const { page, errors } = one;
  await opened(page);
  expect(await page.innerText('[data-folder-empty]')).toContain('这个夹还是空的');
  const { read } = await openWord(await exported(page, 'docx'));
  expect(shown(read('word/document.xml')).trim()).toBe('摘编夹');
  expect(errors).toEqual([]);
});

test('where the browser keeps nothing, what was gathered holds for the visit, and that is said', async () => {
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
  await take(page, 'p3');
  expect(await page.innerText('[data-taken-words]')).toContain('浏览器不许保存，关闭窗口以前请导出。');
  await page.goto(JOURNAL);
  await take(page, 'p2');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.goto('/folder/');
  await opened(page);
  expect(await page.innerText('[data-folder-notice="visit"]')).toContain('关闭就没有了');
  expect(await entries(page).count()).toBe(2);
  expect(await page.evaluate(() => document.documentElement.dataset.elder)).toBe('on');
  const { read } = await openWord(await exported(page, 'docx'));
  expect(read('word/document.xml').match(/<w:footnoteReference /gu)).toHaveLength(2);
  expect(errors).toEqual([]);
});

test('what was corrected since is said beside the excerpt, and so is a paragraph that is gone', async () => {
  await using one = await open(SPEECH, WIDE);
  const { page } = one;
  const lead = present(await page.textContent('#p4 strong')).trim();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p4 strong') as Node));
  await page.click('[data-take-excerpt]');
  await page.locator('quote-bar [data-message]', { hasText: '1 条' }).waitFor();
  await page.click('quote-bar [data-close]');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await take(page, 'p3', 'p5', 'p6');
  const later = page.locator('[data-entry-later]');
  await page.goto('/folder/');
  await opened(page);
  await page.waitForLoadState('networkidle');
  expect(await later.allTextContents()).toEqual(['', '', '', '']);
  await page.route(`**${SPEECH}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/(<p id="p4">.*?)<\/p>/su, '$1补一句。</p>')
      .replace(/(<p id="p3">.*?)百年/su, '$1千年')
      .replace('<p id="p5">', '<p id="p99">');
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect
    .poll(() => later.allTextContents())
    .toEqual([
      '此段后来有更正，摘录的这几句没有变。',
      '此段后来有更正，与摘录的不同，请看原文。',
      '原处已经没有这一段了。',
      '',
    ]);
  expect(await texts(page)).toContain(lead);
  await page.unroute(`**${SPEECH}`);
  await page.route(`**${SPEECH}`, (route) => route.abort());
  await page.reload();
  await expect.poll(() => later.first().textContent()).toBe('现在连不上网站，没有核对原文。');
  await page.unroute(`**${SPEECH}`);
  await page.locator('[data-entry-source]').last().click();
  await page.waitForURL(new RegExp(`${SPEECH}#p6$`, 'u'));
});

test('a hit of the search is gathered where it stands, with its source', async () => {
  await using one = await open(searchAddress('加强思想引领'), WIDE);
  const { page, errors } = one;
  await searched(page);
  const result = page.locator('[data-result]', { has: page.locator(`a[href*="${SPEECH}"]`) }).first();
  const id = present(await result.locator('[data-hit]').first().getAttribute('href')).split('#')[1];
  await result.locator('[data-take-hit]').first().click();
  await expect
    .poll(() => result.locator('[data-taken-hit]').textContent())
    .toBe('已摘录，“我的摘编”里有 1 条。');
  await page.goto('/folder/');
  await opened(page);
  const taken = present((await texts(page))[0]);
  expect(taken).toContain('加强思想引领');
  expect(await page.locator('[data-entry-source]').getAttribute('href')).toBe(`${SPEECH}#${id}`);
  expect(await page.locator('[data-entry-source]').textContent()).toContain('马吉孝：');
  await page.goto(SPEECH);
  expect(await paragraph(page, present(id))).toBe(taken);
  expect(errors).toEqual([]);
});

test('a line of the list of all places is gathered as from its article, once, and says so below it', async () => {
  await using one = await open(searchAddress('加强思想引领', [['view', 'list']]), WIDE);
  const { page, errors } = one;
  await listed(page);
  const line = page.locator('[data-lines] > li', { has: page.locator(`a[href*="${SPEECH}"]`) }).first();
  const id = present(await line.locator('[data-line]').getAttribute('href')).split('#')[1];
  const said = line.locator('[data-taken-line]');
  await line.locator('[data-take-line]').click();
  await expect.poll(() => said.textContent()).toBe('已摘录，“我的摘编”里有 1 条。');
  expect(await page.textContent('[data-list-announcement]')).toBe('已摘录，“我的摘编”里有 1 条。');
  await line.locator('[data-take-line]').click();
  await expect.poll(() => said.textContent()).toBe('“我的摘编”里已经有了。');
  await page.goto('/folder/');
  await opened(page);
  expect(await page.locator('[data-entry-source]').getAttribute('href')).toBe(`${SPEECH}#${id}`);
  const taken = present((await texts(page))[0]);
  await page.goto(SPEECH);
  expect(await paragraph(page, present(id))).toBe(taken);
  expect(errors).toEqual([]);
});

test('a line that cannot be gathered without a network says so', async () => {
  await using one = await open(searchAddress('加强思想引领', [['view', 'list']]), WIDE);
  const { page } = one;
  await listed(page);
  await page.locator('[data-take-line]').first().click();
  await page.locator('[data-taken-line]:not([hidden])').waitFor();
  await page.route('**/neibu-tongbao/**', (route) => route.abort());
  await page.route('**/qinghai-gongyun/**', (route) => route.abort());
  await page.locator('[data-take-line]').last().click();
  await expect
    .poll(() => page.locator('[data-taken-line]').last().textContent())
    .toBe('没有摘录成：现在连不上网站。');
});
