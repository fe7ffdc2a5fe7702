import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { withVoice } from './hand-voice.ts';
import { listed, searchAddress, searched, useBrowser, type OpenedPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';
import { present } from '../present.ts';

const { open, site } = useBrowser();

const THEMES: Record<string, Record<string, string>> = {
  light: { theme: 'light' },
  sepia: { theme: 'sepia' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  长辈版: { theme: 'contrast', size: '150', face: 'hei', elder: 'on' },
};
const LONG = '/qinghai-gongyun/2023-no2/04/';
const SHORT = '/qinghai-gongyun/2023-no2/09/';

/** What comes over a page, or in the place of its answer, when the reader does something. */
interface Part {
  address: string;
  prepare?: (page: Page) => Promise<unknown>;
  show: (page: Page) => Promise<unknown>;
}
const refuseClipboard = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
const openQuoteBar = async (page: Page) => {
  await page.focus('.quote-handle');
  await page.keyboard.press('Enter');
};
const PARTS: Record<string, Part> = {
  'the panel of settings': {
    address: SHORT,
    show: (page) => page.getByRole('button', { name: '阅读设置' }).click(),
  },
  'the bar of quoting': { address: SHORT, show: openQuoteBar },
  'the bar of quoting without a clipboard': {
    address: SHORT,
    prepare: refuseClipboard,
    show: async (page) => {
      await openQuoteBar(page);
      await page.click('quote-bar [data-form="standard"]');
      await page.locator('quote-bar textarea').waitFor();
    },
  },
  'a citation not copied': {
    address: SHORT,
    prepare: refuseClipboard,
    show: async (page) => {
      await unfold(page);
      await page.locator('cite-box [data-copy]').last().click();
      await page.locator('cite-box [data-message]').last().waitFor();
    },
  },
  'the bar of the voice': {
    address: SHORT,
    prepare: withVoice(['zh-CN']),
    show: async (page) => {
      await page.getByRole('button', { name: '朗读' }).click();
      await page.getByRole('group', { name: '朗读' }).waitFor();
    },
  },
  'the offer to go back': {
    address: LONG,
    prepare: (page) =>
      page.addInitScript(() =>
        localStorage.setItem(
          'reading-places',
          '[{"article":"qinghai-gongyun/2023-no2/04","paragraph":"p30"}]',
        ),
      ),
    show: (page) => page.locator('[data-offer]').waitFor(),
  },
  'a paragraph not found': {
    address: `${SHORT}#p9999`,
    show: (page) => page.locator('paragraph-target [data-note]').waitFor(),
  },
  'the bar of hits': {
    address: `${SHORT}?q=工会`,
    show: (page) => page.locator('hit-navigator').waitFor(),
  },
  'the bar of hits without any': {
    address: `${SHORT}?q=无此词语`,
    show: (page) => page.locator('hit-navigator').waitFor(),
  },
  'a search that finds nothing': { address: searchAddress('无此词语'), show: searched },
  'a search that fails': {
    address: searchAddress('工会'),
    prepare: () => Promise.resolve(site().broken.add('/search/data/catalogue')),
    show: (page) => searched(page, 'error'),
  },
  'the list of places with a file saved': {
    address: searchAddress('马吉孝', [['view', 'list']]),
    show: async (page) => {
      await listed(page);
      await page.locator('search-tally summary').click();
      await page.click('[data-take="csv"]');
      await page.locator('[data-list-message]:not(:empty)').waitFor();
    },
  },
  'the filters of a search': {
    address: searchAddress('全总', [
      ['kind', '讲话'],
      ['from', '2017'],
    ]),
    show: async (page) => {
      await searched(page);
      await page.locator('search-filters summary').click();
    },
  },
};

async function openPart(
  { address, prepare, show }: Part,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const opened = await open(address, { reducedMotion: 'reduce', ...options }, prepare);
  await show(opened.page).finally(() => site().broken.clear());
  return opened;
}

/** Opens what is folded away, so that nothing escapes the test. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

async function ready(page: Page, address: string): Promise<void> {
  if (address.startsWith('/search/?')) await searched(page);
  if (address.includes('view=list')) await listed(page);
  if (!address.startsWith('/search/') && address.includes('?q='))
    await page.locator('hit-navigator').waitFor();
  await unfold(page);
}

async function setTheme(page: Page, settings: Record<string, string>): Promise<void> {
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    for (const name of Object.keys(dataset)) Reflect.deleteProperty(dataset, name);
    Object.assign(dataset, chosen);
  }, settings);
}

describe('axe finds nothing', () => {
  test('but would find a fault', async () => {
    await using opened = await open(SHORT);
    const { page } = opened;
    await page
      .locator('[data-article-body] > p')
      .first()
      .evaluate((paragraph) => (paragraph.style.color = '#ccc'));
    await page.locator('main').evaluate((main) => main.append(document.createElement('button')));
    expect((await listFaults(page)).map((fault) => fault.split(':')[0]).sort()).toEqual([
      'button-name',
      'color-contrast',
    ]);
  });

  test.each(Object.entries(pageKinds))('on the page “%s”, in any theme', async (_, address) => {
    await using opened = await open(address, { reducedMotion: 'reduce' });
    const { page } = opened;
    await ready(page, address);
    for (const [theme, settings] of Object.entries(THEMES)) {
      await setTheme(page, settings);
      expect(await listFaults(page), theme).toEqual([]);
    }
  });

  test.each(['light', 'dark'] as const)('on a %s system with more contrast wanted', async (colorScheme) => {
    await using opened = await open(LONG, { colorScheme, contrast: 'more', reducedMotion: 'reduce' });
    expect(await listFaults(opened.page)).toEqual([]);
  });

  test.each(Object.entries(PARTS))('in %s, in any theme', async (_, part) => {
    await using opened = await openPart(part, { viewport: { width: 360, height: 740 } });
    const { page } = opened;
    for (const [theme, settings] of Object.entries(THEMES)) {
      await setTheme(page, settings);
      expect(await listFaults(page), theme).toEqual([]);
    }
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
    levels.slice(1).forEach((level, place) => expect(level).toBeLessThanOrEqual(present(levels[place]) + 1));
    for (const landmark of ['body > header', 'main', 'body > footer', 'nav[aria-label="全站"]'])
      expect(await page.locator(landmark).count()).toBe(1);
  });
});

describe('small screens', () => {
  const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  const SIZES = [{}, { size: '200' }, present(THEMES['长辈版'])] as Record<string, string>[];

  test.each(Object.entries(pageKinds))(
    'the page “%s” fits 320 px, as at a zoom of four',
    async (_, address) => {
      await using opened = await open(address, PHONE);
      const { page } = opened;
      await ready(page, address);
      for (const settings of SIZES) {
        await setTheme(page, settings);
        expect(await beyondTheEdge(page), JSON.stringify(settings)).toEqual([]);
      }
    },
  );

  test.each(Object.entries(PARTS))('%s fits 320 px', async (_, part) => {
    await using opened = await openPart(part, PHONE);
    for (const settings of SIZES) {
      await setTheme(opened.page, settings);
      expect(await beyondTheEdge(opened.page), JSON.stringify(settings)).toEqual([]);
    }
  });

  test.each(Object.entries(pageKinds))('on the page “%s” a finger finds 44 px', async (_, address) => {
    await using opened = await open(address, PHONE);
    await ready(opened.page, address);
    expect(await smallTargets(opened.page)).toEqual([]);
  });

  test.each(Object.entries(PARTS))('in %s a finger finds 44 px', async (_, part) => {
    await using opened = await openPart(part, PHONE);
    expect(await smallTargets(opened.page)).toEqual([]);
  });
});

/** What lies beyond the edge of the window: all that makes the page too wide, and whatever is fixed to the window. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const isFixed = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.matches('.sr-only, .sr-only *'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => scrollWidth > clientWidth + 1 || isFixed(element))
      .map(
        ({ localName, className, textContent }) => `${localName}.${className} ${textContent.slice(0, 20)}`,
      );
  });
}

/** What is to be touched and smaller than a finger. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
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
}

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
