import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { KeptParts } from '../../../src/archive/kept-parts.ts';
import { filterByAudience } from '../../../src/corpus/audience.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { bodyElements } from '../../../src/publish/epub/body.ts';
import { buildEpub, buildSeriesEpub } from '../../../src/publish/epub/build-epub.ts';
import { bookIdentifier } from '../../../src/publish/epub/identifier.ts';
import { element, writeXml } from '../../../src/publish/xml.ts';
import { breakLine, emWidth } from '../../../src/text/em-width.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { hardIssue } from '../../fixtures/archive/hard-issue.ts';
import { present } from '../../present.ts';
import { ONE_POINT } from '../../fixtures/one-point.ts';

const ORIGIN = 'http://archive.test';
const OPTIONS = {
  origin: ORIGIN,
  namespace: 'c0c4d3a6-6c0e-5b7a-9d55-2f0e6f2b8a11',
  colour: '#a6291b',
  readFile: () => ONE_POINT.jpeg,
};

describe('XML', () => {
  test.each([
    ['甲 & 乙 < 丙 > ]]>', '甲 &amp; 乙 &lt; 丙 &gt; ]]&gt;'],
    ['换页\u000c与\u0000零', '换页与零'],
    ['半个\ud83d字', '半个\ufffd字'],
    ['𠀀字', '𠀀字'],
  ])('text %j', (text, written) => {
    expect(xml(element('p', {}, text))).toBe(`<p>${written}</p>`);
  });

  test('an attribute keeps quotes and line breaks; one without a value is left out', () => {
    expect(xml(element('a', { title: '"甲"\n<乙>', id: undefined }))).toBe(
      '<a title="&quot;甲&quot;&#10;&lt;乙&gt;"/>',
    );
  });
});

describe('a body as XHTML', () => {
  test.each([
    ['**一要抓好。**理论', '<p><strong>一要抓好。</strong>理论</p>'],
    ['“**加强**”工作', '<p>“<strong>加强</strong>”工作</p>'],
    ['2017~2025年，30~70', '<p>2017~2025年，30~70</p>'],
    ['\\<10家 & 更多', '<p>&lt;10家 &amp; 更多</p>'],
    ['## 一、甲\n\n### （一）乙', '<h2>一、甲</h2><h3>（一）乙</h3>'],
    ['> 近安', '<blockquote><p>近安</p></blockquote>'],
    [
      '<Signature>\n青海省总工会\n\n2017年\n</Signature>',
      '<div class="signature"><p>青海省总工会</p><p>2017年</p></div>',
    ],
    [
      '全面建成小<PageMark page="9" />康社会',
      '<p>全面建成小<span id="page-9" epub:type="pagebreak" role="doc-pagebreak" aria-label="第9页"/>康社会</p>',
    ],
    [
      '<PageMark page="9" />\n\n文。',
      '<div id="page-9" epub:type="pagebreak" role="doc-pagebreak" aria-label="第9页"/><p>文。</p>',
    ],
    ['3. 甲', '<ol start="3"><li><p>甲</p></li></ol>'],
    ['行一\\\n行二', '<p class="lines">行一<br/>\n行二</p>'],
    ['[页](/a/?b=1&c=2)', '<p><a href="http://archive.test/a/?b=1&amp;c=2">页</a></p>'],
    ['[坏](javascript:alert)', '<p>坏</p>'],
    [
      '| 甲 |\n| - |\n| & |',
      '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>&amp;</td></tr></tbody></table>',
    ],
    [
      '| 甲 | 乙 |\n| - | -: |',
      '<table><thead><tr><th>甲</th><th class="right">乙</th></tr></thead></table>',
    ],
    [
      '<Verse>\n甲，\n乙。\n\n丙。\n</Verse>',
      '<div class="verse"><p class="lines">甲，<br/>乙。</p><p>丙。</p></div>',
    ],
    ['<Ruby reading="zhuō">涿</Ruby>鹿', '<p><ruby>涿<rp>（</rp><rt>zhuō</rt><rp>）</rp></ruby>鹿</p>'],
    ['![会场](a.jpg "座谈会")', '<figure><figcaption>座谈会</figcaption></figure>'],
    ['![会场](a.jpg)', '<body/>'],
    [
      '见[^x]\n\n[^x]: 注。',
      '<p>见<a href="#note-1" epub:type="noteref" role="doc-noteref">［1］</a></p>' +
        '<aside id="note-1" epub:type="footnote" role="doc-footnote"><p>［1］注。</p></aside>',
    ],
  ])('%j', (mdx, xhtml) => {
    const written = xml(
      element(
        'body',
        {},
        bodyElements(parseDocument(mdx), {
          page: { path: '/journal/', origin: ORIGIN },
          pictures: new Map(),
        }),
      ),
    );
    expect(written.replaceAll('<br/>\n', '<br/>').replace(/^<body>|<\/body>$/g, '')).toBe(
      xhtml.replaceAll('<br/>\n', '<br/>'),
    );
  });
});

