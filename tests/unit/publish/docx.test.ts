import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Article } from '../../../src/archive/model.ts';
import { closeLines } from '../../../src/document/close-lines.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { readSource } from '../../../src/importer/read/read-source.ts';
import { bodyParagraphs } from '../../../src/publish/docx/body.ts';
import { buildArticleDocx, buildIssueDocx } from '../../../src/publish/docx/build-docx.ts';
import { openStory } from '../../../src/publish/docx/story.ts';
import { element, writeXml } from '../../../src/publish/xml.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { FULL_ARTICLE, fullContent } from '../../fixtures/archive/full-issue.ts';
import { HARD_BODY, hardIssue } from '../../fixtures/archive/hard-issue.ts';
import { present } from '../../present.ts';

const ORIGIN = 'http://archive.test';
const OPTIONS = { origin: ORIGIN, colour: '#a6291b', readFile: () => new Uint8Array() };

describe('a body as paragraphs of Word', () => {
  test.each([
    ['**一要抓好。**理论', '<w:r><w:rPr><w:b/></w:rPr>一要抓好。</w:r><w:r>理论</w:r>'],
    ['重*点*', '<w:r>重</w:r><w:r><w:rPr><w:em w:val="underDot"/></w:rPr>点</w:r>'],
    ['\\<10家 & 更多', '<w:r>&lt;10家 &amp; 更多</w:r>'],
    ['行一\\\n行二', '<w:r>行一</w:r><w:r><w:br/></w:r><w:r>行二</w:r>'],
    ['工会\n工作', '<w:r>工会工作</w:r>'],
    ['<Ruby reading="zhuō">涿</Ruby>州', '<w:r>涿</w:r><w:r>（zhuō）</w:r><w:r>州</w:r>'],
    [
      '小<PageMark page="9" />康',
      '<w:r>小</w:r><w:bookmarkStart w:id="1" w:name="page_9"/><w:r><w:rPr><w:rStyle w:val="PageMark"/></w:rPr>［第9页］</w:r><w:bookmarkEnd w:id="1"/><w:r>康</w:r>',
    ],
    [
      '<PageMark page="9" />\n\n文。',
      '<w:bookmarkStart w:id="1" w:name="page_9"/><w:r><w:rPr><w:rStyle w:val="PageMark"/></w:rPr>［第9页］</w:r><w:bookmarkEnd w:id="1"/><w:r>文。</w:r>',
    ],
    [
      '[页](/a/?b=1&c=2)',
      '<w:hyperlink r:id="rId-link-1"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>页</w:r></w:hyperlink>',
    ],
    ['[坏](javascript:alert)', '<w:r>坏</w:r>'],
  ])('%j', (mdx, runs) => {
    expect(written(mdx)).toBe(`<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr>${runs}</w:p>`);
  });

  test.each([
    ['## 一、甲\n\n### （一）乙', ['Heading2', 'Heading3']],
    ['> 近安', ['Quote']],
    ['<Verse>\n雪山高\n江水长\n</Verse>', ['Verse']],
    ['![会场](photo-1.jpg)', ['Caption']],
    ['<Signature>\n青海省总工会\n\n2017年\n</Signature>', ['Signed', 'Signed']],
    ['- 甲\n\n  乙', ['ListItem', 'ListItem']],
    ['***', ['Separator']],
  ])('%j is in the styles %j', (mdx, styles) => {
    expect([...written(mdx).matchAll(/<w:pStyle w:val="(\w+)"/gu)].map(([, style]) => style)).toEqual(styles);
  });

  test('a list is counted by Word from the figure and in the form that print has', () => {
    const story = openStory('article');
    bodyParagraphs(
      parseDocument('3) 甲\n4) 乙\n\n文。\n\n- 丙'),
      { page: { path: '/', origin: ORIGIN }, pictures: new Map() },
      story,
    );
    expect(story.lists).toMatchObject([{ ordered: true, start: 3, label: '3)' }, { ordered: false }]);
  });

  test('a note is a footnote of the document; referred to once more, its number; referred to by none, below the text', () => {
    const story = openStory('article');
    const text = xml('甲[^b]乙[^a]丙[^b]。\n\n[^a]: 注甲，又见[^c]。\n\n[^b]: 注乙。\n\n[^c]: 注丙。', story);
    expect([...text.matchAll(/<w:footnoteReference w:id="(\d)"\/>/gu)].map(([, id]) => id)).toEqual([
      '1',
      '2',
    ]);
    expect(text).toContain('<w:r>丙</w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>1</w:r>');
    expect(
      story.notes.map((note) =>
        writeXml(element('w:n', {}, note))
          .replace(/<[^>]*>/gu, '')
          .trim(),
      ),
    ).toEqual(['注乙。', '注甲，又见［3］。']);
    expect(text.replace(/<[^>]*>/gu, '')).toContain('［3］注丙。');
  });

  test('a table keeps its head on every page and its columns’ side', () => {
    const table = written('| 单位 | 人数 |\n| --- | --: |\n| 西宁 & 海东 | 1,200 |');
    expect(table).toContain('<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>');
    expect(table).toContain(
      '<w:p><w:pPr><w:pStyle w:val="TableCell"/><w:jc w:val="right"/></w:pPr><w:r>1,200</w:r></w:p>',
    );
  });
});

