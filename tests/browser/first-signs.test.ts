import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withVoice } from './hand-voice.ts';
import { useBrowser } from './open-page.ts';

const browser = useBrowser();

const SPEECH = '/neibu-tongbao/2020-no16/01/';
const REPORT = '/qinghai-gongyun/2017-no9-10/02/';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const bar = (page: Page) => page.locator('quote-bar [data-bar]');
const foot = (page: Page) => page.locator('quote-bar [data-taken]');
const quoted = (page: Page) => page.evaluate(() => document.querySelector('.quoted')?.id);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const hintSeen = (page: Page) => page.addInitScript(() => localStorage.setItem('quote-hint', 'seen'));
const sharing = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: () => {
        document.title = `shared ${navigator.userActivation.isActive}`;
        return Promise.resolve();
      },
    });
  });

/** Opens a page on which every script asked for from then on takes a second, or until something has happened. */
async function openSlow(
  path: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
  until: () => Promise<unknown> = () => new Promise((done) => setTimeout(done, 1000)),
) {
  const opened = await browser.open(path, options, prepare);
  await opened.page.route('**/_astro/*.js', async (route) => {
    await until();
    await route.continue();
  });
  return opened;
}

/** Opens a page for which the server has no script any more that was not asked for yet. */
async function openLost(
  path: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
) {
  const opened = await browser.open(path, options, prepare);
  browser.site().broken.add('.js');
  const { page } = opened;
  return {
    page,
    errors: opened.errors,
    async [Symbol.asyncDispose]() {
      browser.site().broken.delete('.js');
      await opened[Symbol.asyncDispose]();
    },
  };
}

/** Goes into the midst of a text and a little back, and taps the button that stands there then. */
async function tapContents(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
  await page.waitForSelector('site-bar[data-away]');
  await page.evaluate(() => scrollBy({ top: -20, behavior: 'instant' }));
  await page.locator('contents-drawer [data-open-contents]').tap();
}

const select = (page: Page, id: string) =>
  page.evaluate((name) => getSelection()?.selectAllChildren(document.getElementById(name) as Node), id);

describe('before anything is touched', () => {
  test.each([SPEECH, `${SPEECH}#p3`, REPORT])('%s fetches nothing of what waits for a hand', async (path) => {
    await using opened = await browser.open('about:blank', {}, withVoice(['zh-CN']));
    const { page } = opened;
    browser.site().forget();
    await page.goto(path);
    await page.waitForTimeout(700);
    const asked = browser.site().requests.map((request) => request.path);
    expect(asked.length).toBeGreaterThan(5);
    expect(
      asked.filter((one) =>
        /\/(?:panel|places-panel|reading|copy-citation|send|drawer)\.[\w-]+\.js$/u.test(one),
      ),
    ).toEqual([]);
  });
});

describe('where scripts take a second to come, the first act is not lost', () => {
  test('a handle opens for the paragraph beside which it was pressed, wherever the pointer has gone since', async () => {
    const { promise, resolve: release } = Promise.withResolvers<undefined>();
    const wide = { viewport: { width: 1280, height: 900 } };
    await using opened = await openSlow(SPEECH, wide, undefined, () => promise);
    const { page } = opened;
    await page.hover('#p3');
    await page.click('.quote-handle');
    await page.hover('#p4');
    expect(await bar(page).isVisible()).toBe(false);
    release(undefined);
    await bar(page).waitFor();
    expect(await quoted(page)).toBe('p3');
    expect(opened.errors).toEqual([]);
  });

  test('a paragraph is gathered', async () => {
    await using opened = await openSlow(SPEECH, { viewport: { width: 1280, height: 900 } });
    await opened.page.hover('#p3');
    await opened.page.click('.take-handle');
    await expect.poll(() => foot(opened.page).innerText()).toContain('已摘录');
  });

  test('a tap opens, and a second one out of impatience does not close', async () => {
    await using opened = await openSlow(SPEECH, PHONE, hintSeen);
    const { page } = opened;
    const text = page.locator('#p3');
    await text.scrollIntoViewIfNeeded();
    for (let time = 0; time < 2; time += 1) await text.tap({ position: { x: 100, y: 10 } });
    await bar(page).waitFor();
    expect(await quoted(page)).toBe('p3');
  });

  test('the keyboard opens and goes into the bar', async () => {
    await using opened = await openSlow(SPEECH);
    const { page } = opened;
    await page.focus('.quote-handle');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    expect(await quoted(page)).toBe('p2');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-form'))).toBe('standard');
  });

  test('what was selected before any script ran is offered', async () => {
    await using opened = await browser.open('about:blank', {}, (page) =>
      page.route('**/_astro/*.js', async (route) => {
        await new Promise((done) => setTimeout(done, 1000));
        await route.continue();
      }),
    );
    const { page } = opened;
    await page.goto(SPEECH, { waitUntil: 'commit' });
    await page.waitForSelector('#p4');
    await select(page, 'p4');
    expect(await page.evaluate(() => customElements.get('quote-bar') === undefined)).toBe(true);
    await bar(page).waitFor();
    expect(await page.textContent('quote-bar [data-label]')).toBe('引用所选文字');
  });

  test('Ctrl+C at once copies the text without the looks of the page', async () => {
    await using opened = await openSlow(SPEECH, CLIPBOARD);
    const { page } = opened;
    await select(page, 'p3');
    await page.keyboard.press('Control+C');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('二要继续加强思想引领');
    expect(html).not.toMatch(/class=|style=|id=/u);
  });

  test('a citation is on the clipboard, and the title with the address', async () => {
    await using opened = await openSlow(SPEECH, CLIPBOARD);
    const { page } = opened;
    await page.locator('[data-cite="gbt2025"] [data-copy]').click();
    await page.locator('[data-cite="gbt2025"] [data-copy]', { hasText: '已复制' }).waitFor();
    expect(await clipboard(page)).toBe(await page.locator('[data-cite="gbt2025"] [data-text]').textContent());
    await page.getByRole('button', { name: '复制题名和网址' }).click();
    await page.getByText('已复制题名和网址').waitFor();
    expect(await clipboard(page)).toContain(SPEECH);
  });

  test('the device is asked to share while the press still counts as one', async () => {
    await using opened = await openSlow(SPEECH, {}, sharing);
    const { page } = opened;
    await page.getByRole('button', { name: '分享' }).click();
    await expect.poll(() => page.title()).toBe('shared true');
  });

  test('the voice begins', async () => {
    await using opened = await openSlow(SPEECH, {}, withVoice(['zh-CN']));
    const { page } = opened;
    await page.getByRole('button', { name: '朗读' }).click();
    await page.getByRole('group', { name: '朗读' }).waitFor();
    expect(await page.evaluate(() => window.voice.said.length)).toBe(1);
    expect(await page.evaluate(() => navigator.userActivation.isActive)).toBe(true);
  });

  test('the article is kept, once however often it is pressed meanwhile', async () => {
    await using opened = await openSlow(SPEECH);
    const { page } = opened;
    for (let time = 0; time < 2; time += 1) await page.locator('[data-bookmark]').click();
    await expect.poll(() => page.locator('[data-bookmark-label]').textContent()).toBe('已收藏');
    expect(await foot(page).innerText()).toContain('已收藏');
  });

  test('the places of a paragraph open, and the contents on a phone', async () => {
    await using opened = await openSlow(REPORT);
    await opened.page.getByRole('button', { name: '同文 1 处' }).click();
    await opened.page.locator('same-passages [data-panel] a').first().waitFor();
    await using phone = await openSlow('/neibu-tongbao/2020-no16/02/', PHONE, hintSeen);
    const { page } = phone;
    await tapContents(page);
    await page.locator('contents-drawer [data-sheet] a[aria-current]').waitFor();
  });
});