describe('a book of a whole series', async () => {
  const { series } = buildArchive(smallContent());
  const journal = present(series.find(({ id }) => id === 'journal'));
  const files = unzipSync(await buildSeriesEpub(journal, OPTIONS));
  const text = (path: string) => strFromU8(present(files[`EPUB/${path}`]));

  test('has every issue in a folder of its own, oldest first, each with imprint, columns and articles', () => {
    const folders = journal.issues.map(({ id }) => present(id.split('/')[1]));
    expect(folders.length).toBeGreaterThan(1);
    expect(
      [...text('nav.xhtml').matchAll(/href="([^"/]+)\/imprint\.xhtml"/g)].map(([, folder]) => folder),
    ).toEqual(folders);
    for (const issue of journal.issues)
      for (const { slug, data } of issue.articles)
        expect(text(`${present(issue.id.split('/')[1])}/text/${slug}.xhtml`)).toContain(data.title);
  });

  test('is no issue of itself, and tells its printed pages apart by their issue', () => {
    expect(text('package.opf')).toContain(bookIdentifier('journal', OPTIONS.namespace));
    expect(text('package.opf')).toContain('<dc:title>学刊（2017年第9-10期—');
    expect(text('nav.xhtml')).toContain('>2017年第9-10期 3</a>');
    expect(text('2017-no9-10/text/01.xhtml')).toContain('href="../../style.css"');
    expect(text('2017-no9-10/imprint.xhtml')).toContain('href="../style.css"');
  });
});

test('of a book of a series only the issues that have changed are made again', async () => {
  const build = (kept: KeptParts) => {
    const { series } = buildArchive(smallContent());
    return buildSeriesEpub(present(series.find(({ id }) => id === 'journal')), OPTIONS, kept);
  };
  const shelf = new Map<string, string>();
  const made: string[] = [];
  const kept: KeptParts = {
    part: <Part>(name: string, digest: string, make: () => Part) => {
      const known = shelf.get(`${name} ${digest}`);
      if (known === undefined) {
        made.push(name);
        shelf.set(`${name} ${digest}`, JSON.stringify(make()));
      }
      return JSON.parse(present(shelf.get(`${name} ${digest}`))) as Part;
    },
  };
  const first = await build(kept);
  expect(made.length).toBeGreaterThan(1);
  const [changed = ''] = made.splice(0);
  expect(Buffer.compare(first, await build(kept))).toBe(0);
  expect(made).toEqual([]);
  for (const name of shelf.keys()) if (name.startsWith(changed)) shelf.delete(name);
  expect(Buffer.compare(first, await build(kept))).toBe(0);
  expect(made).toEqual([changed]);
  const { series } = buildArchive(smallContent());
  const alone = await buildSeriesEpub(present(series.find(({ id }) => id === 'journal')), OPTIONS);
  expect(Buffer.compare(first, alone)).toBe(0);
});