describe('an article as a Word document', async () => {
  const hard = () => present(hardIssue().articles.find(({ slug }) => slug === '01'));
  const bytes = await buildArticleDocx(hard(), OPTIONS);
  const { text, log } = await readSource(bytes, '01.docx');

  test('is the same to the byte when it is made again', async () => {
    const again = await buildArticleDocx(hard(), OPTIONS);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
  });

  test('bears the date of its content, and names its author and how it is cited', () => {
    const core = part(bytes, 'docProps/core.xml');
    expect(core.match(/2017-10-10T00:00:00Z/gu)).toHaveLength(2);
    expect(core).toContain('<dc:creator>李某</dc:creator>');
    expect(core).toContain(
      '引用：李某. 正确理解 &lt;大力&gt; &amp; “推进”：在会上[J]. 学刊，2017（9/10）：3.',
    );
  });

  test('is read back by the import with every word and the number of every list', () => {
    for (const words of [
      '凝心聚力',
      '正确理解',
      '——在会上',
      '主席　李某',
      '按：本刊按语。',
      '**一要抓好<10家企业>。**理论学习 & 落实，占比5%~10%，“1+N”机制\\]\\]>。',
      '朱德',
      '3. 甲项',
      '4. 乙项',
      '| 西宁 & 海东 | 1,200 |',
      '（摘自《党史纵横》）',
      '座谈会 <现场>',
      '《学刊》2017年第9-10期，第3页，“论坛”栏',
      '误识：「地区 and 单位」改作「地区和单位」。识读错误。',
      `网址：${ORIGIN}/journal/2017-no9-10/01/`,
    ])
      expect(plain(text), words).toContain(plain(words));
    expect(text).toMatch(/^\[\^1\]: 据/mu);
    expect(HARD_BODY).toContain('[^1]: 据');
  });

  test('leaves the import nothing to doubt but the table and the running head', () => {
    expect(
      log
        .map(({ message }) => message.replace(/（Word.*$/u, ''))
        .filter((message) => !/表格|页眉|页脚/u.test(message)),
    ).toEqual([]);
  });

  test('says in its running head where it was printed', () => {
    expect(textIn(part(bytes, 'word/header.xml'))).toBe('《学刊》2017年第9-10期，第3页，“论坛”栏');
  });
});

describe('an official document on the pages of GB/T 9704', async () => {
  const notice = noticeOf(FULL_ARTICLE.notice);
  const bytes = await buildArticleDocx(notice, OPTIONS);
  const main = part(bytes, 'word/document.xml');

  test('has a square of 156 by 225 mm, 37 mm from the head and 28 mm from the spine', () => {
    const page = (name: string) =>
      Number(new RegExp(`w:${name}="(\\d+)"`, 'u').exec(main.slice(main.indexOf('<w:sectPr')))?.[1]);
    const toMm = (twips: number) => Math.round((twips / 1440) * 25.4 * 10) / 10;
    expect(toMm(page('top'))).toBe(37);
    expect(toMm(page('left'))).toBe(28);
    expect(toMm(page('w') - page('left') - page('right'))).toBe(156);
    expect(toMm(page('h') - page('top') - page('bottom'))).toBe(225);
  });

  test('fits 22 lines and 28 characters into it, and no more', () => {
    const styles = part(bytes, 'word/styles.xml');
    const [, line] = /w:line="(\d+)" w:lineRule="exact"/u.exec(styles) ?? [];
    const [, tracking] = /<w:spacing w:val="(-?\d+)"/u.exec(styles) ?? [];
    const [width, height] = [(156 / 25.4) * 1440, (225 / 25.4) * 1440];
    expect(Math.floor(height / Number(line))).toBe(22);
    expect(Math.floor(width / (320 + Number(tracking)))).toBe(28);
  });

  test('ends with 版记 in one frame at the foot of its last page, a line above and below each of its entries', () => {
    const rows = [...main.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:framePr .*?<\/w:p>/gsu)].map(([row]) => row);
    expect(new Set(rows.map((row) => /<w:framePr [^>]*>/u.exec(row)?.[0])).size).toBe(1);
    expect(rows[0]).toMatch(/w:vAnchor="margin"[^>]*w:yAlign="bottom"/u);
    expect(main.indexOf('<w:framePr')).toBeGreaterThan(main.lastIndexOf('附注某句'));
    const stroke = (row: string) => /<w:u w:val="(\w+)"\/>/u.exec(row)?.[1];
    expect(rows.map((row) => stroke(row) ?? textIn(row))).toEqual([
      'thick',
      '主题词：主题某词',
      'single',
      '抄报：抄报某会。',
      'single',
      '抄送：抄某主席。',
      'single',
      '印发单位2022年6月22日印发',
      'single',
      '（共印640份）',
      'thick',
    ]);
  });

  test('is read back by the import with every word, and no line of 版记 between them', async () => {
    const { text } = await readSource(bytes, 'notice.docx');
    expect(plain(text)).toContain(
      '主题词：主题某词抄报：抄报某会。抄送：抄某主席。印发单位2022年6月22日印发（共印640份）',
    );
  });

  test('sets its red head, marks at the left above it, and the page number outside', () => {
    expect(textIn(main)).toMatch(/^000037秘密加急青海省某会文件青总发〔2022〕37号签发人：签某/u);
    expect(part(bytes, 'word/styles.xml')).toMatch(/w:styleId="Letterhead".*?<w:color w:val="a6291b"/su);
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(textIn(part(bytes, 'word/footer-odd.xml'))).toBe('— 1 —');
    expect(part(bytes, 'word/footer-odd.xml')).toContain('<w:jc w:val="right"/>');
    expect(part(bytes, 'word/footer-even.xml')).toContain('<w:jc w:val="left"/>');
  });

  test.each([
    ['某省总工会办公室', '2022-06-21', [2 * 315, 1 * 315]],
    ['某会', '2022-06-21', [3.5 * 315, 2 * 315]],
  ])('sets the date two characters in from the name %s, or the name further in', async (name, issuedOn) => {
    const signed = noticeOf({ ...FULL_ARTICLE.notice, signatory: { ids: ['sign-body'], name }, issuedOn });
    const text = part(await buildArticleDocx(signed, OPTIONS), 'word/document.xml');
    const rights = [...text.matchAll(/<w:pStyle w:val="Signed"\/>.*?w:right="(\d+)"/gsu)].map(
      ([, right]) => Number(right) / 315,
    );
    const [ofName = 0, ofDate = 0] = rights;
    const em = (words: string) => [...words].reduce((sum, one) => sum + (one < '\u0100' ? 0.5 : 1), 0);
    expect(ofDate + em('2022年6月21日') + 2).toBeCloseTo(ofName + em(name), 1);
    expect(Math.min(ofName, ofDate)).toBeCloseTo(2, 1);
  });

  test('holds the document and nothing of the archive’s on its pages', () => {
    expect(textIn(main)).not.toMatch(/出处|引用|网址/u);
    expect(part(bytes, 'docProps/core.xml')).toContain('引用：');
  });
});

