import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searched, useBrowser } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';

const { open } = useBrowser();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const THEMES: Record<string, Record<string, string>> = {
  light: { theme: 'light' },
  sepia: { theme: 'sepia' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  长辈版: { theme: 'contrast', size: '150', spacing: 'loose', face: 'hei', elder: 'on' },
};
const LONG = '/qinghai-gongyun/2023-no2/04/';
const SHORT = '/qinghai-gongyun/2023-no2/09/';

/** Opens what is folded away, so that nothing escapes the test. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

async function ready(page: Page, address: string): Promise<void> {
  if (address.startsWith('/search/?')) await searched(page);
  else if (address.includes('?q=')) await page.locator('hit-navigator').waitFor();
  await unfold(page);
}

async function setTheme(page: Page, settings: Record<string, string>): Promise<void> {
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    for (const name of Object.keys(dataset)) delete dataset[name];
    Object.assign(dataset, chosen);
  }, settings);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (levels) =>
      (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
        document,
        {
          runOnly: levels,
          resultTypes: ['violations'],
        },
      ),
    LEVELS,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

describe('axe finds nothing', () => {
  test.each(Object.entries(pageKinds))('on the page “%s”, in any theme', async (_, address) => {
    await using opened = await open(address, { reducedMotion: 'reduce' });
    const { page } = opened;
    await ready(page, address);
    await page.addScriptTag({ path: AXE });
    for (const [theme, settings] of Object.entries(THEMES)) {
      await setTheme(page, settings);
      expect(await violations(page), theme).toEqual([]);
    }
  });

  test.each(['light', 'dark'] as const)('on a %s system with more contrast wanted', async (colorScheme) => {
    await using opened = await open(LONG, { colorScheme, contrast: 'more', reducedMotion: 'reduce' });
    await opened.page.addScriptTag({ path: AXE });
    expect(await violations(opened.page)).toEqual([]);
  });

  test.each(Object.entries(THEMES))('in the open panel of settings, in %s', async (_, settings) => {
    await using opened = await open(SHORT, { viewport: { width: 360, height: 740 } });
    const { page } = opened;
    await setTheme(page, settings);
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.addScriptTag({ path: AXE });
    expect(await violations(page)).toEqual([]);
  });

  test('where a place to go back to is offered, and where a paragraph is not found', async () => {
    await using opened = await open(LONG, { reducedMotion: 'reduce' }, (page) =>
      page.addInitScript(() =>
        localStorage.setItem(
          'reading-places',
          '[{"article":"qinghai-gongyun/2023-no2/04","paragraph":"p30"}]',
        ),
      ),
    );
    const { page } = opened;
    await page.locator('[data-offer]').waitFor();
    await page.addScriptTag({ path: AXE });
    expect(await violations(page)).toEqual([]);
    await page.goto(`${LONG}#p9999`);
    await page.locator('paragraph-target [data-note]').waitFor();
    await page.addScriptTag({ path: AXE });
    expect(await violations(page)).toEqual([]);
  });
});

describe('headings and landmarks', () => {
  test.each(Object.entries(pageKinds))('of the page “%s”', async (_, address) => {
    await using opened = await open(address);
    const { page } = opened;
    await ready(page, address);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility())
        .map(({ localName }) => Number(localName.slice(1))),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, place) => expect(level).toBeLessThanOrEqual(levels[place]! + 1));
    for (const landmark of ['body > header', 'main', 'body > footer', 'nav[aria-label="全站"]'])
      expect(await page.locator(landmark).count()).toBe(1);
  });
});

describe('small screens', () => {
  const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

  test.each(Object.entries(pageKinds))('the page “%s” fits 320 px, as at 400 %% zoom', async (_, address) => {
    await using opened = await open(address, PHONE);
    const { page } = opened;
    await ready(page, address);
    for (const settings of [{}, { size: '200' }, THEMES['长辈版']!]) {
      await setTheme(page, settings as Record<string, string>);
      const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth + 1;
        return document.documentElement.scrollWidth <= limit
          ? []
          : [...document.querySelectorAll('body *')]
              .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > limit)
              .map(
                (element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 20)}`,
              );
      });
      expect(wide, JSON.stringify(settings)).toEqual([]);
    }
  });

  test.each(Object.entries(pageKinds))('on the page “%s” a finger finds 44 px', async (_, address) => {
    await using opened = await open(address, PHONE);
    const { page } = opened;
    await ready(page, address);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        // A link inside a line of text is as high as its line.
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .filter((element) => !element.matches('.skip-link'))
        .filter((element) => {
          const target = element.closest('label') ?? element;
          const { width, height } = target.getBoundingClientRect();
          return height < 44 || width < 24;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  });
});

describe('the keyboard alone', () => {
  test('skips to the text, opens the contents and follows them', async () => {
    await using opened = await open(LONG, {
      viewport: { width: 1000, height: 800 },
      reducedMotion: 'reduce',
    });
    const { page } = opened;
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
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
    const heading = (await focused())!;
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
