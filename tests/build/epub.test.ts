import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { bodyText } from '../../src/document/text-blocks.ts';
import { buildEpub } from '../../src/publish/epub/build-epub.ts';
import { packFiles } from '../../src/publish/pack-files.ts';
import { countCharacters } from '../../src/text/characters.ts';
import { hardIssue } from '../fixtures/archive/hard-issue.ts';
import { files, read, textOf } from './built-site.ts';
import { checkEpub } from './epubcheck.ts';
import { present } from '../present.ts';
import { ONE_POINT } from '../fixtures/one-point.ts';

const root = inject('site');
const scratch = mkdtempSync(join(tmpdir(), 'archive-epub-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface ArticleRow {
  id: string;
  url: string;
  title: string;
  issue: string;
  wordCount: number;
}
const OPTIONS = {
  origin: 'http://archive.test',
  namespace: 'c0c4d3a6-6c0e-5b7a-9d55-2f0e6f2b8a11',
  colour: '#a6291b',
  readFile: () => ONE_POINT.jpeg,
};
const articles = JSON.parse(read('/data/articles.json')) as ArticleRow[];
const texts = files.filter((file) => /\/(text|issue)\.txt$/.test(file));
const series = files.filter((file) => file.endsWith('/series.epub'));
const issues = JSON.parse(read('/data/issues.json')) as { id: string; url: string; articles: string[] }[];

describe('books', () => {
  test('every issue has one, and every series', () => {
    const folders = new Set(issues.map(({ url }) => url.replace(/[^/]+\/$/u, '')));
    expect(files.filter((file) => file.endsWith('.epub')).sort()).toEqual(
      [
        ...issues.map(({ url }) => `${url}issue.epub`),
        ...[...folders].map((url) => `${url}series.epub`),
      ].sort(),
    );
  });

  test.each(series)('epubcheck finds nothing in %s, which holds every article of the series', (file) => {
    expect(checkEpub(join(root, file))).toEqual([]);
    const pages = Object.keys(unzipSync(readFileSync(join(root, file)))).filter((path) =>
      path.includes('/text/'),
    );
    const ids = issues
      .filter(({ url }) => file.startsWith(url.replace(/[^/]+\/$/u, '')))
      .flatMap((issue) => issue.articles);
    expect(pages.sort()).toEqual(
      ids.map((id) => `EPUB/${id.split('/')[1]}/text/${id.split('/')[2]}.xhtml`).sort(),
    );
  });

  test.each(issues)('epubcheck finds nothing in $id', ({ url }) => {
    expect(checkEpub(join(root, url, 'issue.epub'))).toEqual([]);
  });

  test('epubcheck finds nothing in a book with everything a body may hold', async () => {
    const file = join(scratch, 'hard.epub');
    writeFileSync(file, await buildEpub(hardIssue(), OPTIONS));
    expect(checkEpub(file)).toEqual([]);
  });

  test('epubcheck is not silent about a book that is wrong', async () => {
    const file = join(scratch, 'wrong.epub');
    const parts = Object.entries(unzipSync(await buildEpub(hardIssue(), OPTIONS)));
    const without = parts.filter(([path]) => path !== 'EPUB/style.css');
    expect(without).toHaveLength(parts.length - 1);
    writeFileSync(
      file,
      packFiles(without.map(([path, content]) => ({ path, content, stored: path === 'mimetype' }))),
    );
    expect(checkEpub(file).join('\n')).toMatch(/ERROR/);
  });

  test.each(issues)('$id holds every character of its articles', ({ url, articles: ids }) => {
    const book = unzipSync(readFileSync(join(root, url, 'issue.epub')));
    for (const id of ids) {
      const page = strFromU8(present(book[`EPUB/text/${id.split('/').at(-1)}.xhtml`]));
      const body = present(
        present(/<div class="body">(.*?)<\/div>(?:<div class="end">|<section|<footer)/s.exec(page))[1],
      );
      const { wordCount } = present(articles.find((article) => article.id === id));
      expect([id, countCharacters(textOf(body))]).toEqual([id, wordCount]);
    }
  });
});

describe('plain texts', () => {
  test('every article and every issue has one', () => {
    expect([...texts].sort()).toEqual(
      [...articles.map(({ url }) => `${url}text.txt`), ...issues.map(({ url }) => `${url}issue.txt`)].sort(),
    );
  });

  test('an article text carries its title and every block of its body, in order', () => {
    const wrong = articles.filter(({ id, url, title, wordCount }) => {
      const blocks = bodyBlocks(id);
      expect(countCharacters(blocks.join(''))).toBe(wordCount);
      return !holdsInOrder(squeeze(read(`${url}text.txt`)), [squeeze(title), ...blocks]);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('an issue text carries every block of every article, in reading order', () => {
    for (const { url, articles: ids } of issues) {
      expect(holdsInOrder(squeeze(read(`${url}issue.txt`)), ids.flatMap(bodyBlocks))).toBe(true);
    }
  });

  test('begins with the mark of UTF-8, ends lines with LF, and has no two blank lines together', () => {
    for (const file of texts) {
      expect(read(file)).toMatch(/^\ufeff\S[^\r]*[^\n]\n$/u);
      expect(read(file)).not.toContain('\n\n\n');
    }
  });
});

/** The text of an article's body in the content, block by block, white space left out. */
function bodyBlocks(id: string): string[] {
  const mdx = readFileSync(join(import.meta.dirname, `../../content/issues/${id}.mdx`), 'utf8');
  return bodyText(parseDocument(mdx)).split('\n').map(squeeze);
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

function holdsInOrder(text: string, blocks: readonly string[]): boolean {
  let from = 0;
  return blocks.every((block) => {
    const place = text.indexOf(block, from);
    from = place + block.length;
    return place >= 0;
  });
}