describe('a book', async () => {
  const issue = hardIssue();
  const bytes = await buildEpub(issue, OPTIONS);
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
  const file = (path: string) => present(files.get(`EPUB/${path}`));

  test('begins with its mimetype, stored, so that a reader knows it by its first bytes', () => {
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect([...files.keys()].slice(0, 2)).toEqual(['mimetype', 'META-INF/container.xml']);
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await buildEpub(hardIssue(), OPTIONS)))).toBe(0);
  });

  test('holds one file for each article, in reading order', () => {
    const spine = [...file('package.opf').matchAll(/<itemref idref="([^"]+)"/g)].map((match) => match[1]);
    expect(spine).toEqual([
      'cover',
      'imprint',
      'nav',
      ...issue.articles.map(({ slug }) => `article-${slug}`),
      'end',
    ]);
    expect([...files.keys()].filter((path) => path.startsWith('EPUB/text/'))).toEqual(
      issue.articles.map(({ slug }) => `EPUB/text/${slug}.xhtml`),
    );
  });

  test('names title, publisher, date, language, editors with their role, series and place in it', () => {
    const metadata = file('package.opf');
    for (const line of [
      `<dc:identifier id="book-id">${bookIdentifier(issue.id, OPTIONS.namespace)}</dc:identifier>`,
      '<dc:title>《学刊》2017年第9-10期</dc:title>',
      '<dc:publisher>某会</dc:publisher>',
      '<dc:date>2017-10-10</dc:date>',
      '<dc:language>zh-CN</dc:language>',
      '<dc:description>宣传政策 &amp; 指导工作</dc:description>',
      '<dc:contributor id="contributor-1">李某</dc:contributor>',
      '<meta property="role" refines="#contributor-1" scheme="marc:relators">edt</meta>',
      '<meta property="belongs-to-collection" id="series">学刊</meta>',
      '<meta property="group-position" refines="#series">2017.9</meta>',
      '<meta property="dcterms:modified">2017-10-10T00:00:00Z</meta>',
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityFeature">pageNavigation</meta>',
    ])
      expect(metadata).toContain(line);
  });

  test.each([
    ['2018', '2018-01-01T00:00:00Z'],
    ['2018-12', '2018-12-01T00:00:00Z'],
    ['2018-12-18', '2018-12-18T00:00:00Z'],
  ])('of %s was last changed at %s, unless the build knows better', async (date, modified) => {
    const dated = { ...issue, data: { ...issue.data, date } };
    const metadata = async (time?: string) =>
      strFromU8(
        present(unzipSync(await buildEpub(dated, { ...OPTIONS, modified: time }))['EPUB/package.opf']),
      );
    expect(await metadata()).toContain(`dcterms:modified">${modified}<`);
    expect(await metadata('2026-11-20T08:00:00Z')).toContain('dcterms:modified">2026-11-20T08:00:00Z<');
  });

  test('has contents by column and small head, and a list of the printed pages', () => {
    const nav = file('nav.xhtml');
    expect(nav).toContain(
      '<li><span>论坛</span><ol><li><a href="text/01.xhtml">目录里的01　李某</a></li>' +
        '<li><a href="text/call.xhtml">征稿启事（目录未列）</a></li>' +
        '<li><a href="text/02.xhtml">目录里的02</a></li></ol></li>',
    );
    expect(nav).toContain(
      '<li><span>短波</span><ol><li><span>西宁</span><ol><li><a href="text/03.xhtml">目录里的03</a></li></ol></li></ol></li>',
    );
    expect(nav).toContain(
      '<ol><li><a href="text/01.xhtml#page-3">3</a></li><li><a href="text/02.xhtml#page-7">7</a></li></ol>',
    );
    expect(file('text/01.xhtml')).toContain('id="page-3" epub:type="pagebreak"');
  });

  test('has its contents and pages once more for programs from before EPUB 3, each with its place in one order', () => {
    const ncx = file('toc.ncx');
    const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);
    const toc = file('nav.xhtml').slice(0, file('nav.xhtml').indexOf('</nav>'));
    expect(names(ncx.slice(0, ncx.indexOf('</navMap>')), /<text>([^<]*)<\/text>/g).slice(3)).toEqual(
      names(toc, /<li><(?:a|span)[^>]*>([^<]*)</g).slice(1),
    );
    expect(ncx).toContain('<text>7</text></navLabel><content src="text/02.xhtml#page-7"/>');
    expect(ncx).toContain(`<meta name="dtb:uid" content="${bookIdentifier(issue.id, OPTIONS.namespace)}"/>`);
    const places = [...ncx.matchAll(/playOrder="(\d+)".*?<content src="([^"]*)"/g)];
    const targets = [...new Set(places.map(([, , target]) => target))];
    for (const [, order, target] of places) expect(targets.indexOf(target) + 1).toBe(Number(order));
    expect(file('package.opf')).toContain('<spine toc="ncx">');
  });

  test('has its cover as a picture, which shelves show', () => {
    const png = present(unzipSync(bytes)['EPUB/cover.png']);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(Buffer.from(png).readUInt32BE(16)).toBe(600);
    expect(file('package.opf')).toContain(
      '<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>',
    );
  });

  test('says which of its lists are contents, pages and landmarks', () => {
    const kinds = [...file('nav.xhtml').matchAll(/<nav [^>]*epub:type="([^"]+)"/g)].map(([, kind]) => kind);
    expect(kinds).toEqual(['toc', 'page-list', 'landmarks']);
  });

  test('lists the printed pages that begin inside an article', async () => {
    const files = smallContent();
    present(files.articles[0]).body = '全面建成小<PageMark page="4" />康社会。\n\n<PageMark page="7" />文。';
    const book = unzipSync(await buildEpub(present(buildArchive(files).issues[0]), OPTIONS));
    const list = [3, 4, 7].map((page) => `<li><a href="text/01.xhtml#page-${page}">${page}</a></li>`);
    expect(strFromU8(present(book['EPUB/nav.xhtml']))).toContain(`<ol>${list.join('')}</ol>`);
    expect(strFromU8(present(book['EPUB/text/01.xhtml'])).match(/ id="page-\d"/g)).toHaveLength(3);
  });

  test('marks a printed page once, where two articles begin on it', async () => {
    const files = smallContent();
    present(files.articles[1]).data.pageStart = 3;
    const book = unzipSync(await buildEpub(present(buildArchive(files).issues[0]), OPTIONS));
    expect(strFromU8(present(book['EPUB/nav.xhtml'])).match(/#page-3"/g)).toHaveLength(1);
    expect(strFromU8(present(book['EPUB/text/02.xhtml']))).not.toContain('pagebreak');
  });

  test('an article shows its head, its end and its corrections with every character escaped', () => {
    const page = file('text/01.xhtml');
    for (const words of [
      '<p class="kicker">凝心聚力</p>',
      '<h1 id="title">正确理解<br/>&lt;大力&gt; &amp; “推进”</h1>',
      '<p class="subtitle">——在会上</p>',
      '<p class="title-note">（2020年8月13日）</p>',
      '<p class="byline">主席　李某</p>',
      '<p class="editor-note">按：本刊按语。</p>',
      '<p class="signed">（办公室）</p>',
      '<p class="signed">（来源：新华网）</p>',
      '<li>座谈会 &lt;现场&gt;</li>',
      '<li>误识：「地区 and 单位」改作「地区和单位」。识读错误。</li>',
      '<p>《学刊》2017年第9-10期，第3页，“论坛”栏</p>',
    ])
      expect(page).toContain(words);
    expect(file('text/03.xhtml')).not.toMatch(/<(p|div|dl|ol|h2)[^>]*><\/|<p[^>]*\/>/u);
  });

  test('has note and imprint before the articles, distribution and corrections behind them', () => {
    expect(file('imprint.xhtml')).toContain('按：请看“&lt;按&gt;”。');
    expect(file('imprint.xhtml')).toContain('<dt>主编</dt><dd>李某（执行）</dd>');
    expect(file('end.xhtml')).toContain('<h1>分送、校勘记</h1><p>省总主席；</p><p>各部室。</p>');
  });

  test('an issue with nothing behind its last article has no page there', async () => {
    const plain = present(buildArchive(smallContent()).issues[1]);
    const book = unzipSync(await buildEpub(plain, OPTIONS));
    expect(Object.keys(book)).not.toContain('EPUB/end.xhtml');
    expect(strFromU8(present(book['EPUB/package.opf']))).not.toContain('end.xhtml');
    expect(strFromU8(present(book['EPUB/nav.xhtml']))).not.toContain('page-list');
  });

  test('of a narrower audience holds nothing of what is left out', async () => {
    const internal = present(buildArchive(smallContent()).issues.find(({ id }) => id.startsWith('bulletin')));
    const open = present(
      buildArchive(filterByAudience(smallContent(), 'public')).issues.find(({ id }) =>
        id.startsWith('bulletin'),
      ),
    );
    const words = async (one: typeof open) =>
      Object.values(unzipSync(await buildEpub(one, OPTIONS)))
        .map((data) => strFromU8(data))
        .join('');
    expect(await words(internal)).toContain('内部的话');
    expect(await words(open)).toContain('公开的报告');
    expect(await words(open)).not.toMatch(/内部的话|内部名单|内部的校记|马某/u);
  });
});

test('the identifier of a book never changes', () => {
  expect(bookIdentifier('qinghai-gongyun/2023-no2', OPTIONS.namespace)).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
  expect(bookIdentifier('qinghai-gongyun/2017-no9-10', OPTIONS.namespace)).toBe(
    'urn:uuid:b0719da9-c5c2-557f-bf59-c71200d1b3cf',
  );
});

test.each([
  ['青总发〔2022〕11号', 9, ['青总发〔2022〕11号']],
  ['关于认真学习宣传贯彻省第十四次', 11, ['关于认真学习宣传贯彻省', '第十四次']],
  ['一二三，四', 3, ['一二三，', '四']],
])('%s in lines of %i ems', (line, ems, lines) => {
  expect(breakLine(line, ems)).toEqual(lines);
  expect(emWidth('2023年第2期')).toBe(5.5);
});

function xml(root: ReturnType<typeof element>): string {
  return writeXml(root).split('\n').slice(1).join('\n').trimEnd();
}
