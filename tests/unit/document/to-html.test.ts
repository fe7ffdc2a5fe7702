import { expect, test } from 'vitest';
import { layoutOf, numberParagraphs } from '../../../src/corpus/numbering.ts';
import { layNumbers } from '../../../src/document/lay-numbers.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { numberedTexts } from '../../../src/document/text.ts';
import { writeHtml } from '../../../src/document/to-html.ts';

const numbered = (mdx: string) => {
  const document = parseDocument(mdx);
  return layNumbers(document, layoutOf(numberParagraphs([], numberedTexts(document))));
};
const render = (mdx: string) => writeHtml(numbered(mdx));

test.each([
  ['**一要学习。**理论', '<p id="p1"><strong>一要学习。</strong>理论</p>'],
  ['**2017年9月30日**前', '<p id="p1"><strong><span class="unbroken">2017年9月30日</span></strong>前</p>'],
  ['2017~2025年，30~70岁', '<p id="p1">2017~2025年，30~70岁</p>'],
  ['他说："好"……', '<p id="p1">他说："好"……</p>'],
  ['“三减三健”——预防', '<p id="p1">“三减三健”——预防</p>'],
  ['- 一要学习；\n- 二要落实。', /<li>\n<p id="p1">一要学习；<\/p>\n<\/li>/],
])('%s', (markdown, html) => {
  expect(render(markdown)).toMatch(html);
});

test('footnotes speak Chinese', () => {
  const html = render('见原件[^1]。\n\n[^1]: 第16期。\n');
  expect(html).toContain('id="footnote-label">注释</h2>');
  expect(html).toContain('aria-label="回到正文"');
  expect(html).not.toMatch(/[A-Z][a-z]+ ?[a-z]*</);
});

test.each([
  ['甲 & 乙 \\<丙> 丁', '<p id="p1">甲 &amp; 乙 &lt;丙&gt; 丁</p>'],
  [
    '[网页](https://example.org/?a=1&b="2")',
    '<p id="p1"><a href="https://example.org/?a=1&amp;b=&quot;2&quot;">网页</a></p>',
  ],
  [
    '甲<PageMark page="9" />乙',
    '<p id="p1">甲<span id="page-9" class="page-mark" role="doc-pagebreak" aria-label="第9页" data-page="9"></span>乙</p>',
  ],
  ['<Signature>青海省总工会</Signature>', '<div class="signature"><p id="p1">青海省总工会</p></div>'],
  [
    '| 甲 | 乙 |\n| - | -: |\n| 丙 | 丁 |',
    '<table><thead><tr><th id="p1">甲</th>\n<th id="p2" data-align="right">乙</th></tr></thead>\n<tbody><tr><td id="p3">丙</td>\n<td id="p4" data-align="right">丁</td></tr></tbody></table>',
  ],
  ['甲\\\n乙', '<p id="p1" class="lines">甲<br>\n乙</p>'],
  [
    '<Verse>\n高原红日照征程，\n　　**万马**奔腾\n\n春风\n</Verse>',
    '<div class="verse">\n<p id="p1" class="lines">高原红日照征程，<br>\n　　<strong>万马</strong>奔腾</p>\n<p id="p2">春风</p>\n</div>',
  ],
  ['<Ruby reading="zhuō">涿</Ruby>鹿', '<p id="p1"><ruby>涿<rp>（</rp><rt>zhuō</rt><rp>）</rp></ruby>鹿</p>'],
  ['3. 丙\n4. 丁', '<ol start="3">\n<li>\n<p id="p1">丙</p>\n</li>\n<li>\n<p id="p2">丁</p>\n</li>\n</ol>'],
])('%s is written as HTML', (mdx, html) => expect(render(mdx)).toBe(html));

test('a text that was kept on the disk is written as it was', () => {
  const document = numbered('| 甲 | 乙 |\n| - | -: |\n| 丙 | 丁 |\n\n<PageMark />\n\n[戊](/a/)');
  const kept = JSON.parse(JSON.stringify(document)) as typeof document;
  expect(writeHtml(kept)).toBe(writeHtml(document));
  expect(writeHtml(kept)).not.toMatch(/null|undefined/u);
});

test('a picture has its room, what it shows, and a caption with a number of its own', () => {
  const document = numbered('![会“场”](a.jpg "座谈会 & <现场>")\n\n![](b.png)\n\n![丙](c.png)');
  const pictures = new Map([
    ['a.jpg', { url: '/s/i/pictures/a.jpg', width: 4, height: 3 }],
    ['b.png', { url: '/s/i/pictures/b.png', width: 1, height: 2 }],
  ]);
  expect(writeHtml(document, pictures)).toBe(
    '<figure class="picture"><img src="/s/i/pictures/a.jpg" alt="会“场”" width="4" height="3" loading="lazy">' +
      '<figcaption id="p1">座谈会 &amp; &lt;现场&gt;</figcaption></figure>\n' +
      '<figure class="picture"><img src="/s/i/pictures/b.png" alt="" width="1" height="2" loading="lazy"></figure>\n',
  );
});
