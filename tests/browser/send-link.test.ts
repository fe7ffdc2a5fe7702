import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const SPEECH = '/qinghai-gongyun/2023-no2/03/';
const TITLE = '在全总十七届七次执委会议上的讲话';
const SOURCE = `王东明：《${TITLE}》，《青海工运》2023年第2期，第8页。`;

const { open, site } = useBrowser();

const box = (page: Page) => page.locator('send-link');
/** The letter, once a hand comes near. */
const letterOf = async (page: Page) => {
  await box(page).getByRole('link', { name: '写邮件' }).hover();
  await page.waitForFunction(
    (origin) => document.querySelector('send-link a')?.getAttribute('href')?.includes(origin),
    encodeURIComponent(site().origin),
  );
  return bodyOf(page);
};
const bodyOf = async (page: Page) => {
  const href = await box(page).getByRole('link', { name: '写邮件' }).getAttribute('href');
  const address = new URL(href ?? '');
  expect([address.protocol, address.pathname]).toEqual(['mailto:', '']);
  return { subject: address.searchParams.get('subject'), body: address.searchParams.get('body') };
};

describe('sending an article to somebody', () => {
  test('by mail: its title is the subject, its source and address are the letter', async () => {
    await using opened = await open(SPEECH);
    expect(await letterOf(opened.page)).toEqual({
      subject: TITLE,
      body: `${SOURCE}\r\n${site().origin}${SPEECH}`,
    });
  });

  test('by mail without a script too, as far as the build knows the address', async () => {
    await using opened = await open(SPEECH, { javaScriptEnabled: false });
    const { subject, body } = await bodyOf(opened.page);
    expect([subject, body?.split('\r\n')[0]]).toEqual([TITLE, SOURCE]);
    expect(await box(opened.page).getByRole('button').count()).toBe(0);
  });

  test('on the clipboard: source and address as text, the source as a link for documents', async () => {
    await using opened = await open(SPEECH, {}, (page) =>
      page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site().origin }),
    );
    const { page } = opened;
    await box(page).getByRole('button', { name: '复制题名和网址' }).click();
    await page.getByText('已复制题名和网址').waitFor();
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return Promise.all([read('text/plain'), read('text/html')]);
    });
    expect(text).toBe(`${SOURCE}\n${site().origin}${SPEECH}`);
    expect(html).toContain(`<a href="${site().origin}${SPEECH}">${SOURCE}</a>`);
  });

  test('without HTTPS the old command copies both', async () => {
    await using opened = await open(SPEECH, {}, (page) =>
      page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      }),
    );
    const { page } = opened;
    await box(page).getByRole('button', { name: '复制题名和网址' }).click();
    await page.getByText('已复制题名和网址').waitFor();
    await page.evaluate(() => {
      const field = document.createElement('div');
      field.contentEditable = 'true';
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press('Control+V');
    expect(await page.locator('div[contenteditable] a').innerText()).toBe(SOURCE);
  });

  test('by what the device offers, and a change of mind is no failure', async () => {
    await using opened = await open(SPEECH, {}, (page) =>
      page.addInitScript(() => {
        const outcomes: (() => Promise<void>)[] = [
          () => Promise.resolve(),
          () => Promise.reject(new DOMException('', 'AbortError')),
          () => Promise.reject(new DOMException('', 'NotAllowedError')),
        ];
        Object.defineProperty(navigator, 'share', {
          value: (data: ShareData) => {
            document.title = JSON.stringify(data);
            return outcomes.shift()?.();
          },
        });
      }),
    );
    const { page } = opened;
    const share = box(page).getByRole('button', { name: '分享' });
    await share.click();
    await page.waitForFunction(() => document.title.startsWith('{'));
    expect(JSON.parse(await page.title())).toEqual({
      title: TITLE,
      text: SOURCE,
      url: `${site().origin}${SPEECH}`,
    });
    await share.click();
    expect(await page.getByText('没有分享成功').count()).toBe(0);
    await share.click();
    await page.getByText('没有分享成功').waitFor();
  });

  test('an issue too', async () => {
    await using opened = await open('/qinghai-gongyun/2023-no2/');
    expect(await letterOf(opened.page)).toEqual({
      subject: '青海工运',
      body: `《青海工运》2023年第2期。\r\n${site().origin}/qinghai-gongyun/2023-no2/`,
    });
  });
});
