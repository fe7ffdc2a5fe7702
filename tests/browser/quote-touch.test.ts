import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressMail } from '../../src/text/error-report.ts';
import { withVoice } from './hand-voice.ts';
import { barFetched, useBrowser } from './open-page.ts';
import { present } from '../present.ts';

const { open } = useBrowser();

const SPEECH = '/neibu-tongbao/2020-no16/01/';
const CORRECTED = '/qinghai-gongyun/2017-no9-10/08/';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

const bar = (page: Page) => page.locator('quote-bar [data-bar]');
const hint = (page: Page) => page.locator('quote-bar [data-hint]');
/** The hint would lie where the tests tap. */
const hintSeen = (page: Page) => page.addInitScript(() => localStorage.setItem('quote-hint', 'seen'));
const ready = (page: Page) => page.waitForSelector('quote-bar:not([hidden])', { state: 'attached' });

/** Brings a paragraph to a height of the window and taps the text there; gives where it was tapped. */
async function tapAt(page: Page, id: string, y: number): Promise<void> {
  await ready(page);
  await page.evaluate(
    ([name, height]) => {
      const top = document.getElementById(name)?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top + 20 - height, behavior: 'instant' });
    },
    [id, y] as const,
  );
  await page.touchscreen.tap(180, y);
}
const quoted = (page: Page) => page.evaluate(() => document.querySelector('.quoted')?.id);

describe('a tap on a paragraph', () => {
  test('brings one small bar within reach of a thumb, and leaves the tapped line in sight', async () => {
    await using opened = await open(SPEECH, PHONE, async (page) => {
      await hintSeen(page);
      await withVoice(['zh-CN'])(page);
    });
    const { page, errors } = opened;
    await page.getByRole('button', { name: '朗读' }).waitFor();
    await tapAt(page, 'p3', 720);
    await bar(page).waitFor();
    const labels = await page.locator('.quote-actions button:visible').allTextContents();
    expect(labels.map((label) => label.trim())).toEqual([
      '引用',
      '摘录',
      '标记',
      '批注',
      '链接',
      '朗读自此',
      '报错',
    ]);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.quote-actions button')].map((button) => {
        const { left, right, top, bottom, height, width } = button.getBoundingClientRect();
        return { left, right, top, bottom, height, width };
      }),
    );
    for (const { left, right, top, bottom, height, width } of boxes) {
      expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(360);
      expect(bottom).toBeLessThanOrEqual(740);
      expect(top).toBe(present(boxes[0]).top);
    }
    const lineAndBar = () =>
      page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('#p3') as Node);
        const bar = document.querySelector('quote-bar [data-bar]');
        return [range.getClientRects().item(0)?.bottom, bar?.getBoundingClientRect().top].map(Number);
      });
    await expect
      .poll(lineAndBar)
      .toSatisfy(([line = NaN, top = NaN]: number[]) => line <= top && 740 - top < 130);
    expect(await page.locator('[data-forms]').isVisible()).toBe(false);
    await page.locator('[data-quote]').tap();
    await page.locator('[data-form="standard"]').waitFor();
    expect(errors).toEqual([]);
  });

  test('again closes the bar, on another moves it, beside the text and by Esc closes it', async () => {
    await using opened = await open(SPEECH, PHONE, hintSeen);
    const { page } = opened;
    await tapAt(page, 'p3', 300);
    await expect.poll(() => quoted(page)).toBe('p3');
    await page.touchscreen.tap(180, 300);
    expect(await bar(page).isVisible()).toBe(false);
    await tapAt(page, 'p3', 300);
    await tapAt(page, 'p5', 300);
    expect([await quoted(page), await bar(page).isVisible()]).toEqual(['p5', true]);
    await page.keyboard.press('Escape');
    expect(await bar(page).isVisible()).toBe(false);
    await tapAt(page, 'p1', 300);
    expect(await bar(page).isVisible()).toBe(true);
    await page.locator('h1').tap();
    expect(await bar(page).isVisible()).toBe(false);
  });

  test('brings nothing where a mark or the end of a selection was meant', async () => {
    await using opened = await open(CORRECTED, PHONE, hintSeen);
    const { page } = opened;
    await ready(page);
    await page.locator('#p2 .correction-mark').evaluate((mark) => {
      mark.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });
    await barFetched(page);
    expect(await bar(page).isVisible()).toBe(false);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#p3') as Node));
    await page.waitForFunction(
      () => document.querySelector('quote-bar [data-label]')?.textContent === '引用所选文字',
    );
    await tapAt(page, 'p5', 200);
    await expect.poll(() => bar(page).isVisible()).toBe(false);
  });

  test('with a mouse brings nothing', async () => {
    await using opened = await open(SPEECH, { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await ready(page);
    await page.locator('#p3').click();
    await barFetched(page);
    expect(await bar(page).isVisible()).toBe(false);
    expect(await hint(page).isVisible()).toBe(false);
  });

  test('and one more gathers it; two more copy the report of an error', async () => {
    await using opened = await open(
      SPEECH,
      { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] },
      hintSeen,
    );
    const { page } = opened;
    await tapAt(page, 'p3', 300);
    await page.locator('[data-take-excerpt]').tap();
    await expect
      .poll(() => page.locator('quote-bar [data-message]').textContent())
      .toBe('已摘录，“我的摘编”里有 1 条。');
    await page.locator('[data-take-excerpt]').tap();
    await expect
      .poll(() => page.locator('quote-bar [data-message]').textContent())
      .toBe('“我的摘编”里已经有了。');
    await page.locator('[data-report]').tap();
    await page.locator('[data-report-copy]').tap();
    await expect
      .poll(() => page.locator('quote-bar [data-message]').textContent())
      .toBe('已复制报错，请发给编辑部。');
    const report = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(report.slice(0, 4)).toEqual([
      '【报错】青海工会文献库',
      '篇目：在省总工会十四届六次委员会议上的讲话（neibu-tongbao/2020-no16/01）',
      '段落：第 3 段（p3）',
      expect.stringMatching(/^网址：http:\/\/127\.0\.0\.1:\d+\/neibu-tongbao\/2020-no16\/01\/#p3$/u),
    ]);
    expect(report.at(-2)).toBe(`原文：${present(await page.textContent('#p3')).trim()}`);
    expect(report.at(-1)).toBe('问题：');
  });

  test('a report of what is selected names its words, and what was written into it stays', async () => {
    await using opened = await open(SPEECH, PHONE, hintSeen);
    const { page } = opened;
    await ready(page);
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#p3 strong') as Node),
    );
    await page.locator('[data-report]').tap();
    const field = page.locator('[data-report-text]');
    await field.waitFor();
    const text = await field.inputValue();
    expect(text).toContain(`原文：${present(await page.textContent('#p3 strong')).trim()}\n`);
    await field.fill(`${text}多一字`);
    await page.locator('[data-quote]').tap();
    await page.locator('[data-report]').tap();
    expect(await field.inputValue()).toBe(`${text}多一字`);
  });

  test('leads the voice to that paragraph, whatever it was reading', async () => {
    await using opened = await open(SPEECH, PHONE, async (page) => {
      await hintSeen(page);
      await withVoice(['zh-CN'])(page);
    });
    const { page } = opened;
    await page.getByRole('button', { name: '朗读' }).click();
    await page.getByRole('group', { name: '朗读' }).waitFor();
    for (const id of ['p4', 'p2']) {
      await tapAt(page, id, 300);
      await page.locator('[data-read-from]').tap();
      const text = present(await page.textContent(`#${id}`)).trim();
      await expect
        .poll(() => page.evaluate(() => window.voice.said.at(-1)?.text ?? '-'))
        .toSatisfy((said: string) => text.startsWith(said));
      expect(await bar(page).isVisible()).toBe(false);
    }
    expect(await page.evaluate(() => window.voice.isSilent())).toBe(false);
  });
});

