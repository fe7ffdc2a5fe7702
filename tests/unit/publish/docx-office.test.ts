import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { buildArticleDocx } from '../../../src/publish/docx/build-docx.ts';
import { FULL_ARTICLE, fullContent } from '../../fixtures/archive/full-issue.ts';
import { convertByOffice, hasOffice, WHY_NOT } from '../../office.ts';
import { present } from '../../present.ts';

/** Lines of 28 characters, and so many that the text fills two pages and begins a third. */
const LINES = 48;
const BODY = `${'一二三四五六七八九十'.repeat(LINES * 3).slice(0, LINES * 28 - 2)}\n\n3. 甲项\n4. 乙项`;

describe.skipIf(!hasOffice)(`LibreOffice opens a notice${WHY_NOT}`, async () => {
  const pages = hasOffice ? await print(BODY) : [];

  test('and sets 22 lines of 28 characters on a page', () => {
    expect(pages).toHaveLength(5);
    const full = pages.map(
      (lines) => lines.filter((line) => /^[一二三四五六七八九十]{28}$/u.test(line)).length,
    );
    expect(Math.max(...full)).toBe(22);
  });

  test('counts its list as print does, and loses no character', () => {
    const text = pages.map((lines) => lines.slice(0, -1).join('')).join('');
    expect(text).toContain(BODY.replace(/\s/gu, ''));
  });

  test('and sets 版记 on the lowest lines of the last page', () => {
    expect(pages.at(-1)?.slice(-3)).toEqual([
      expect.stringMatching(/^印发单位2022年6月22日印发$/u),
      '（共印640份）',
      '—5—',
    ]);
  });
});

/** The notice as LibreOffice prints it. */
async function print(body: string): Promise<string[][]> {
  const content = fullContent({ ...FULL_ARTICLE, authors: [], speakers: [] });
  const found = present(content.articles.find(({ id }) => id === 'journal/2024-no9/01'));
  Object.assign(found, { body, document: parseDocument(body) });
  const article = present(
    buildArchive(content).issues.find(({ id }) => id === 'journal/2024-no9')?.articles[0],
  );
  const bytes = await buildArticleDocx(article, {
    origin: '',
    colour: '#a6291b',
    readFile: () => new Uint8Array(),
  });
  const [printed] = convertByOffice([{ name: 'notice.docx', content: bytes }], 'pdf');
  return readPages(new Uint8Array(present(printed)));
}

/** The lines of a printed file, page by page, from the top. */
async function readPages(bytes: Uint8Array): Promise<string[][]> {
  const file = await getDocumentProxy(bytes);
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
