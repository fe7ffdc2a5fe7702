import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { convertByOffice, hasOffice, WHY_NOT } from '../office.ts';
import { present } from '../present.ts';
import { useBrowser } from './open-page.ts';

const { open } = useBrowser();

const ARTICLE = '/qinghai-gongyun/2023-no2/04/';

/** All that a text can be set in, as the site writes it. */
const BODY = `
<p id="p1">会议指出，<strong>一要</strong>加强学习<sup><a data-footnote-ref href="#n1">1</a></sup>，
二要抓好<span role="doc-pagebreak" data-page="9">〔9〕</span>落实。</p>
<ol start="3"><li>
<p id="p2">加强组织领导；</p>
</li><li>
<p id="p3">落实经费保障；</p>
<ul><li><p id="p4">专款专用。</p></li></ul>
</li></ol>
<table><thead><tr><th id="p5">单位</th><th id="p6">人数</th></tr></thead>
<tbody><tr><td id="p7">西宁市</td><td id="p8"></td></tr></tbody></table>
<blockquote><p id="p9">高原红日照征程，<br>
万马奔腾鼓角鸣。</p></blockquote>
<div class="signature"><p id="p10">青海省总工会</p></div>`;

/** Selects from a place in one element to one in another, copies, and gives what would lie on the clipboard. */
async function copy(page: Page, from: [string, number], to: [string, number]) {
  return page.evaluate(
    ([[first, start], [last, end]]) => {
      const textOf = (selector: string, isLast: boolean) => {
        const walker = document.createTreeWalker(
          document.querySelector(selector) ?? document.body,
          NodeFilter.SHOW_TEXT,
        );
        const texts: Node[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        return texts.at(isLast ? -1 : 0) ?? document.body;
      };
      const lastText = textOf(last, true);
      getSelection()?.setBaseAndExtent(
        textOf(first, false),
        start,
        lastText,
        end < 0 ? (lastText.textContent?.length ?? 0) : end,
      );
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      document.querySelector(first)?.dispatchEvent(event);
      return {
        taken: event.defaultPrevented,
        text: event.clipboardData?.getData('text/plain'),
        html: event.clipboardData?.getData('text/html').replace(/\n/gu, ''),
      };
    },
    [from, to] as const,
  );
}

async function openBody(theme: 'light' | 'dark') {
  // The policy of the page lets no string become markup, not even one of a test.
  const opened = await open(ARTICLE, { colorScheme: theme, bypassCSP: true });
  await opened.page.evaluate((html) => {
    const body = document.querySelector('[data-article-body]');
    if (body) body.innerHTML = html;
  }, BODY);
  return opened;
}

describe.skipIf(!hasOffice)(`what is copied, pasted into LibreOffice${WHY_NOT}`, () => {
  test('is the text with its numbers and tables, its bold, and no colour of the page', async () => {
    await using opened = await openBody('dark');
    const { text = '', html = '' } = await copy(opened.page, ['#p1', 0], ['#p10', -1]);
    const pasted = [{ name: 'copy.html', content: `<meta charset="utf-8">${html}` }];
    const [plain, whole] = ['txt:Text (encoded):UTF8', 'fodt'].map((format) =>
      present(convertByOffice(pasted, format)[0]).toString(),
    );
    const letters = (words = '') => words.replace(/[\s\ufeff\p{Co}•·◦-]/gu, '');
    expect(letters(plain)).toBe(letters(text));
    expect(whole).toContain('<text:span text:style-name="Strong_20_Emphasis">一要</text:span>');
    const body = (whole ?? '').replace(/^[^]*<office:automatic-styles>/u, '');
    expect(body).toContain('<table:table ');
    expect(body).not.toMatch(/ fo:color="#(?!000000)| fo:background-color="#/u);
  });
});

describe('what is copied out of a text', () => {
  test('is the text with its bold, numbers and tables, and nothing of the page, in the dark too', async () => {
    await using opened = await openBody('dark');
    const all = await copy(opened.page, ['#p1', 0], ['#p10', -1]);
    expect(all.taken).toBe(true);
    expect(all.text).toBe(
      [
        '会议指出，一要加强学习，二要抓好落实。',
        '3. 加强组织领导；',
        '4. 落实经费保障；',
        '· 专款专用。',
        '单位\t人数',
        '西宁市\t',
        '高原红日照征程，',
        '万马奔腾鼓角鸣。',
        '青海省总工会',
      ].join('\n'),
    );
    expect(all.html).toBe(
      '<p>会议指出，<strong>一要</strong>加强学习，二要抓好落实。</p>' +
        '<ol start="3"><li><p>加强组织领导；</p></li><li><p>落实经费保障；</p><ul><li><p>专款专用。</p></li></ul></li></ol>' +
        '<table><thead><tr><th>单位</th><th>人数</th></tr></thead><tbody><tr><td>西宁市</td><td></td></tr></tbody></table>' +
        '<blockquote><p>高原红日照征程，<br>万马奔腾鼓角鸣。</p></blockquote><p>青海省总工会</p>',
    );
  });

  test('is a piece of a line where a piece of a line was selected', async () => {
    await using opened = await openBody('light');
    expect(await copy(opened.page, ['#p10', 2], ['#p10', 5])).toMatchObject({
      text: '省总工',
      html: '省总工',
    });
  });

  test('keeps the number of an item that is copied alone, or to its middle', async () => {
    await using opened = await openBody('light');
    expect(await copy(opened.page, ['#p3', 0], ['#p3', 4])).toMatchObject({
      text: '4. 落实经费',
      html: '<ol start="4"><li><p>落实经费</p></li></ol>',
    });
  });

  test('is left to the browser outside the article', async () => {
    await using opened = await openBody('light');
    const { page } = opened;
    const taken = await page.evaluate(() => {
      const outside = document.querySelector('nav');
      if (outside) getSelection()?.selectAllChildren(outside);
      const event = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      outside?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(taken).toBe(false);
  });
});
