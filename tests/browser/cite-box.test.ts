import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const SPEECH = '/qinghai-gongyun/2023-no2/03/';
const NOTICE = '/qing-zong-fa/2022-no11/';
const REFERENCE = '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.';

const { open, site } = useBrowser();

const allowClipboard = (page: Page) =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site().origin });
const copyButton = (page: Page, id: string) => page.locator(`[data-cite="${id}"] [data-copy]`);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('copying a citation', () => {
  test('puts the whole of it, and nothing else, on the clipboard, and says so', async () => {
    await using opened = await open(SPEECH, {}, allowClipboard);
    const { page } = opened;
    await copyButton(page, 'gbt2025').click();
    await page.locator('[data-cite="gbt2025"] [data-copy]', { hasText: '已复制' }).waitFor();
    expect(await clipboard(page)).toBe(REFERENCE);
  });

  test('works for every form behind 其他格式, by keyboard', async () => {
    await using opened = await open(SPEECH, {}, allowClipboard);
    const { page } = opened;
    await page.locator('cite-box .other-forms > summary').focus();
    await page.keyboard.press('Enter');
    const starts: [id: string, start: string][] = [
      ['gbt2025-online', '王东明. 在全总十七届七次执委会议上的讲话[J/OL]. 青海工运，2023（2）：8. http'],
      ['gbt2015', '王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运, 2023(2): 8.'],
      ['running', '王东明：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8页。'],
      ['bib', '@article{qinghai-gongyun-2023-no2-03,\n  author'],
      ['ris', 'TY  - JOUR\nAU  - 王东明'],
      ['json', '[\n  {\n    "id": "qinghai-gongyun/2023-no2/03"'],
    ];
    for (const [id, start] of starts) {
      await copyButton(page, id).focus();
      await page.keyboard.press('Enter');
      await page.locator(`[data-cite="${id}"] [data-copy]`, { hasText: '已复制' }).waitFor();
      expect((await clipboard(page)).startsWith(start)).toBe(true);
    }
  });

  test('where the clipboard is refused, selects the text and says how to copy it by hand', async () => {
    await using opened = await open(SPEECH, {}, (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;
      }),
    );
    const { page } = opened;
    await copyButton(page, 'gbt2025').click();
    await page.getByText('浏览器不许复制').waitFor();
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(REFERENCE);
  });

  test('where there is no clipboard, as without HTTPS, the old command copies', async () => {
    await using opened = await open(SPEECH, {}, async (page) => {
      await allowClipboard(page);
      await page.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
    });
    const { page } = opened;
    await copyButton(page, 'gbt2025').click();
    await page.locator('[data-cite="gbt2025"] [data-copy]', { hasText: '已复制' }).waitFor();
    expect((await clipboard(page)).trim()).toBe(REFERENCE);
  });
});

test('a notice is cited with the reader’s own day', async () => {
  await using opened = await open(NOTICE);
  const { page } = opened;
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const text = await page.locator('[data-cite="gbt2025"] [data-text]').textContent();
  expect(text).toContain(`青总发〔2022〕11号[EB/OL]. （2022-06-22）[${today}]. http`);
});

test('without JavaScript the citation stands there whole, the files can be fetched, and no dead button shows', async () => {
  await using opened = await open(SPEECH, { javaScriptEnabled: false });
  const { page } = opened;
  expect(await page.locator('[data-cite="gbt2025"] [data-text]').textContent()).toBe(REFERENCE);
  expect(await page.locator('[data-copy]:visible').count()).toBe(0);
  const links = await page
    .locator('cite-box a[download]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(links).toEqual([
    ...['bib', 'ris', 'json'].map((format) => `${SPEECH}cite.${format}`),
    `${SPEECH}dc.xml`,
  ]);
});
