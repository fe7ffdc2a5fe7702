import type { BrowserContextOptions, Page } from 'playwright-core';
import { withVoice } from './hand-voice.ts';
import { listed, searchAddress, searched, type OpenedPage, type useBrowser } from './open-page.ts';
import type { ServedSite } from './serve.ts';

/** The looks a reader may choose, as they stand on the root of a page. */
export const THEMES: Readonly<Record<string, Record<string, string>>> = {
  light: { theme: 'light' },
  sepia: { theme: 'sepia' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  长辈版: { theme: 'contrast', size: '150', face: 'hei', elder: 'on' },
};
export const LONG = '/qinghai-gongyun/2023-no2/04/';
export const SHORT = '/qinghai-gongyun/2023-no2/09/';

/** What comes over a page, or in the place of its answer, when the reader does something. */
export interface Part {
  address: string;
  prepare?: (page: Page, site: ServedSite) => Promise<unknown>;
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
export const PARTS: Record<string, Part> = {
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
      await page.locator('quote-bar [data-manual]').waitFor();
    },
  },
  'the bar after a tap, with the report of an error': {
    address: SHORT,
    show: async (page) => {
      await openQuoteBar(page);
      await page.click('quote-bar [data-report]');
      await page.locator('[data-report-text]').waitFor();
    },
  },
  'the folder with excerpts, own words and one taken away': {
    address: SHORT,
    show: async (page) => {
      await openQuoteBar(page);
      for (const count of [1, 2]) {
        await page.click('quote-bar [data-take-excerpt]');
        await page.locator('quote-bar [data-message]:not(:empty)').waitFor();
        if (count === 2) break;
        await page.click('quote-bar [data-close]');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await page.goto('/folder/');
      await page.locator('[data-entry="excerpt"]').first().waitFor();
      await page.click('[data-add-own="heading"]');
      await page.locator('textarea:focus').waitFor();
      await page.click('[data-folder-add]');
      await page.locator('[data-entry-remove]').first().click();
      await page.locator('[data-undo]').waitFor();
    },
  },
  'the notes of a reader on a paragraph': {
    address: SHORT,
    show: async (page) => {
      await openQuoteBar(page);
      await page.click('quote-bar [data-mark]');
      await page.locator('quote-bar [data-message]:not(:empty)').waitFor();
      await page.click('quote-bar [data-remark]');
      await page.fill('[data-remark-fields] textarea', '可放在开头');
      await page.click('quote-bar [data-remark-keep]');
      await page.locator('[data-remarks]').waitFor();
    },
  },
  'the folder with what was kept, marked and noted': {
    address: SHORT,
    show: async (page) => {
      await page.click('[data-bookmark]');
      await page.locator('[data-taken]').waitFor();
      await openQuoteBar(page);
      await page.click('quote-bar [data-mark]');
      await page.locator('quote-bar [data-message]:not(:empty)').waitFor();
      await page.click('quote-bar [data-remark]');
      await page.fill('[data-remark-fields] textarea', '可放在开头');
      await page.click('quote-bar [data-remark-keep]');
      await page.locator('[data-remarks]').waitFor();
      await page.goto('/folder/');
      await page.locator('[data-mark-row]').first().waitFor();
    },
  },
  'where a paragraph stands besides': {
    address: LONG,
    show: async (page) => {
      await page.locator('#p8 > [data-same]').click();
      await page.locator('same-passages ol li').first().waitFor();
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
    prepare: (_, site) => Promise.resolve(site.broken.add('/search/data/catalogue')),
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

/** Opens the page of a part in a browser of those options, and brings the part. */
export async function openPart(
  { open, site }: ReturnType<typeof useBrowser>,
  { address, prepare, show }: Part,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const opened = await open(
    address,
    { reducedMotion: 'reduce', ...options },
    prepare && ((page) => prepare(page, site())),
  );
  await show(opened.page).finally(() => site().broken.clear());
  return opened;
}

/** Opens a page in a browser of those options, waits for what scripts bring and opens what is folded away. */
export async function openWhole(
  { open }: ReturnType<typeof useBrowser>,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const opened = await open(address, options);
  const { page } = opened;
  if (address.startsWith('/search/?')) await searched(page);
  if (address.includes('view=list')) await listed(page);
  if (address.startsWith('/phrases/?'))
    await page.waitForSelector('phrase-course[data-course-state="done"]', { state: 'attached' });
  else if (!address.startsWith('/search/') && address.includes('?q='))
    await page.locator('hit-navigator').waitFor();
  await unfold(page);
  return opened;
}

/** Opens what is folded away, so that nothing escapes the test. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

/** Sets the look of a page to those settings and no others. */
export async function setTheme(page: Page, settings: Record<string, string>): Promise<void> {
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    for (const name of Object.keys(dataset)) Reflect.deleteProperty(dataset, name);
    Object.assign(dataset, chosen);
  }, settings);
}
