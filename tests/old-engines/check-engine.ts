import type { EnginePage } from './open-engine.ts';

/** Pages that are looked at: home, article, notice, issue. */
export const lookedAt = [
  '/',
  '/qinghai-gongyun/2023-no2/01/',
  '/qing-zong-fa/2022-no11/',
  '/qinghai-gongyun/2023-no2/',
] as const;

/** Script that gives the boxes of a page's landmarks, in whole pixels; the same for an old engine and for today's. */
export const LANDMARKS = `[...document.querySelectorAll('site-bar > header, header nav, header nav li, main, main h1, [data-article-body], .leaf, .rail, search-box .line, search-box button, reading-settings, page-jump, main section, main h2')]
  .filter((element) => element.getClientRects().length > 0)
  // What is folded has a place today, which old engines give it when it is opened.
  .filter((element) => element.closest('details:not([open]) > :not(summary)') === null)
  .map((element) => {
    const { left, width } = element.getBoundingClientRect();
    return [element.localName, Math.round(left + scrollX), Math.round(width)].join(' ');
  })`;

/** Gives the address of a page of the site by its path and what is asked there. */
export type AddressOf = (path: string) => string;

/** Reads an article on a desk; gives how wide its text is, in pixels: nothing where the design is not understood. */
export async function checkReading(page: EnginePage, at: AddressOf): Promise<number> {
  await page.go(at(lookedAt[1]), 1600);
  return page.evaluate<number>(`(() => {
    const [text, rail] = ['[data-article-body]', '.rail-end'].map((name) => document.querySelector(name).getBoundingClientRect());
    const isBeside = rail.right <= text.left || rail.left >= text.right;
    return isBeside ? Math.round(text.width) : 0;
  })()`);
}

/** Searches for words; gives how many results stand in the list. */
export async function checkSearch(page: EnginePage, at: AddressOf): Promise<number> {
  await page.go(at(`/search/?q=${encodeURIComponent('产业工人')}`), 1280);
  await page.waitFor(`/done|error/.test(document.querySelector('archive-search').dataset.searchState)`);
  return page.evaluate<number>(`document.querySelectorAll('[data-result]').length`);
}

/** Opens the bar at the first paragraph and copies it; gives what was copied, with its source. */
export async function checkQuoting(page: EnginePage, at: AddressOf): Promise<string> {
  await page.go(at(lookedAt[1]), 1280);
  await page.evaluate(`document.querySelector('.quote-handle').click()`);
  await page.waitFor(`!document.querySelector('quote-bar [data-bar]').hidden`);
  return page.evaluate<string>(`(async () => {
    let copied = '';
    window.ClipboardItem = undefined;
    navigator.clipboard && Object.defineProperty(navigator.clipboard, 'writeText', { value: async (text) => { copied = text; } });
    document.execCommand = () => { copied = copied || String(getSelection()) || document.activeElement.value; return true; };
    document.querySelector('.quote-button').click();
    await new Promise((done) => setTimeout(done, 300));
    return copied || document.querySelector('quote-bar textarea').value;
  })()`);
}

/** Jumps to a printed page of an issue; gives the address it leads to. */
export async function checkPageJump(page: EnginePage, at: AddressOf): Promise<string> {
  await page.go(at(lookedAt[3]), 1280);
  const before = await page.evaluate<string>('location.pathname');
  await page.evaluate(`(() => {
    document.querySelector('page-jump input').value = '13';
    document.querySelector('page-jump button').click();
  })()`);
  // Between two pages Firefox shows an empty one.
  await page.waitFor(`![${JSON.stringify(before)}, 'blank'].includes(location.pathname)`);
  return page.evaluate<string>('location.pathname');
}

/** Opens the settings and chooses the dark ground; gives what stands on the page then. */
export async function checkSettings(page: EnginePage, at: AddressOf): Promise<string> {
  await page.go(at('/'), 1280);
  return page.evaluate<string>(`(() => {
    document.querySelector('reading-settings [data-open]').click();
    document.querySelector('reading-settings input[value=dark]').click();
    const open = document.querySelector('reading-settings dialog').open;
    localStorage.clear();
    return [open, document.documentElement.dataset.theme].join();
  })()`);
}

/** Lists the places of a query and exports them; gives how many lines stand on the page and in the table. */
export async function checkList(page: EnginePage, at: AddressOf): Promise<[lines: number, rows: number]> {
  await page.go(at(`/search/?q=${encodeURIComponent('产业工人')}&view=list&order=following`), 1280);
  await page.waitFor(
    `(document.querySelector('search-list[data-list-state=done]') || document.querySelector('archive-search[data-search-state=error]'))`,
  );
  return page.evaluate<[number, number]>(`(async () => {
    let saved;
    URL.createObjectURL = (file) => { saved = file; return 'data:,'; };
    HTMLAnchorElement.prototype.click = () => undefined;
    document.querySelector('[data-take=csv]').dispatchEvent(new MouseEvent('click'));
    await new Promise((done) => setTimeout(done, 300));
    const rows = (await saved.text()).split('\\r\\n').length - 2;
    return [document.querySelectorAll('[data-line]').length, rows];
  })()`);
}
