import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { Article } from '../../../src/archive/model.ts';
import { readPdfOption } from '../../../src/cli/read-pdf-option.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { bodyText } from '../../../src/document/text-blocks.ts';
import { buildArticlePdf } from '../../../src/publish/pdf/build-pdf.ts';
import { findChromium } from '../../../src/publish/pdf/open-chromium.ts';
import { printPdf } from '../../../src/publish/pdf/print-pdf.ts';
import { rewriteObjects } from '../../../src/publish/pdf/rewrite-objects.ts';
import { scopeIds } from '../../../src/publish/pdf/scope-ids.ts';
import { setDates } from '../../../src/publish/pdf/set-dates.ts';
import { element, writeXml } from '../../../src/publish/xml.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { FULL_ARTICLE, fullContent } from '../../fixtures/archive/full-issue.ts';
import { hardIssue } from '../../fixtures/archive/hard-issue.ts';
import { ONE_POINT } from '../../fixtures/one-point.ts';
import { present } from '../../present.ts';

const OPTIONS = {
  origin: 'http://archive.test',
  colour: '#a6291b',
  readFile: () => ONE_POINT.jpeg,
};
const missing = findChromium() === undefined;
const WHY = missing ? '（没有运行：这台机器没有 Chromium）' : '';

test.each([
  [[], 'none'],
  [['--pdf'], 'issues'],
  [['--pdf=all'], 'all'],
] as const)('%j makes PDF of %s', (words, made) => {
  expect(readPdfOption(words)).toBe(made);
});

test.each([
  [['--pdf=every'], '“--pdf=every”不认识'],
  [['--fast'], '“--fast”不认识'],
])('%j is refused in words', (words, message) => {
  expect(() => readPdfOption(words)).toThrow(message);
});

test('the dates of a file become those of its content, and no other byte is moved', () => {
  const bytes = new Uint8Array(
    Buffer.from(
      "/CreationDate (D:20261129195300+00'00')\n/ModDate (D:20261129195301+08'00')>> (D:2026) \u00e9",
      'latin1',
    ),
  );
  const dated = setDates(bytes, '2022-06-22T00:00:00Z');
  expect(Buffer.from(dated).toString('latin1')).toBe(
    "/CreationDate (D:20220622000000+00'00')\n/ModDate (D:20220622000000+00'00')>> (D:2026) \u00e9",
  );
  expect(dated.length).toBe(bytes.length);
});

test('a file keeps its objects where its table says they are, whatever their length becomes', () => {
  const file =
    '%PDF-1.4\n2 0 obj\nab\nendobj\n1 0 obj\nc\nendobj\nxref\n0 3\n0000000000 65535 f \n0000000027 00000 n \n0000000009 00000 n \ntrailer\n<</Size 3>>\nstartxref\n44\n%%EOF\n';
  const again = (change: (object: string) => string) =>
    Buffer.from(rewriteObjects(new Uint8Array(Buffer.from(file, 'latin1')), change)).toString('latin1');
  expect(again((object) => object)).toBe(file);
  const longer = again((object) => object.replace('ab', 'abcdef'));
  expect(longer.indexOf('1 0 obj')).toBe(31);
  expect(longer).toContain('0000000031 00000 n \n0000000009 00000 n');
  expect(longer).toContain(`startxref\n${longer.indexOf('xref')}\n`);
});

test('two articles in one page keep their ids and links apart', () => {
  const tree = element(
    'section',
    { id: '' },
    element('a', { id: 'note-1', href: '#note-2' }),
    element('a', { href: 'http://a/#b' }),
  );
  expect(writeXml(scopeIds(tree, 'text/01'))).toContain(
    '<section id="text/01"><a id="text/01-note-1" href="#text/01-note-2"/><a href="http://a/#b"/></section>',
  );
});

