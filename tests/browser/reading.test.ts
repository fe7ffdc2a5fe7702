import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

const LONG = '/qinghai-gongyun/2023-no2/04/';
const SHORT = '/qinghai-gongyun/2023-no2/09/';
const NOTICE = '/qing-zong-fa/2022-no11/';
const ISSUE = '/qinghai-gongyun/2023-no2/';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** What the reader chose; where the site begins, which stands beside it, nobody chooses. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const { root, ...settings } = document.documentElement.dataset;
    return root === undefined ? 'no root' : settings;
  });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const textSize = (page: Page) =>
  page
    .locator('[data-article-body]')
    .first()
    .evaluate((body) => parseFloat(getComputedStyle(body).fontSize));
const openPanel = (page: Page) => page.getByRole('button', { name: '阅读设置' }).click();
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();

/** The text of an element line by line, as it is set. */
const linesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const lines = new Map<number, string>();
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (let place = 0; place < text.length; place += 1) {
          const range = document.createRange();
          range.setStart(text, place);
          range.setEnd(text, place + 1);
          const { top, width } = range.getBoundingClientRect();
          if (width > 0) lines.set(top, (lines.get(top) ?? '') + text.data.charAt(place));
        }
      }
      return [...lines.values()].map((line) => line.trim());
    });

