import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { layoutOf, numberParagraphs } from '../../src/corpus/numbering.ts';
import { closeLines } from '../../src/document/close-lines.ts';
import { layNumbers } from '../../src/document/lay-numbers.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { numberedTexts } from '../../src/document/text.ts';
import { writeHtml } from '../../src/document/to-html.ts';
import { launchChromium } from './chromium.ts';
import { barFetched } from './open-page.ts';
import { serveSite, type ServedSite } from './serve.ts';
import { present } from '../present.ts';

const SPEECH = '/neibu-tongbao/2020-no16/01/';
const THIRD = '二要继续加强思想引领。';

const browser = await launchChromium();
let site: ServedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await serveSite(inject('site'));
});
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const copy = async (form: string) => {
  await page.click(`quote-bar [data-form="${form}"]`);
  const label = present(await page.textContent(`quote-bar [data-form="${form}"]`)).trim();
  const done = form === 'address' ? '已复制链接' : `已${label}`;
  await page.waitForFunction(
    (words) => document.querySelector('quote-bar [data-message]')?.textContent === words,
    done,
  );
  return clipboard();
};

/** Selects from a place in one paragraph to a place in another, as a reader drags over them. */
const select = (from: string, start: number, to: string, end: number) =>
  page.evaluate(
    ([first, begin, last, stop]) => {
      const place = (selector: string, offset: number): [Node, number] => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`no ${selector}`);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let left = offset;
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (left <= text.length) return [text, left];
          left -= text.length;
        }
        throw new Error('offset behind the text');
      };
      getSelection()?.setBaseAndExtent(...place(first, begin), ...place(last, stop));
    },
    [from, start, to, end] as const,
  );

/** A body as the site writes it, without its pictures. */
function asOnPage(mdx: string): string {
  const document = parseDocument(mdx);
  const layout = layoutOf(numberParagraphs([], numberedTexts(document)));
  return writeHtml(closeLines(layNumbers(document, layout)));
}

/**
 * Opens the speech with other paragraphs in its body, as the processor of the site writes them, and with other
 * attributes in its cite box.
 */
async function openWith(body: string, cited: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.route(`**${SPEECH}`, async (route) => {
    const response = await route.fetch();
    let html = (await response.text()).replace(
      /(<div data-article-body[^>]*>).*?(?=<\/div>)/s,
      (_, start: string) => start + body,
    );
    for (const [from, to] of Object.entries(cited))
      html = html.replace(`data-cite="${from}`, `data-cite="${to}`);
    await route.fulfill({ response, body: html });
  });
  await page.goto(site.origin + SPEECH);
  await page.waitForFunction(() => document.querySelector('quote-bar:not([hidden])') !== null);
}

/** The quoted text alone, without its source. */
const quoted = async () => (await copy('running')).replace(/\n（[^\n]*）$/, '');