describe('for a narrower audience', () => {
  test('an issue holds nothing of what is left out', async () => {
    const content = smallContent();
    const [first] = content.articles;
    present(first).body = '机密的话。';
    const shown = { ...content, articles: content.articles.filter((article) => article !== first) };
    const words = async (archive: ReturnType<typeof buildArchive>) => {
      const issues = await Promise.all(archive.issues.map((issue) => buildIssueDocx(issue, OPTIONS)));
      return issues
        .flatMap((issue) => Object.values(unzipSync(issue)).map((bytes) => strFromU8(bytes)))
        .join('');
    };
    expect(await words(buildArchive(content))).toContain('机密的话');
    expect(await words(buildArchive(shown))).not.toContain('机密的话');
  });
});

describe('a whole issue as a Word document', async () => {
  const issue = hardIssue();
  const bytes = await buildIssueDocx(issue, OPTIONS);
  const main = part(bytes, 'word/document.xml');

  test('has contents that lead to each article, and each on a page of its own', () => {
    const leads = [...main.matchAll(/w:anchor="(\w+)"/gu)].map(([, name]) => name);
    expect(leads).toEqual(issue.articles.map(({ slug }) => `article_${slug}`));
    for (const name of leads) expect(main).toContain(`w:name="${present(name)}"`);
    expect(main.match(/<w:br w:type="page"\/>/gu)).toHaveLength(issue.articles.length);
  });

  test('has no id twice', () => {
    const ids = [...main.matchAll(/<w:bookmarkStart w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function xml(mdx: string, story = openStory('article')): string {
  return writeXml(
    element(
      'w:body',
      {},
      bodyParagraphs(
        closeLines(parseDocument(mdx)),
        { page: { path: '/journal/', origin: ORIGIN }, pictures: new Map() },
        story,
      ),
    ),
  ).replace(/<w:t xml:space="preserve">|<\/w:t>/gu, '');
}

function written(mdx: string): string {
  return xml(mdx)
    .replace(/^<\?.*\?>\n/u, '')
    .replace(/^<w:body>|<\/w:body>\n$/gu, '');
}

function noticeOf(notice: typeof FULL_ARTICLE.notice): Article {
  const issues = buildArchive(fullContent({ ...FULL_ARTICLE, notice })).issues;
  return present(issues.find(({ id }) => id === 'journal/2024-no9')?.articles[0]);
}

function part(bytes: Uint8Array, path: string): string {
  return strFromU8(present(unzipSync(bytes)[path]));
}

function textIn(markup: string): string {
  return [...markup.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('');
}

/** Without what the reader of a text file does not see: escapes of Markdown, blanks. */
function plain(text: string): string {
  return text.replace(/[\\\s]/gu, '');
}