describe('settings', () => {
  test('five sizes go up to twice the standard', async () => {
    await using opened = await open(LONG);
    const { page } = opened;
    const standard = await textSize(page);
    await openPanel(page);
    const shares = [];
    for (const name of ['标准', '稍大', '大', '特大', '最大']) {
      await choose(page, '字号', name);
      shares.push((await textSize(page)) / standard);
    }
    expect(shares.map((share) => share.toFixed(2))).toEqual(['1.00', '1.25', '1.50', '1.75', '2.00']);
  });

  test('face, spacing and colours change at once and are kept from page to page', async () => {
    await using opened = await open(LONG);
    const { page, errors } = opened;
    const before = await paper(page);
    await openPanel(page);
    await choose(page, '行距', '宽');
    await choose(page, '字体', '黑体');
    await choose(page, '底色', '米黄');
    expect(await paper(page)).not.toBe(before);
    const body = page.locator('[data-article-body]');
    expect(await body.evaluate((text) => getComputedStyle(text).fontFamily)).not.toContain('Songti');
    await page.goto(NOTICE);
    expect(await chosen(page)).toEqual({ spacing: 'loose', face: 'hei', theme: 'sepia' });
    await openPanel(page);
    expect(await page.getByRole('radio', { name: '米黄' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '恢复原样' }).click();
    expect(await chosen(page)).toEqual({});
    expect(await paper(page)).toBe(before);
    expect(errors).toEqual([]);
  });

  test('without a choice the colours follow the system, with one they do not', async () => {
    await using dark = await open(SHORT, { colorScheme: 'dark' });
    await using light = await open(SHORT);
    expect(await paper(dark.page)).not.toBe(await paper(light.page));
    await openPanel(dark.page);
    await choose(dark.page, '底色', '浅色');
    expect(await paper(dark.page)).toBe(await paper(light.page));
    await using contrast = await open(SHORT, { contrast: 'more' });
    expect(await paper(contrast.page)).toBe('rgb(255, 255, 255)');
  });

  test('what was chosen stands before the first paint, by the one small script in the head', async () => {
    await using opened = await open('about:blank', {}, async (page) => {
      await page.addInitScript(() => localStorage.setItem('reading', '{"theme":"dark","size":"200"}'));
      await page.route('**/_astro/*.js', (route) => route.abort());
    });
    const { page } = opened;
    await page.goto(SHORT);
    expect(await chosen(page)).toEqual({ theme: 'dark', size: '200' });
    expect(await paper(page)).toBe('rgb(25, 23, 20)');
    const order = await page
      .locator('head')
      .evaluate((head) =>
        [...head.querySelectorAll('script[src], link[rel="stylesheet"]')].map((element) => element.localName),
      );
    expect(order[0]).toBe('script');
  });

  test.each(['nonsense', '[]', '7', 'null', '{"theme":3,"size":{},"href":"x"}'])(
    'stored nonsense (%s) leaves the page as it is',
    async (stored) => {
      await using opened = await open(SHORT, {}, (page) =>
        page.addInitScript((text) => localStorage.setItem('reading', text), stored),
      );
      const { page, errors } = opened;
      await openPanel(page);
      expect(await chosen(page)).toEqual({});
      expect(errors).toEqual([]);
    },
  );

  test('with storage refused they hold for the visit', async () => {
    await using opened = await open('about:blank', {}, (page) =>
      page.addInitScript(() => {
        const refuse = {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        };
        Object.defineProperty(window, 'localStorage', refuse);
        Object.defineProperty(window, 'sessionStorage', refuse);
      }),
    );
    const { page, errors } = opened;
    await page.goto(SHORT);
    await openPanel(page);
    await choose(page, '底色', '深色');
    await page.getByRole('button', { name: '完成' }).click();
    await page.goto(NOTICE);
    expect(await chosen(page)).toEqual({ theme: 'dark' });
    expect(errors).toEqual([]);
  });

  test('another tab of the same reader follows', async () => {
    await using opened = await open(SHORT);
    const { page } = opened;
    const other = await page.context().newPage();
    await other.goto(NOTICE);
    await openPanel(page);
    await choose(page, '底色', '米黄');
    await expect.poll(() => chosen(other)).toEqual({ theme: 'sepia' });
  });

  test('the panel opens and closes by keyboard and gives the focus back', async () => {
    await using opened = await open(SHORT);
    const { page } = opened;
    const button = page.getByRole('button', { name: '阅读设置' });
    const panel = page.getByRole('dialog', { name: '阅读设置' });
    await button.focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await chosen(page)).toEqual({ size: '125' });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a click beside the panel closes it', async () => {
    await using opened = await open(SHORT);
    await openPanel(opened.page);
    await opened.page.mouse.click(20, 400);
    await opened.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

describe('长辈版', () => {
  test('one button makes it large and simple, and gives back what was chosen before', async () => {
    await using opened = await open(LONG, PHONE);
    const { page } = opened;
    await openPanel(page);
    await choose(page, '底色', '米黄');
    await page.getByRole('button', { name: '完成' }).click();
    await page.locator('site-bar summary', { hasText: '菜单' }).click();
    const [size, items] = [
      await textSize(page),
      await page.locator('nav[aria-label="全站"] li:visible').count(),
    ];
    const button = page.getByRole('button', { name: '长辈版' });
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect((await textSize(page)) / size).toBe(1.5);
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('nav[aria-label="全站"] li:visible').count()).toBeLessThan(items);
    await page.goto(ISSUE);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    expect(await chosen(page)).toEqual({ theme: 'sepia' });
  });

  test('inside it the settings can still be changed', async () => {
    await using opened = await open(SHORT);
    const { page } = opened;
    await page.getByRole('button', { name: '长辈版' }).click();
    await openPanel(page);
    await choose(page, '字号', '最大');
    expect(await chosen(page)).toMatchObject({ elder: 'on', size: '200', theme: 'contrast' });
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: '长辈版' }).click();
    expect(await chosen(page)).toEqual({});
  });
});

describe('typography', () => {
  test.each([
    ['第 4 篇', LONG],
    ['notice', NOTICE],
  ])('the measure of the %s is at most 42 em at every size', async (_, address) => {
    await using opened = await open(address, { viewport: { width: 2400, height: 900 } });
    const { page } = opened;
    for (const size of ['', '150', '200']) {
      await page.evaluate((value) => (document.documentElement.dataset.size = value), size);
      const body = page.locator('[data-article-body]');
      const ems = await body.evaluate(
        (text) => text.clientWidth / parseFloat(getComputedStyle(text).fontSize),
      );
      expect(ems).toBeLessThanOrEqual(42);
      expect(ems).toBeGreaterThan(28);
    }
  });

  test('a title on a phone breaks between words', async () => {
    await using opened = await open(LONG, PHONE);
    const lines = await linesOf(opened.page, 'h1');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('').replace(/\s/g, '')).toContain('全面贯彻落实党的二十大精神');
    expect(lines.filter((line) => /^(?:的|十大|神|主义|代化|义)/.test(line))).toEqual([]);
    expect(lines.filter((line) => /(?:党|二|社会|现代|精)$/.test(line))).toEqual([]);
  });

  test.each([PHONE, { viewport: { width: 320, height: 640 } }])(
    'the dash before a subtitle stays with it (%o)',
    async (options) => {
      await using opened = await open(LONG, options);
      const { page } = opened;
      for (const size of ['', '150', '200']) {
        await page.evaluate((value) => (document.documentElement.dataset.size = value), size);
        const lines = await linesOf(page, 'article header p');
        expect(lines.length).toBeGreaterThan(1);
        expect(lines[0]).toMatch(/^——在/);
      }
    },
  );

  test('body text has an even edge in lines of any length', async () => {
    const alignment = async (options: object) => {
      await using opened = await open(LONG, options);
      return await opened.page
        .locator('[data-article-body] > p')
        .first()
        .evaluate((p) => getComputedStyle(p).textAlign);
    };
    expect(await alignment(PHONE)).toBe('justify');
    expect(await alignment({ viewport: { width: 1440, height: 900 } })).toBe('justify');
  });

  test('paragraphs are indented by two characters, and 一、 of a notice is 黑, （一） 楷', async () => {
    await using opened = await open(NOTICE);
    const style = (selector: string, name: 'textIndent' | 'fontSize' | 'fontFamily') =>
      opened.page
        .locator(selector)
        .first()
        .evaluate((element, key) => getComputedStyle(element)[key], name);
    const indent = parseFloat(await style('[data-article-body] > p', 'textIndent'));
    expect(indent / parseFloat(await style('[data-article-body] > p', 'fontSize'))).toBeCloseTo(2);
    expect(await style('[data-article-body] h2', 'fontFamily')).toMatch(/^"PingFang SC"/);
    expect(await style('[data-article-body] > p', 'fontFamily')).toContain('FangSong');
  });
});

