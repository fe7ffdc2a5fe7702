import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { present } from '../present.ts';
import { useDesk } from './open-page.ts';

const JOURNAL = 'qinghai-gongyun/2023-no2';
const NOTICE = 'qing-zong-fa/2022-no11';
const { open, openArticle, desk } = useDesk();

/** The layout is bundled before the first preview of a version of the code. */
const READY = { timeout: 60_000 };

async function openPreview(page: Page): Promise<void> {
  await page.keyboard.press('Alt+v');
  await page.waitForSelector('.preview[data-shown="desk"]', READY);
}

async function look(page: Page, name: string): Promise<Frame> {
  await page.click(`.preview [data-name="${name}"]`);
  await page.waitForSelector(`.preview[data-shown="${name}"]`);
  const frame = await page.locator('.preview iframe').elementHandle();
  return present(await present(frame).contentFrame());
}

test('the four looks show the text of the editor before it is saved, each as it comes out', async () => {
  const page = await open([NOTICE]);
  await openArticle(page, `${NOTICE}/index`);
  await openPreview(page);
  const words = await (await look(page, 'desk')).locator('article').innerText();
  for (const part of ['青总发〔2022〕11号', '各市（州）总工会', '2022年6月22日'])
    expect(words).toContain(part);
  await page.click('.text-pane .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('新添的一句话。');
  const screen = await look(page, 'desk');
  await screen.locator('.prose p >> text=新添的一句话').waitFor();
  expect(await (await look(page, 'phone')).evaluate(() => innerWidth)).toBe(390);
  const book = await look(page, 'book');
  expect(await book.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
  expect(await book.locator('.body p >> text=新添的一句话').count()).toBe(1);
  expect(
    await book.locator('.number').evaluate((number) => getComputedStyle(number).borderBlockEndWidth),
  ).toBe('3px');
  await look(page, 'sheets');
  await page.waitForSelector('.preview-said:has-text("页 A4")');
});

test.each([`${NOTICE}/index`, `${JOURNAL}/01`])(
  '%s lies on as many sheets as a printer takes',
  async (id) => {
    const page = await open([NOTICE, JOURNAL]);
    await openArticle(page, id);
    await openPreview(page);
    const sheets = await look(page, 'sheets');
    const count = await sheets.locator('.sheet').count();
    expect(await page.textContent('.preview-said')).toBe(`共 ${count} 页 A4`);
    const printed = await page.context().newPage();
    await printed.goto(`${new URL(desk().address).origin}/preview/${id}/screen.html`);
    const pdf = (await printed.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(count).toBe(pdf.match(/\/Type\s*\/Page\b/gu)?.length);
    // The measure of the paper: 版心 156 mm of a notice, 163 mm of anything else.
    const width = await sheets
      .locator('.sheet-text')
      .first()
      .evaluate((text) => text.clientWidth);
    expect(Math.round((width / 96) * 25.4)).toBe(id.startsWith(NOTICE) ? 156 : 163);
  },
);

test('arrow keys go from look to look', async () => {
  const page = await open([JOURNAL]);
  await openArticle(page, `${JOURNAL}/01`);
  await openPreview(page);
  await page.focus('.preview [data-name="desk"]');
  for (const name of ['phone', 'book', 'sheets', 'desk']) {
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector(`.preview[data-shown="${name}"] [data-name="${name}"]:focus`);
  }
});

test('of a broken text the last sound preview stays, and a line says so', async () => {
  const page = await open([JOURNAL]);
  await openArticle(page, `${JOURNAL}/01`);
  await openPreview(page);
  const frame = await look(page, 'desk');
  const before = await frame.locator('article').innerText();
  await page.click('.text-pane .cm-content');
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('坏');
  await page.waitForSelector('.preview[data-stale] .preview-said:has-text("还是改坏以前的样子")');
  expect(await frame.locator('article').innerText()).toBe(before);
  await page.keyboard.press('Backspace');
  await page.waitForSelector('.preview:not([data-stale])');
});

test('nothing runs in a preview, and its links lead nowhere', async () => {
  const page = await open([JOURNAL]);
  await openArticle(page, `${JOURNAL}/01`);
  await openPreview(page);
  const frame = await look(page, 'desk');
  await page.click('.text-pane .cm-content');
  await page.keyboard.press('Control+End');
  for (const words of [
    '<img src="x" onerror="top.ran = 1">',
    '{(top.ran = 1)}',
    '<script>top.ran = 1</script>',
  ]) {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
  }
  await page.waitForSelector('.preview[data-stale]');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await frame.evaluate(() => document.scripts.length)).toBe(0);
  const address = `${new URL(desk().address).origin}/preview/${JOURNAL}/01/screen.html`;
  const policy = (await page.request.get(address)).headers()['content-security-policy'];
  expect(policy).toMatch(/^sandbox allow-same-origin allow-modals; default-src 'none'/u);
  await frame.locator('nav a').first().click();
  await page.waitForTimeout(300);
  expect(new URL(frame.url()).pathname).toBe(`/preview/${JOURNAL}/01/screen.html`);
});

test('axe finds nothing in the preview and round it, by light and by dark', async () => {
  const page = await open([NOTICE]);
  await openArticle(page, `${NOTICE}/index`);
  await openPreview(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const name of ['desk', 'book', 'sheets']) {
      await look(page, name);
      expect(await listFaults(page), `${name}, ${colorScheme}`).toEqual([]);
    }
  }
});
