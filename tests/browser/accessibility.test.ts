import { describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { useBrowser, useOpened } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';
import { LONG, openPart, openWhole, PARTS, setTheme, SHORT, THEMES } from './page-parts.ts';
import { present } from '../present.ts';

const browser = useBrowser();
const { open } = browser;

describe('axe finds nothing', () => {
  test('but would find a fault', async () => {
    await using opened = await open(SHORT);
    const { page } = opened;
    await page
      .locator('[data-article-body] > p')
      .first()
      .evaluate((paragraph) => (paragraph.style.color = '#ccc'));
    await page.locator('main').evaluate((main) => main.append(document.createElement('button')));
    const faults = (await listFaults(page)).map((fault) => fault.split(':')[0]);
    expect(new Set(faults)).toEqual(new Set(['button-name', 'color-contrast']));
  });

  test.each(['light', 'dark'] as const)('on a %s system with more contrast wanted', async (colorScheme) => {
    await using opened = await open(LONG, { colorScheme, contrast: 'more', reducedMotion: 'reduce' });
    expect(await listFaults(opened.page)).toEqual([]);
  });

  test.each(Object.entries(PARTS))('in %s, in any theme', async (_, part) => {
    await using opened = await openPart(browser, part, { viewport: { width: 360, height: 740 } });
    const { page } = opened;
    // The header of a phone lies over what is scrolled under it.
    await page.evaluate(() => scrollTo(0, 0));
    for (const [theme, settings] of Object.entries(THEMES)) {
      await setTheme(page, settings);
      expect(await listFaults(page), theme).toEqual([]);
    }
  });
});

describe.each(Object.entries(pageKinds))('the page “%s”', (_, address) => {
  const shared = useOpened(() => openWhole(browser, address, { reducedMotion: 'reduce' }));

  test('has its headings in order and every landmark', async () => {
    const page = shared();
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility())
        .map(({ localName }) => Number(localName.slice(1))),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, place) => expect(level).toBeLessThanOrEqual(present(levels[place]) + 1));
    for (const landmark of ['body > site-bar > header', 'main', 'body > footer', 'nav[aria-label="全站"]'])
      expect(await page.locator(landmark).count()).toBe(1);
  });

  test('has nothing that axe finds, in any theme', async () => {
    for (const [theme, settings] of Object.entries(THEMES)) {
      await setTheme(shared(), settings);
      expect(await listFaults(shared()), theme).toEqual([]);
    }
  });
});

describe('the keyboard alone', () => {
  test('skips to the text, opens the contents and follows them', async () => {
    await using opened = await open(LONG, {
      viewport: { width: 1000, height: 800 },
      reducedMotion: 'reduce',
    });
    const { page } = opened;
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('跳到正文');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    for (let step = 0; step < 12 && (await focused()) !== '本文目录'; step += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe('本文目录');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const heading = present(await focused());
    await page.keyboard.press('Enter');
    const target = page.locator('[data-article-body] :is(h2, h3)', { hasText: heading }).first();
    await expect
      .poll(() => target.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
      .toBeLessThan(400);
  });

  test.each([
    ['an article', SHORT],
    ['an issue', '/qinghai-gongyun/2023-no2/'],
    ['the home page', '/'],
    ['the search page', '/search/'],
  ])('on %s every stop is seen', async (_, address) => {
    await using opened = await open(address, {
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const { page } = opened;
    const seen = new Set<string>();
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
        return {
          name: element.outerHTML.slice(0, 150),
          isBody: element === document.body,
          isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          isSeen:
            width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        };
      });
      if (found.isBody) break;
      expect(found).toMatchObject({ isMarked: true, isSeen: true });
      seen.add(found.name);
    }
    expect(seen.size).toBeGreaterThan(12);
  });
});

test('in a narrow window too, the keyboard brings the handle of quoting, and nothing else does', async () => {
  await using opened = await open(SHORT, { viewport: { width: 720, height: 600 }, reducedMotion: 'reduce' });
  const { page } = opened;
  const handle = page.locator('.quote-handle');
  const seen = () => handle.evaluate((button) => Number(getComputedStyle(button).opacity) > 0);
  await page.hover('#p2');
  await page.waitForTimeout(300);
  expect(await seen()).toBe(false);
  await page.locator('[data-article-body]').click({ position: { x: 8, y: 8 } });
  expect(await page.locator('quote-bar [data-bar]').isVisible()).toBe(false);
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(seen).toBe(true);
  const { left } = await handle.evaluate((button) => button.getBoundingClientRect());
  expect(left).toBeGreaterThanOrEqual(0);
});

test('with forced colours, what is chosen and what is current can still be told', async () => {
  await using opened = await open(LONG, { forcedColors: 'active', viewport: { width: 1440, height: 900 } });
  const { page } = opened;
  await page.getByRole('button', { name: '阅读设置' }).click();
  const outline = (checked: boolean) =>
    page
      .locator(
        `reading-settings label:${checked ? '' : 'not'}${checked ? 'has' : '(:has'}(:checked)${checked ? '' : ')'}`,
      )
      .first()
      .evaluate((label) => getComputedStyle(label).outlineStyle);
  expect(await outline(true)).toBe('solid');
  expect(await outline(false)).toBe('none');
});