describe('table of contents and progress', () => {
  test('the part being read is marked in the contents', async () => {
    await using opened = await open(LONG, {
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const { page } = opened;
    const current = page.locator('article-contents [aria-current="location"]');
    expect(await current.count()).toBe(0);
    const heading = page.locator('[data-article-body] :is(h2, h3)').nth(4);
    // No run-in head below it is in the upper third yet.
    await heading.evaluate((element) =>
      scrollBy(0, element.getBoundingClientRect().top - innerHeight / 3 + 4),
    );
    await expect
      .poll(() => current.textContent().then((text) => text?.trim()))
      .toBe(await heading.textContent());
    expect(await current.isVisible()).toBe(true);
  });

  test('the hairline goes from nothing to the whole width', async () => {
    await using opened = await open(LONG);
    const { page } = opened;
    const read = () =>
      page.locator('reading-progress').evaluate((line) => Number(line.style.getPropertyValue('--read')));
    expect(await read()).toBe(0);
    await page.locator('[data-article-body] > p').last().scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 2000);
    await expect.poll(read).toBe(1);
  });
});

describe('back to where one left off', () => {
  const offer = (page: Page) => page.locator('reading-progress [data-offer]');
  const leave = async (page: Page) => {
    await page.goto(LONG);
    await page.locator('#p30').evaluate((p) => p.scrollIntoView());
    await expect.poll(() => page.evaluate(() => localStorage.getItem('reading-places'))).toContain('/04');
    await page.goto(ISSUE);
  };

  test('is offered in a long article, and leads there', async () => {
    await using opened = await open(ISSUE, { reducedMotion: 'reduce' });
    const { page, errors } = opened;
    await leave(page);
    await page.goto(LONG);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await offer(page).getByRole('button', { name: '回到那里' }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    expect(
      await page.locator('#p30').evaluate((p) => Math.abs(p.getBoundingClientRect().top) < innerHeight / 2),
    ).toBe(true);
    expect(await offer(page).isHidden()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('can be waved away', async () => {
    await using opened = await open(ISSUE, { reducedMotion: 'reduce' });
    const { page } = opened;
    await leave(page);
    await page.goto(LONG);
    await offer(page).getByRole('button', { name: '不用了' }).click();
    expect(await offer(page).isHidden()).toBe(true);
  });

  test('is not offered where the address names a paragraph, nor after reading to the end', async () => {
    await using opened = await open(ISSUE, { reducedMotion: 'reduce' });
    const { page } = opened;
    await leave(page);
    await page.goto(`${LONG}#p3`);
    expect(await offer(page).isHidden()).toBe(true);
    await page.goto(ISSUE);
    await page.goto(LONG);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => page.evaluate(() => localStorage.getItem('reading-places'))).toBe('[]');
  });
});

describe('an address with a paragraph', () => {
  const note = (page: Page) => page.locator('paragraph-target [data-note]');

  test('shows that paragraph, marked', async () => {
    await using opened = await open(`${LONG}#p20`, { reducedMotion: 'reduce' });
    const { page } = opened;
    const paragraph = page.locator('#p20');
    expect(
      await paragraph.evaluate((p) => {
        const { top, bottom } = p.getBoundingClientRect();
        return top >= 0 && top < innerHeight && bottom > 0;
      }),
    ).toBe(true);
    const ground = (selector: string) =>
      page.locator(selector).evaluate((p) => getComputedStyle(p).backgroundColor);
    expect(await ground('#p20')).not.toBe(await ground('#p21'));
    expect(await note(page).isHidden()).toBe(true);
  });

  test('that was withdrawn shows the line that says so, marked', async () => {
    await using opened = await open('about:blank', { reducedMotion: 'reduce' }, (page) =>
      page.route(`**${LONG}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(
          /<p id="p20">.*?<\/p>/s,
          '<p id="p20" class="withdrawn">此处原有一段，已撤下：与另一篇重复</p>',
        );
        await route.fulfill({ response, body });
      }),
    );
    const { page } = opened;
    await page.goto(`${LONG}#p20`);
    const line = page.getByText('此处原有一段，已撤下：与另一篇重复');
    expect(
      await line.evaluate((p) => {
        const { top, bottom } = p.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && getComputedStyle(p).backgroundColor;
      }),
    ).not.toBe(await page.locator('#p21').evaluate((p) => getComputedStyle(p).backgroundColor));
    expect(await note(page).isHidden()).toBe(true);
  });

  test('the mark fades where motion is welcome', async () => {
    await using opened = await open(`${LONG}#p20`);
    const ground = () => opened.page.locator('#p20').evaluate((p) => getComputedStyle(p).backgroundColor);
    expect(await ground()).not.toBe('rgba(0, 0, 0, 0)');
    await expect.poll(ground, { timeout: 8000 }).toBe('rgba(0, 0, 0, 0)');
  });

  test('where less motion is wanted, nothing glides and nothing fades', async () => {
    await using opened = await open(`${LONG}#p20`, { reducedMotion: 'reduce' });
    const { page } = opened;
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.evaluate(() => (location.hash = '#p40'));
    const place = () => page.evaluate(() => scrollY);
    const arrived = await place();
    expect(arrived).toBeGreaterThan(1000);
    await page.waitForTimeout(300);
    expect(await place()).toBe(arrived);
  });

  test.each(['#p9999', '#%E4%B8', '#不在'])(
    'that never existed (%s) opens at the top and says so',
    async (hash) => {
      await using opened = await open(LONG + hash);
      const { page, errors } = opened;
      await note(page).waitFor();
      expect(await note(page).textContent()).toContain('没有找到链接所指的段落');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await note(page).getByRole('button', { name: '知道了' }).click();
      expect(await note(page).isHidden()).toBe(true);
      expect(errors).toEqual([]);
    },
  );
});

describe('到第 n 页', () => {
  test.each([
    ['8', '/qinghai-gongyun/2023-no2/03/'],
    ['12', '/qinghai-gongyun/2023-no2/03/#page-12'],
    ['29', '/qinghai-gongyun/2023-no2/07/'],
    ['52', '/qinghai-gongyun/2023-no2/35/#page-52'],
  ])('page %s leads to %s', async (number, address) => {
    await using opened = await open(ISSUE);
    const { page } = opened;
    await page.getByRole('spinbutton').fill(number);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address}`);
  });

  test('an article that holds a page without a mark of it says so', async () => {
    await using opened = await open(ISSUE, { reducedMotion: 'reduce' });
    const { page } = opened;
    await page.getByRole('spinbutton').fill('12');
    await page.keyboard.press('Enter');
    const note = page.locator('paragraph-target [data-note]');
    await expect.poll(() => note.isVisible()).toBe(true);
    expect((await note.textContent())?.trim()).toBe('第12页在这一篇中，本刊未记录换页处，已从头打开。');
    await page.evaluate(() => (location.hash = '#page-13'));
    await expect.poll(() => note.textContent()).toContain('没有记下第13页从本篇何处起');
    await page.evaluate(() => (location.hash = '#page-8'));
    await expect.poll(() => note.isVisible()).toBe(false);
  });

  test('a page that begins inside an article leads to its mark there', async () => {
    await using opened = await open(ISSUE);
    const { page } = opened;
    await page
      .locator('a[data-page="8"]')
      .first()
      .evaluate((link) => (link.dataset.pageMarks = '9 10'));
    await page.getByRole('spinbutton').fill('10');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/qinghai-gongyun/2023-no2/03/#page-10');
  });

  test.each(['1', '400'])(
    'page %s, which the contents do not reach, is answered in words',
    async (number) => {
      await using opened = await open(ISSUE);
      const { page } = opened;
      await page.getByRole('spinbutton').fill(number);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.locator('page-jump [data-answer]').textContent())
        .toBe(`目录里没有第${number}页：各篇从第3页排到第51页。`);
      expect(new URL(page.url()).pathname).toBe(ISSUE);
    },
  );
});

describe('without scripts', () => {
  const SEARCH = '/search/?q=工会';

  test.each([
    ['an article', LONG, '[data-article-body] > p'],
    ['a notice', NOTICE, '[data-article-body] > p'],
    ['an issue', ISSUE, '#contents'],
    ['the home page', '/', '#ways'],
    ['the search page', SEARCH, 'noscript p'],
    ['a page that is not there', '/nowhere/', 'h1'],
  ])('%s is read, and nothing is offered that would not work', async (_, address, text) => {
    await using opened = await open(address, { javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.locator(text).first().isVisible()).toBe(true);
    // A mark in the text is shown by the style sheet alone.
    const controls = page
      .locator('button, input, select, textarea, [role="dialog"]')
      .and(page.locator(':visible'));
    expect(await controls.evaluateAll((all) => all.map(({ id, outerHTML }) => id || outerHTML))).toEqual(
      address === LONG || address === NOTICE ? ['show-corrections'] : [],
    );
    const links = await page
      .locator('a:visible')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !href || href.includes('?q='))).toEqual([]);
  });

  test('the marks of corrections are still shown and taken away', async () => {
    await using opened = await open('/qinghai-gongyun/2017-no9-10/08/', { javaScriptEnabled: false });
    const { page } = opened;
    const mark = page.locator('[data-article-body] .correction-mark').first();
    expect(await mark.isVisible()).toBe(false);
    await page.getByLabel('在文中标出位置').check();
    expect(await mark.isVisible()).toBe(true);
  });
});

test('the switch of correction marks stands only where there are marks', async () => {
  await using opened = await open('/qinghai-gongyun/2017-no9-10/');
  const { page } = opened;
  expect(await page.getByRole('heading', { name: '校勘记' }).isVisible()).toBe(true);
  expect(await page.getByLabel('在文中标出位置').isVisible()).toBe(false);
});

describe('on paper', () => {
  test('every sheet is headed by source and address, and no furniture is printed', async () => {
    await using opened = await open(LONG);
    const { page } = opened;
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('.print-head');
    expect(await head.isVisible()).toBe(true);
    expect(await head.textContent()).toMatch(
      /《青海工运》2023年第2期，第13页.*\/qinghai-gongyun\/2023-no2\/04\//s,
    );
    // Fixed lines and heads of tables are what a browser repeats on every sheet.
    expect(await head.evaluate((line) => getComputedStyle(line).position)).toBe('fixed');
    expect(await page.evaluate(() => getComputedStyle(document.body, '::before').display)).toBe(
      'table-header-group',
    );
    for (const furniture of [
      'body > site-bar',
      'body > footer',
      'article-contents nav',
      'read-aloud',
      'cite-box',
      'nav',
    ])
      expect(await page.locator(furniture).first().isVisible()).toBe(false);
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
  });

  test('校勘记 of a notice is printed only where its marks are switched on', async () => {
    await using opened = await open(NOTICE);
    const { page } = opened;
    const head = page.getByRole('heading', { name: '校勘记' });
    await page.emulateMedia({ media: 'print' });
    expect(await head.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('在文中标出位置').check();
    await page.emulateMedia({ media: 'print' });
    expect(await head.isVisible()).toBe(true);
  });

  test('a notice keeps the page of GB/T 9704: A4, 22 lines of 28 characters', async () => {
    await using opened = await open(NOTICE);
    const { page } = opened;
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
      Number(w),
      Number(h),
    ]);
    expect(sizes.length).toBeGreaterThan(5);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(595, -1);
      expect(height).toBeCloseTo(842, -1);
    }
    await page.emulateMedia({ media: 'print' });
    const [size, line] = await page
      .locator('[data-article-body] > p')
      .first()
      .evaluate((p) => [
        parseFloat(getComputedStyle(p).fontSize),
        parseFloat(getComputedStyle(p).lineHeight),
      ]);
    const millimetre = 96 / 25.4;
    expect(size / millimetre).toBeCloseTo(156 / 28, 1);
    expect(line / millimetre).toBeCloseTo(225 / 22, 1);
  });
});