describe('the hint', () => {
  test('is given once, and goes by its button or the first tap', async () => {
    await using opened = await open(SPEECH, PHONE);
    const { page } = opened;
    expect(await hint(page).innerText()).toContain('点一下正文的任意一段');
    await page.getByRole('button', { name: '知道了' }).tap();
    expect(await hint(page).isVisible()).toBe(false);
    await page.goto(CORRECTED);
    await ready(page);
    expect(await hint(page).isVisible()).toBe(false);
    await page.evaluate(() => localStorage.removeItem('quote-hint'));
    await page.goto(SPEECH);
    await hint(page).waitFor();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.locator('h1').tap();
    expect(await hint(page).isVisible()).toBe(false);
  });

  test('waits where the bar of hits has its place', async () => {
    await using opened = await open(`${SPEECH}?q=工会`, PHONE);
    const { page } = opened;
    await page.locator('hit-navigator').waitFor();
    expect(await hint(page).isVisible()).toBe(false);
    await page.goto(SPEECH);
    await hint(page).waitFor();
  });
});

describe('the handles beside a paragraph', () => {
  test('have their names and gather by one click', async () => {
    await using opened = await open(SPEECH, { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await ready(page);
    // Where its beginning is above the window, they stand beside what is seen of it.
    await page.evaluate(() => {
      const top = document.getElementById('p3')?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top + 120, behavior: 'instant' });
    });
    await page.mouse.move(640, 90);
    await expect
      .poll(() => page.locator('.quote-handle').boundingBox())
      .toMatchObject({ y: expect.closeTo(64, 0) as number });
    expect(await page.getAttribute('.quote-handle', 'aria-label')).toBe('引用第 3 段');
    expect((await page.innerText('.quote-handles')).split(/\s+/u)).toEqual(['引用', '摘录']);
    await page.click('.take-handle');
    await expect
      .poll(() => page.innerText('quote-bar [data-taken]'))
      .toMatch(/已摘录，“我的摘编”里有 1 条。\s+看摘编夹/u);
    await page.getByRole('link', { name: '看摘编夹' }).click();
    await page.waitForURL(/\/folder\/$/u);
    await page.locator('[data-entry="excerpt"]').waitFor();
  });
});

test('a report by e-mail has an address and no more text than mail programs take', () => {
  const reported = {
    site: '文献库',
    title: '讲话',
    article: 'a/1/01',
    paragraph: 'p3',
    number: 3,
    address: 'https://a.test/a/1/01/#p3',
    version: '2026-11-20',
    text: '工会&人'.repeat(100),
  };
  const address = new URL(addressMail('mailto:wenxian@gonghui.example', reported));
  expect([address.protocol, address.pathname]).toEqual(['mailto:', 'wenxian@gonghui.example']);
  expect(address.searchParams.get('subject')).toBe('报错：a/1/01 p3');
  expect(address.searchParams.get('body')).toBe(
    `【报错】文献库\r\n篇目：讲话（a/1/01）\r\n段落：第 3 段（p3）\r\n网址：https://a.test/a/1/01/#p3\r\n版本：2026-11-20\r\n原文：${'工会&人'.repeat(15)}……\r\n问题：`,
  );
  expect(address.href.length).toBeLessThan(2000);
  expect(addressMail(addressMail('mailto:a@b.cn', reported), { ...reported, paragraph: 'p4' })).toContain(
    'p4',
  );
});