describe('a paragraph', () => {
  test('is copied with its source in the standard form and its lasting address', async () => {
    await page.goto(site.origin + SPEECH);
    await page.hover('#p3');
    await page.click('.quote-handle');
    const [text = '', source, address] = (await copy('standard')).split('\n');
    expect(text.startsWith(THIRD)).toBe(true);
    expect(text).toBe(present(await page.textContent('#p3')).trim());
    expect(source).toBe('马吉孝. 在省总工会十四届六次委员会议上的讲话[Z]. 内部通报，2020（16）.');
    expect(address).toBe(`${site.origin}${SPEECH}#p3`);
  });

  test('is copied with its source as running text has it, and as an address alone', async () => {
    await page.goto(site.origin + SPEECH);
    await page.hover('#p3');
    await page.click('.quote-handle');
    expect(await copy('running')).toContain(
      '\n（马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日）',
    );
    await page.click('quote-bar [data-close]');
    await page.hover('#p3');
    await page.click('.quote-handle');
    expect(await copy('address')).toBe(`${site.origin}${SPEECH}#p3`);
  });

  test('of a journal is copied with the printed page', async () => {
    await page.goto(`${site.origin}/qinghai-gongyun/2023-no2/03/`);
    await page.hover('#p2');
    await page.click('.quote-handle');
    const text = present(await page.textContent('#p2')).trim();
    expect(await copy('standard')).toBe(
      `${text}\n王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.\n${site.origin}/qinghai-gongyun/2023-no2/03/#p2`,
    );
    expect(await copy('running')).toBe(
      `${text}\n（王东明：《在全总十七届七次执委会议上的讲话》，《青海工运》2023年第2期，第8页）`,
    );
  });

  test('is copied with the printed pages it stands on, where the text has marks of them', async () => {
    const mark = (number: number) =>
      `<span id="page-${number}" role="doc-pagebreak" aria-label="第${number}页" data-page="${number}"></span>`;
    await openWith(
      `<p id="p1">第一段。</p><p id="p2">第二${mark(9)}段。</p><p id="p3">${mark(10)}第三段。</p>`,
      {
        'gbt2025"':
          'gbt2025" data-quoted="马吉孝. 讲话[Z]. 内部通报，2020（16）：{page}." data-first-page="8"',
        'running"': 'running" data-quoted="马吉孝：《讲话》，第{page}页。" data-first-page="8"',
      },
    );
    const sourceOf = async (id: string) => {
      await page.hover(id);
      await page.click('.quote-handle');
      const source = (await copy('standard')).split('\n')[1];
      await page.click('quote-bar [data-close]');
      return source;
    };
    expect(await sourceOf('#p1')).toBe('马吉孝. 讲话[Z]. 内部通报，2020（16）：8.');
    expect(await sourceOf('#p2')).toBe('马吉孝. 讲话[Z]. 内部通报，2020（16）：8-9.');
    expect(await sourceOf('#p3')).toBe('马吉孝. 讲话[Z]. 内部通报，2020（16）：10.');
    await select('#p2', 2, '#p3', 2);
    expect(await copy('running')).toBe('段。\n第三\n（马吉孝：《讲话》，第9—10页）');
  });

  test('of a notice is copied with its number, its day and the day of reading', async () => {
    await page.goto(`${site.origin}/qing-zong-fa/2022-no11/`);
    await page.hover('#p2');
    await page.click('.quote-handle');
    const [, source] = (await copy('standard')).split('\n');
    expect(source).toMatch(
      /^青海省总工会\. 关于认真学习宣传贯彻省第十四次党代会精神的通知：青总发〔2022〕11号\[EB\/OL\]\. （2022-06-22）\[\d{4}-\d\d-\d\d\]\. https?:\S+\/qing-zong-fa\/2022-no11\/\.$/,
    );
  });

  test('is copied without the number of its footnote, and with its line break', async () => {
    await openWith(
      '<p id="p1">青海省总工会<br>\n二○二二年<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>六月　印发50\nm<sup>2</sup>。\n</p>',
    );
    await page.hover('#p1');
    await page.click('.quote-handle');
    expect(await quoted()).toBe('青海省总工会\n二○二二年六月　印发50 m2。');
  });

  test('that was withdrawn offers nothing to quote', async () => {
    await openWith(
      '<p id="p1">第一段。</p><p id="p2" class="withdrawn">此处原有一段，已撤下：重复</p><p id="p3">第三段。</p>',
    );
    await page.hover('#p3');
    expect(await page.getAttribute('.quote-handle', 'aria-label')).toBe('引用第 2 段');
    await select('#p1', 0, '#p3', 4);
    expect(await quoted()).toBe('第一段。\n第三段。');
  });

  test('is reached by keyboard: one stop, arrows walk, Enter opens, Esc closes', async () => {
    await page.goto(site.origin + SPEECH);
    await page.focus('.quote-handle');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('.quote-handle', 'aria-label')).toBe('引用第 3 段');
    await page.keyboard.press('Enter');
    await page.waitForSelector('quote-bar [data-bar]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('quote-bar [data-message]')?.textContent === '已复制，带国标出处',
    );
    expect((await clipboard()).startsWith(THIRD)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('quote-bar [data-bar]')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('quote-handle');
  });
});