describe.skipIf(missing)(`an article as PDF${WHY}`, async () => {
  const article = present(hardIssue().articles.find(({ slug }) => slug === '01'));
  const bytes = missing ? undefined : await buildArticlePdf(article, OPTIONS);
  const pages = bytes ? await readPages(bytes) : [];

  test('is tagged, names its language and its title, and bears the date of its content', () => {
    const file = Buffer.from(present(bytes)).toString('latin1');
    expect(file).toMatch(/\/MarkInfo\s*<<\s*\/Type \/MarkInfo\s*\/Marked true|\/Marked true/u);
    expect(file).toMatch(/\/StructTreeRoot/u);
    expect(file).toMatch(/\/Lang \(zh-CN\)/u);
    expect(file.match(/D:20171010000000\+00'00'/gu)).toHaveLength(2);
  });

  test('is the same to the byte when it is made again', async () => {
    expect(
      Buffer.compare(Buffer.from(present(bytes)), Buffer.from(await buildArticlePdf(article, OPTIONS))),
    ).toBe(0);
  });

  test('holds every character of the text in its order, its printed pages and how it is cited', () => {
    const text = pages.flat().join('');
    for (const line of bodyText(article.document).split('\n'))
      expect(text).toContain(line.replace(/^[0-9]+\. |\s/gu, ''));
    expect(text).toContain('引用李某.正确理解<大力>&“推进”：在会上[J].学刊，2017（9/10）：3.');
  });

  test('says at its head on which printed pages it stands, to the last one a mark names', async () => {
    const content = smallContent();
    present(content.articles[0]).body = '甲<PageMark page="4" />乙。\n\n<PageMark page="7" />丙。';
    const marked = present(buildArchive(content).issues[0]?.articles.find(({ slug }) => slug === '01'));
    const [first = []] = await readPages(await buildArticlePdf(marked, OPTIONS));
    expect(first[0]).toBe('《学刊》2017年第9-10期，第3—7页');
    expect(first.join('')).toContain('第4页');
  });
});

describe.skipIf(missing)(`an official document as PDF${WHY}`, async () => {
  const body = '一二三四五六七八九十'.repeat(150).slice(0, 48 * 28 - 2);
  const notice = noticeWith(body);
  const pages = missing ? [] : await readPages(await buildArticlePdf(notice, OPTIONS));

  test('has 22 lines of 28 characters on a page', () => {
    const full = pages.map(
      (lines) => lines.filter((line) => /^[一二三四五六七八九十]{28}$/u.test(line)).length,
    );
    expect(Math.max(...full)).toBe(22);
    expect(pages.flat().join('')).not.toMatch(/出处|引用|校勘/u);
  });

  test('has 版记 on the lowest lines of the last page, and no page behind it', () => {
    expect(pages.at(-1)?.slice(-3)).toEqual([
      '印发单位2022年6月22日印发',
      '（共印640份）',
      `—${pages.length}—`,
    ]);
  });
});

test.skipIf(missing)(`a page without a face that a file may hold is no PDF${WHY}`, async () => {
  await expect(printPdf({ html: '<p>甲</p>', moment: '2022-06-22T00:00:00Z' })).rejects.toThrow(
    '没有可以放进 PDF 的中文字体',
  );
});

function noticeWith(body: string): Article {
  const content = fullContent();
  const found = present(content.articles.find(({ id }) => id === 'journal/2024-no9/01'));
  Object.assign(found, { data: FULL_ARTICLE, body, document: parseDocument(body) });
  return present(buildArchive(content).issues.find(({ id }) => id === 'journal/2024-no9')?.articles[0]);
}

/** The lines of a file, page by page, from the top. */
async function readPages(bytes: Uint8Array): Promise<string[][]> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages = Array.from({ length: file.numPages }, async (_, index) => {
    const page = await file.getPage(index + 1);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    const rows = Map.groupBy(pieces, ({ transform }) => Math.round(Number(transform[5])));
    return [...rows]
      .sort(([above], [below]) => below - above)
      .map(([, row]) =>
        row
          .map(({ str }) => str)
          .join('')
          .replace(/\s/gu, ''),
      )
      .filter((line) => line !== '');
  });
  return Promise.all(pages);
}

test.skipIf(missing)(`a picture of the text lies in the file${WHY}`, async () => {
  const [article] = present(
    buildArchive(fullContent(FULL_ARTICLE)).issues.find(({ id }) => id === 'journal/2024-no9'),
  ).articles;
  const bytes = Buffer.from(await buildArticlePdf(present(article), OPTIONS)).toString('latin1');
  expect(bytes).toMatch(/\/Subtype ?\/Image/u);
});