describe('where what waits for a hand cannot be had, that is said', () => {
  test('at a handle; and it opens once the site is there again', async () => {
    await using opened = await openLost(SPEECH, { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await page.hover('#p3');
    await page.waitForTimeout(200);
    expect(await foot(page).isVisible()).toBe(false);
    await page.click('.quote-handle');
    await expect.poll(() => foot(page).innerText()).toContain('没有打开：这一页的脚本没有取到。');
    await page.click('.take-handle');
    await expect.poll(() => foot(page).innerText()).toContain('没有摘录成：这一页的脚本没有取到。');
    await select(page, 'p4');
    await page.waitForTimeout(200);
    browser.site().forget();
    for (const id of ['p3', 'p5', 'p4']) await select(page, id);
    await page.waitForTimeout(200);
    expect(browser.site().requests).toEqual([]);
    browser.site().broken.delete('.js');
    await page.click('.quote-handle');
    await bar(page).waitFor();
    expect(opened.errors).toEqual([]);
  });

  test('at a tap, and not for one beside the text', async () => {
    await using opened = await openLost(SPEECH, PHONE, hintSeen);
    const { page } = opened;
    await page.locator('h1').tap();
    await page.waitForTimeout(300);
    expect(await foot(page).isVisible()).toBe(false);
    await page.locator('#p3').tap({ position: { x: 100, y: 10 } });
    await expect.poll(() => foot(page).innerText()).toContain('请连上网站再试一次');
  });

  test('at citations, sending, the voice, the mark of the reader and the places of a paragraph', async () => {
    await using opened = await openLost(REPORT, {}, withVoice(['zh-CN']));
    const { page } = opened;
    const notFetched = '这一页的脚本没有取到。请连上网站再试一次。';
    await page.locator('[data-cite="gbt2025"] [data-copy]').click();
    await expect.poll(() => page.textContent('[data-cite="gbt2025"] [data-message]')).toBe(notFetched);
    await page.getByRole('button', { name: '复制题名和网址' }).click();
    await expect.poll(() => page.textContent('send-link [data-message]')).toBe(notFetched);
    await page.getByRole('button', { name: '朗读' }).click();
    await expect.poll(() => page.textContent('read-aloud [data-failed]')).toBe(notFetched);
    await page.locator('[data-bookmark]').click();
    await expect.poll(() => foot(page).innerText()).toContain(`没有收藏成：${notFetched}`);
    await page.getByRole('button', { name: '同文 1 处' }).click();
    await expect.poll(() => foot(page).innerText()).toContain(`没有打开：${notFetched}`);
    expect(opened.errors).toEqual([]);
  });

  test('the contents on a phone are led to where they stand', async () => {
    await using opened = await openLost('/neibu-tongbao/2020-no16/02/', PHONE, hintSeen);
    const { page } = opened;
    await tapContents(page);
    await expect
      .poll(() => page.locator('article-contents').evaluate((box) => box.getBoundingClientRect().bottom > 0))
      .toBe(true);
  });
});