describe('a selection', () => {
  test('over two paragraphs is quoted as selected, with the address of the first', async () => {
    await page.goto(site.origin + SPEECH);
    await select('#p3', 4, '#p4', 10);
    await expect.poll(() => page.textContent('quote-bar [data-label]')).toBe('引用所选文字');
    const lines = (await copy('standard')).split('\n');
    expect(present(lines[0]).startsWith('加强思想引领。')).toBe(true);
    expect(lines[1]).toBe(present(await page.textContent('#p4')).slice(0, 10));
    expect(lines.at(-1)).toBe(`${site.origin}${SPEECH}#p3`);
  });

  test('that begins in the middle of a corrected word is quoted as it reads', async () => {
    await page.goto(`${site.origin}/qinghai-gongyun/2017-no9-10/08/`);
    const text = present(await page.textContent('#p2')).trim();
    expect(await page.locator('#p2 .correction-mark').count()).toBe(1);
    await select('#p2', text.length - 3, '#p3', 6);
    expect(await quoted()).toBe(
      `${text.slice(-3)}\n${present(await page.textContent('#p3'))
        .trimStart()
        .slice(0, 6)}`,
    );
  });

  test('over headings and paragraphs keeps them apart', async () => {
    await page.goto(`${site.origin}/neibu-tongbao/2020-no16/02/`);
    await select('#p2', 0, '#p4', 4);
    expect((await quoted()).split('\n')).toEqual([
      present(await page.textContent('#p2')).trim(),
      '一、今年以来工作进展情况',
      '今年以来',
    ]);
  });

  test('over a table keeps its cells and rows apart; one in a cell is that of the cell', async () => {
    await openWith(
      '<p id="p1">见下表。</p><table><thead><tr><th id="p2">市州</th><th id="p3">人数</th></tr></thead>' +
        '<tbody><tr><td id="p4">西宁</td><td id="p5">3504</td></tr></tbody></table>',
    );
    await select('#p1', 0, '#p5', 4);
    expect(await quoted()).toBe('见下表。\n市州\t人数\n西宁\t3504');
    await select('#p5', 0, '#p5', 4);
    expect(await copy('standard')).toMatch(/^3504\n[^\n]+\n\S+#p5$/);
  });

  test('over a list, a picture and footnotes is their text', async () => {
    await openWith(
      '<ul><li><p id="p1">一要学习；</p></li><li><p id="p2">二要落实。</p></li></ul>' +
        '<figure><img src="/favicon.svg" alt="会场"></figure><p id="p3">完<sup><a href="#n" data-footnote-ref>1</a></sup>。</p>' +
        '<section class="footnotes"><h2 class="sr-only" id="footnote-label">注释</h2><ol><li id="n"><p id="p4">见原件。 <a href="#r" data-footnote-backref aria-label="返回">↩</a></p></li></ol></section>',
    );
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    expect(await quoted()).toBe('一要学习；\n二要落实。\n完。\n见原件。');
  });

  test('over verse, a reading, a caption and a note, as the site writes them, keeps lines and leaves marks out', async () => {
    await openWith(
      asOnPage(
        '<Verse>\n高原红日照征程，\n万马奔腾鼓角鸣。\n\n春风一夜到西宁。\n</Verse>\n\n![会场](photo-1.jpg "诗歌朗诵会")\n\n' +
          '朗诵会由\n<Ruby reading="huáng">湟</Ruby>中区主办[^1]。\n\n[^1]: 据原件。',
      ),
    );
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    expect(await quoted()).toBe(
      '高原红日照征程，\n万马奔腾鼓角鸣。\n春风一夜到西宁。\n诗歌朗诵会\n朗诵会由湟（huáng）中区主办。\n据原件。',
    );
    await select('#p3', 0, '#p3', 5);
    expect(await copy('standard')).toMatch(/^诗歌朗诵会\n[^\n]+\n\S+#p3$/);
  });

  test('of a whole article is all of its text', async () => {
    await page.goto(site.origin + SPEECH);
    await page.keyboard.press('Control+A');
    const lines = (await copy('standard')).split('\n');
    expect(lines).toHaveLength(9 + 2);
    expect(lines[0]).toBe(present(await page.textContent('#p1')).trim());
    expect(lines.at(-1)).toBe(`${site.origin}${SPEECH}#p1`);
  });

  test('made backwards, and one that ends before the next paragraph, are the same', async () => {
    await page.goto(site.origin + SPEECH);
    await select('#p4', 10, '#p3', 4);
    expect((await quoted()).startsWith('加强思想引领。')).toBe(true);
    await page.evaluate(() => {
      const [third, fourth] = ['#p3', '#p4'].map((id) => document.querySelector(id));
      if (third?.firstChild && fourth) getSelection()?.setBaseAndExtent(third.firstChild, 0, fourth, 0);
    });
    expect(await quoted()).toBe(present(await page.textContent('#p3')).trim());
  });

  test('taken back closes the bar', async () => {
    await page.goto(site.origin + SPEECH);
    await select('#p3', 0, '#p3', 8);
    await page.waitForSelector('quote-bar [data-bar]');
    await page.evaluate(() => getSelection()?.collapseToStart());
    await page.waitForSelector('quote-bar [data-bar]', { state: 'hidden' });
  });

  test('stays while a button of the bar is pressed', async () => {
    await page.goto(site.origin + SPEECH);
    await page.dblclick('#p3', { position: { x: 200, y: 20 } });
    const word = await page.evaluate(() => String(getSelection()));
    expect(word).not.toBe('');
    expect(await quoted()).toBe(word);
    expect(await page.evaluate(() => String(getSelection()))).toBe(word);
  });

  test('that the browser lets go of as a button is pressed, as Safari does, is copied all the same', async () => {
    await page.goto(site.origin + SPEECH);
    await select('#p3', 4, '#p3', 11);
    await page.waitForSelector('quote-bar [data-bar]');
    await page.evaluate(async () => {
      const button = document.querySelector<HTMLElement>('quote-bar [data-form="running"]');
      button?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      getSelection()?.removeAllRanges();
      await new Promise((done) => setTimeout(done, 100));
    });
    expect(await quoted()).toBe('加强思想引领。');
  });

  test('outside the text opens nothing', async () => {
    await page.goto(site.origin + SPEECH);
    await select('h1', 0, 'h1', 4);
    await barFetched(page);
    expect(await page.isVisible('quote-bar [data-bar]')).toBe(false);
  });
});

test('where the clipboard is refused, the text is shown selected to copy by hand', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    document.execCommand = () => false;
  });
  await page.goto(site.origin + SPEECH);
  await page.hover('#p3');
  await page.click('.quote-handle');
  await page.click('quote-bar [data-form="address"]');
  await expect.poll(() => page.inputValue('quote-bar textarea')).toBe(`${site.origin}${SPEECH}#p3`);
  expect(await page.textContent('quote-bar [data-message]')).toBe(
    '浏览器不许复制。文字已经选好，请按 Ctrl+C 或长按复制。',
  );
});

