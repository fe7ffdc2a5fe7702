import type { EnginePage } from './open-engine.ts';

/** Pages that are looked at: home, article, notice, issue. */
export const lookedAt = [
  '/',
  '/qinghai-gongyun/2023-no2/01/',
  '/qing-zong-fa/2022-no11/',
  '/qinghai-gongyun/2023-no2/',
] as const;

/** Script that gives the boxes of a page's landmarks, in whole pixels; the same for an old engine and for today's. */
export const LANDMARKS = `[...document.querySelectorAll('body > header, header nav, header nav li, main, main h1, [data-article-body], .leaf, .rail, search-box .line, search-box button, reading-settings, page-jump, main section, main h2')]
  .filter((element) => element.getClientRects().length > 0)
  .map((element) => {
    const { left, width } = element.getBoundingClientRect();
    return [element.localName, Math.round(left + scrollX), Math.round(width)].join(' ');
  })`;

/** Reads an article on a desk; gives how wide its text is, in pixels: nothing where the design is not understood. */
export async function checkReading(page: EnginePage, origin: string): Promise<number> {
  await page.go(`${origin}${lookedAt[1]}`, 1600);
  return page.evaluate<number>(`(() => {
    const [text, rail] = ['[data-article-body]', '.rail-end'].map((name) => document.querySelector(name).getBoundingClientRect());
    const isBeside = rail.right <= text.left || rail.left >= text.right;
    return isBeside ? Math.round(text.width) : 0;
  })()`);
}

/** Searches for words; gives how many results stand in the list. */
export async function checkSearch(page: EnginePage, origin: string): Promise<number> {
  await page.go(`${origin}/search/?q=${encodeURIComponent('产业工人')}`, 1280);
  await page.waitFor(`/done|error/.test(document.querySelector('archive-search').dataset.searchState)`);
  return page.evaluate<number>(`document.querySelectorAll('[data-result]').length`);
}

/** Opens the bar at the first paragraph and copies it; gives what was copied, with its source. */
export async function checkQuoting(page: EnginePage, origin: string): Promise<string> {
  await page.go(`${origin}${lookedAt[1]}`, 1280);
  return page.evaluate<string>(`(async () => {
    let copied = '';
    navigator.clipboard && Object.defineProperty(navigator.clipboard, 'writeText', { value: async (text) => { copied = text; } });
    document.execCommand = () => { copied = copied || String(getSelection()) || document.activeElement.value; return true; };
    document.querySelector('.quote-handle').click();
    document.querySelector('.quote-button').click();
    await new Promise((done) => setTimeout(done, 300));
    return copied || document.querySelector('quote-bar textarea').value;
  })()`);
}

/** Jumps to a printed page of an issue; gives the address it leads to. */
export async function checkPageJump(page: EnginePage, origin: string): Promise<string> {
  await page.go(`${origin}${lookedAt[3]}`, 1280);
  await page.evaluate(`(() => {
    document.querySelector('page-jump input').value = '13';
    document.querySelector('page-jump button').click();
  })()`);
  await page.waitFor(`location.pathname !== '${lookedAt[3]}'`);
  return page.evaluate<string>('location.pathname');
}

/** Opens the settings and chooses the dark ground; gives what stands on the page then. */
export async function checkSettings(page: EnginePage, origin: string): Promise<string> {
  await page.go(`${origin}/`, 1280);
  return page.evaluate<string>(`(() => {
    document.querySelector('reading-settings [data-open]').click();
    document.querySelector('reading-settings input[value=dark]').click();
    const open = document.querySelector('reading-settings dialog').open;
    localStorage.clear();
    return [open, document.documentElement.dataset.theme].join();
  })()`);
}
