import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withVoice } from './hand-voice.ts';
import { useBrowser } from './open-page.ts';
import { present } from '../present.ts';

const { open } = useBrowser();

const SHORT = '/qinghai-gongyun/2023-no2/09/';

const start = (page: Page) => page.getByRole('button', { name: /^(?:继续)?朗读$/u });
const bar = (page: Page) => page.getByRole('group', { name: '朗读' });
const said = (page: Page) => page.evaluate(() => window.voice.said.map(({ text }) => text));
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('spoken')?.values() ?? [])].map((range) => (range as Range).toString().trim()),
  );

describe('read aloud', () => {
  test('is not offered where the browser has no voice for Chinese', async () => {
    await using silent = await open(SHORT, {}, withVoice([]));
    expect(await start(silent.page).isVisible()).toBe(false);
    await using foreign = await open(SHORT, {}, withVoice(['en-US', 'zh-HK']));
    expect(await start(foreign.page).isVisible()).toBe(false);
  });

  test('says the title, then the text sentence by sentence, and marks what it says', async () => {
    await using opened = await open(SHORT, {}, withVoice(['en-US', 'zh-CN']));
    const { page, errors } = opened;
    await start(page).click();
    await bar(page).waitFor();
    const whole = await page.evaluate(() =>
      ['h1', '[data-article-body]'].map((part) => document.querySelector(part)?.textContent).join(''),
    );
    const count = 400;
    for (let step = 0; step < count && !(await page.evaluate(() => window.voice.isSilent())); step += 1) {
      expect(await marked(page)).toEqual([(await said(page)).at(-1)]);
      await page.evaluate(() => window.voice.finish());
    }
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare((await said(page)).join(''))).toBe(bare(whole));
    expect((await said(page)).every((text) => text.length <= 60)).toBe(true);
    expect(await marked(page)).toEqual([]);
    expect(await bar(page).isVisible()).toBe(false);
    expect(await start(page).isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('pauses and goes on with the same sentence, stops, and speaks at the chosen speed', async () => {
    await using opened = await open(SHORT, {}, withVoice(['zh_CN']));
    const { page } = opened;
    await start(page).focus();
    await page.keyboard.press('Enter');
    await page.evaluate(() => window.voice.finish());
    await bar(page).getByRole('button', { name: '暂停' }).click();
    expect(await page.evaluate(() => window.voice.isSilent())).toBe(true);
    const before = await said(page);
    await bar(page).getByRole('button', { name: '继续' }).click();
    expect(await said(page)).toEqual([...before, before.at(-1)]);
    await bar(page).getByRole('combobox', { name: '语速' }).selectOption('快');
    expect(await page.evaluate(() => window.voice.said.at(-1)?.rate)).toBe(1.25);
    await bar(page).getByRole('button', { name: '停止' }).click();
    expect(await page.evaluate(() => window.voice.isSilent())).toBe(true);
    expect(await marked(page)).toEqual([]);
    expect(await start(page).evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('begins at the sentence the reader selected', async () => {
    await using opened = await open(SHORT, {}, withVoice(['zh-CN']));
    const { page } = opened;
    const second = page.locator('[data-article-body] > p').nth(1);
    await second.evaluate((p) => getSelection()?.selectAllChildren(p));
    await start(page).evaluate((button) => (button as HTMLElement).click());
    await bar(page).waitFor();
    const [first] = await said(page);
    expect(present(await second.textContent()).startsWith(present(first))).toBe(true);
  });

  test('keeps the spoken sentence in view, but not against a reader who scrolls away', async () => {
    await using opened = await open(
      '/qinghai-gongyun/2023-no2/03/',
      { reducedMotion: 'reduce' },
      withVoice(['zh-CN']),
    );
    const { page } = opened;
    await start(page).click();
    await bar(page).waitFor();
    const finish = (times: number) =>
      page.evaluate((count) => {
        for (let step = 0; step < count; step += 1) window.voice.finish();
      }, times);
    await finish(60);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.evaluate(() => scrollTo(0, 0));
    await finish(1);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('goes on where the voice was left, or from the first sentence, and forgets it at the end', async () => {
    await using opened = await open(SHORT, {}, withVoice(['zh-CN']));
    const { page } = opened;
    expect(await start(page).innerText()).toBe('朗读');
    await start(page).click();
    await bar(page).waitFor();
    const fifth = await page.evaluate(() => {
      for (let step = 0; step < 5; step += 1) window.voice.finish();
      return window.voice.said.at(-1)?.text;
    });
    const paragraph = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('spoken')?.values() ?? [])] as Range[];
      return range?.startContainer.parentElement?.closest('[id^="p"]')?.textContent.trim();
    });
    expect(paragraph).toContain(fifth);
    await page.reload();
    await start(page).waitFor();
    expect(await start(page).innerText()).toBe('继续朗读');
    await start(page).click();
    await bar(page).waitFor();
    expect(present(paragraph).startsWith(present((await said(page))[0]))).toBe(true);
    await bar(page).getByRole('button', { name: '从头' }).click();
    expect((await said(page)).at(-1)).toBe((await page.locator('h1').textContent())?.trim());
    expect(await bar(page).getByRole('button', { name: '从头' }).isVisible()).toBe(false);
    await page.evaluate(() => {
      for (let step = 0; step < 400 && !window.voice.isSilent(); step += 1) window.voice.finish();
    });
    await page.reload();
    await start(page).waitFor();
    expect(await start(page).innerText()).toBe('朗读');
  });

  test('a voice that never says it has ended is left for the next sentence, and given up when it is dead', async () => {
    await using opened = await open(SHORT, {}, async (page) => {
      await page.clock.install();
      await withVoice(['zh-CN'])(page);
    });
    const { page } = opened;
    await start(page).click();
    await bar(page).waitFor();
    await page.evaluate(() => window.voice.finish());
    const [, second] = await said(page);
    // A sentence of sixty characters takes a slow voice twenty seconds, and is waited for half as long again.
    await page.clock.fastForward(3_000);
    expect((await said(page)).at(-1)).toBe(second);
    await page.clock.fastForward(40_000);
    expect((await said(page)).length).toBe(3);
    await page.evaluate(() => window.voice.finish());
    for (let dead = 0; dead < 3; dead += 1) await page.clock.fastForward(40_000);
    expect(await bar(page).isVisible()).toBe(false);
    expect(await page.locator('read-aloud [data-failed]').textContent()).toBe('这台设备的朗读没有成功。');
  });

  test('a voice that comes late and unannounced is found', async () => {
    await using opened = await open(SHORT, {}, async (page) => {
      await withVoice([])(page);
      await page.addInitScript(() =>
        setTimeout(() => {
          const late = { lang: 'zh-CN', localService: true, name: 'late' } as SpeechSynthesisVoice;
          speechSynthesis.getVoices = () => [late];
        }, 2500),
      );
    });
    expect(await start(opened.page).isVisible()).toBe(false);
    await start(opened.page).waitFor({ timeout: 20_000 });
  });

  test('says so when the voice fails', async () => {
    await using opened = await open(SHORT, {}, withVoice(['zh-CN']));
    const { page } = opened;
    await start(page).click();
    await bar(page).waitFor();
    await page.evaluate(() => window.voice.fail('synthesis-failed'));
    expect(await bar(page).isVisible()).toBe(false);
    expect(await page.locator('read-aloud [data-failed]').textContent()).toBe('这台设备的朗读没有成功。');
  });
});