describe('lists', () => {
  const LIST =
    '<ol start="3">\n<li>\n<p id="p1">加强组织领导；</p>\n</li>\n<li>\n<p id="p2">落实经费保障；</p>\n<p id="p3">专款专用。</p>\n</li>\n</ol>\n<ul>\n<li>\n<p id="p4">另行通知。</p>\n</li>\n</ul>';

  test('keep their numbers where an item is quoted from its beginning', async () => {
    await openWith(LIST);
    await select('#p1', 0, '#p4', 5);
    expect((await copy('standard')).split('\n').slice(0, 4)).toEqual([
      '3. 加强组织领导；',
      '4. 落实经费保障；',
      '专款专用。',
      '另行通知。',
    ]);
    await select('#p1', 2, '#p2', 4);
    expect((await copy('standard')).split('\n').slice(0, 2)).toEqual(['组织领导；', '4. 落实经费']);
  });
});

describe('for a document that takes more than letters', () => {
  const rich = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
  const SOURCE = '马吉孝. 在省总工会十四届六次委员会议上的讲话[Z]. 内部通报，2020（16）.';
  const address = (id: string) => `${site.origin}${SPEECH}#${id}`;

  test('bold, numbers and tables stay, and the source stands below as a footnote does', async () => {
    await openWith(
      '<p id="p1"><strong>一要</strong>学习<sup><a href="#n" data-footnote-ref>1</a></sup>。</p>\n<ol start="3">\n<li>\n<p id="p2">加强；</p>\n</li></ol>' +
        '<table><tbody><tr><td id="p3">西宁</td><td id="p4">3504</td></tr></tbody></table>',
    );
    await select('#p1', 0, '#p4', 4);
    await copy('standard');
    expect((await rich())?.replace(/\n/gu, '')).toContain(
      '<p><strong>一要</strong>学习。</p><ol start="3"><li><p>加强；</p></li></ol>' +
        '<table><tbody><tr><td>西宁</td><td>3504</td></tr></tbody></table>' +
        `<p><small>${SOURCE}<br><a href="${address('p1')}">${address('p1')}</a></small></p>`,
    );
  });

  test('a piece of a line is a paragraph too, and nothing but what was selected', async () => {
    await openWith('<p id="p1">一要学习；二要落实。</p><p id="p2">完。</p>');
    await select('#p1', 5, '#p1', 9);
    await copy('running');
    expect(await rich()).toContain(
      '<p>二要落实</p><p><small>（马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日）</small></p>',
    );
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await copy('running');
    expect(await rich()).toContain('<p>一要学习；二要落实。</p><p>完。</p><p><small>（');
  });

  test('a link bears title and source', async () => {
    await page.goto(site.origin + SPEECH);
    await page.hover('#p3');
    await page.click('.quote-handle');
    expect(await copy('address')).toBe(address('p3'));
    expect(await rich()).toContain(
      `<p><a href="${address('p3')}">马吉孝：《在省总工会十四届六次委员会议上的讲话》，《内部通报》第16期，2020年8月25日。</a></p>`,
    );
  });
});
