import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countCharacters } from '../../src/text/characters.ts';
import { attributes, files, followLink, pages, read, resolves, textOf } from './built-site.ts';
import { present } from '../present.ts';

const CONTENT = resolve(import.meta.dirname, '../../content');
const ORIGIN = process.env.SITE_ORIGIN ?? 'http://localhost:4321';

interface ArticleRow {
  id: string;
  url: string;
  title: string;
  authors: string[];
  wordCount: number;
}
const articles = JSON.parse(read('/data/articles.json')) as ArticleRow[];
const contentFiles = readdirSync(join(CONTENT, 'issues'), { recursive: true, encoding: 'utf8' });
const html = new Map(pages.map((page) => [page, read(page)]));

describe('addresses', () => {
  test('every article of the content has its page at its permanent address', () => {
    const expected = contentFiles
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => `/${file.replace(/(\/index)?\.mdx$/, '')}/`);
    expect(expected.length).toBeGreaterThan(90);
    expect(expected.filter((address) => !html.has(address))).toEqual([]);
    expect(articles.map(({ url }) => url).sort()).toEqual(expected.sort());
  });

  test('every issue, series, person, body and column has its page', () => {
    const issues = contentFiles
      .filter((file) => file.endsWith('issue.yaml'))
      .map((file) => `/${dirname(file)}/`);
    const named = ['people', 'organizations', 'columns'].flatMap((room) =>
      readdirSync(join(CONTENT, room)).map((file) => `/${room}/${file.replace('.yaml', '')}/`),
    );
    const series = readdirSync(join(CONTENT, 'series')).map((file) => `/${file.replace('.yaml', '')}/`);
    expect([...issues, ...named, ...series].filter((address) => !html.has(address))).toEqual([]);
  });

  test('every link and every asset leads somewhere inside the site, anchors included', () => {
    const broken: string[] = [];
    for (const [page, text] of html) {
      for (const link of [...attributes(text, 'href'), ...attributes(text, 'src')]) {
        if (link.startsWith(ORIGIN) || link.startsWith('mailto:')) continue;
        const target = new URL(link, `http://site${page}`);
        const path = decodeURIComponent(target.pathname);
        const anchor = decodeURIComponent(target.hash.slice(1));
        const found = target.host === 'site' && resolves(path);
        const holds = anchor === '' || (found && attributes(read(path), 'id').includes(anchor));
        if (!found || !holds) broken.push(`${page} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test('every article is reached from the home page in three clicks', () => {
    let reached = new Set(['/']);
    for (let click = 0; click < 3; click += 1) {
      const next = [...reached].flatMap((page) =>
        attributes(html.get(page) ?? '', 'href', 'a').map((link) => followLink(page, link)),
      );
      reached = new Set([
        ...reached,
        ...next.map((link) => present(link.split(/[?#]/)[0])).filter((link) => html.has(link)),
      ]);
    }
    expect(articles.filter(({ url }) => !reached.has(url))).toEqual([]);
  });
});

/** Bytes of scripts in gzip that a page loads before anything is asked, all they import counted. */
const MOST_SCRIPT = 15 * 1024;

/** The same of the pages that are nothing to read without their scripts: the search and the reader's own folder. */
const MOST_OF_TOOLS = 22 * 1024;
const TOOLS = ['/search/', '/folder/'];

/** Some scripts and all they import as they begin; what is imported on use is not among them. */
function withImports(scripts: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of scripts.filter((one) => !found.has(one))) {
    found.add(file);
    const imported = [...read(file).matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+)["']/gu)];
    withImports(
      imported.map(([, path = '']) => new URL(path, `http://site${file}`).pathname),
      found,
    );
  }
  return found;
}

const sizes = new Map<string, number>();

function sizeOf(file: string): number {
  const size = sizes.get(file) ?? gzipSync(read(file)).length;
  sizes.set(file, size);
  return size;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('no request leaves the site', () => {
  test('no element of a page fetches from another host', () => {
    const foreign = [...html].flatMap(([page, text]) =>
      [...attributes(text, 'src'), ...attributes(text, 'srcset'), ...attributes(text, 'href', 'link')]
        .filter((address) => /^(https?:)?\/\//.test(address) && !address.startsWith(ORIGIN))
        .map((address) => `${page}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  test('no style sheet and no script of ours names another host', () => {
    const sources = files.filter((file) => /^\/_astro\/.*\.(css|js)$/.test(file));
    expect(sources.length).toBeGreaterThan(2);
    const foreign = sources.flatMap((file) =>
      [...read(file).matchAll(/(?:url\(\s*["']?|@import\s*["']?|["'`])((?:https?:)?\/\/[\w.-]+\.\w+)/g)].map(
        (match) => `${file}: ${match[1]}`,
      ),
    );
    // Pagefind, inside the worker, sets a reserved name (RFC 2606) before an address to take it apart, and asks nothing of it.
    // What writes Word documents and what draws name the parts of their XML by names that are spelt as addresses.
    const names =
      /\/export-folder\..*: http:\/\/(?:schemas\.(?:openxmlformats|microsoft)\.(?:org|com)|purl\.org)$|: http:\/\/www\.w3\.org$/u;
    expect(
      foreign.filter((found) => !/\/worker-.*: https:\/\/example\.com$/u.test(found) && !names.test(found)),
    ).toEqual([]);
  });

  test('pages are read without scripts: those they have are files, and few before anything is asked', () => {
    const scripts = [...html].flatMap(([page, text]) =>
      [...text.matchAll(/<script\b(?![^>]*ld\+json)([^>]*)>(.*?)<\/script>/gs)].map(
        ([, head = '', inside = '']) => ({ page, file: scriptOf(page, head), inside }),
      ),
    );
    expect(scripts.filter(({ file, inside }) => !resolves(file) || inside !== '')).toEqual([]);
    const loaded = [...html.keys()].map((page) => {
      const own = scripts.filter((script) => script.page === page).map(({ file }) => file);
      return [page, sum([...withImports(own)].map(sizeOf))] as const;
    });
    const most = (page: string) => (TOOLS.includes(page) ? MOST_OF_TOOLS : MOST_SCRIPT);
    expect(loaded.filter(([page, size]) => size > most(page))).toEqual([]);
    expect(html.get('/search/')).toContain('<noscript>');
  });
});

describe('every page', () => {
  test('has one h1 and headings without a gap', () => {
    const wrong: string[] = [];
    for (const [page, text] of html) {
      const levels = [...text.replace(/<template.*?<\/template>/gs, '').matchAll(/<h([1-6])\b/g)].map(
        (match) => Number(match[1]),
      );
      const gap = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
      if (levels.filter((level) => level === 1).length !== 1 || gap >= 0)
        wrong.push(`${page}: ${levels.join('')}`);
    }
    expect(wrong).toEqual([]);
  });

  test('has a title of its own', () => {
    const titles = [...html.values()].map((text) =>
      textOf(present(present(/<title>(.*?)<\/title>/s.exec(text))[1])),
    );
    const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
    expect(twice).toEqual([]);
    expect(titles.filter((title) => /undefined|null|\[object/.test(title))).toEqual([]);
  });

  test('names its language, its landmarks and the way past the menu', () => {
    const wrong = [...html].filter(
      ([, text]) =>
        !text.includes('<html lang="zh-CN"') ||
        !text.includes('<main id="main"') ||
        !text.includes('href="#main"') ||
        !text.includes('<header') ||
        !text.includes('<footer'),
    );
    expect(wrong.map(([page]) => page)).toEqual([]);
  });

  test('holds each id once and no trace of a value that was not there', () => {
    const wrong = [...html].flatMap(([page, text]) => {
      const ids = attributes(text, 'id');
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const trace = /(undefined|\[object Object\]|NaN)/.exec(
        textOf(text.replace(/<script.*?<\/script>/gs, '')),
      )?.[1];
      return [...twice, ...(trace ? [trace] : [])].map((what) => `${page}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('an article page', () => {
  test('carries its id and its text, and is the only kind of page that is indexed', () => {
    const indexed = [...html].filter(([, text]) => text.includes('data-pagefind-body')).map(([page]) => page);
    expect(indexed.sort()).toEqual(articles.map(({ url }) => url).sort());
    const wrong = articles.filter(
      ({ id, url }) =>
        !present(html.get(url)).includes(`data-article-id="${id}"`) ||
        !present(html.get(url)).includes('data-article-body'),
    );
    expect(wrong).toEqual([]);
  });

  test('shows every character of its body', () => {
    const different = articles.flatMap(({ id, url, wordCount }) => {
      const shown = countCharacters(bodyOf(present(html.get(url))));
      return shown === wordCount ? [] : [`${id}: ${shown} shown, ${wordCount} counted`];
    });
    expect(different).toEqual([]);
  });

  test('shows its whole title as its heading', () => {
    const heading = (page: string) =>
      textOf(present(present(/<h1[^>]*>(.*?)<\/h1>/s.exec(present(html.get(page))))[1]));
    expect(articles.filter(({ url, title }) => heading(url) !== title)).toEqual([]);
  });
});

describe('datasets', () => {
  test('articles.json has the agreed fields, null where nothing is known', () => {
    const fields =
      'id url title subtitle series issue column kind authors organization date pageStart pageEnd audience wordCount';
    for (const article of articles) expect(Object.keys(article).join(' ')).toBe(fields);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(articles.find(({ id }) => id === 'qinghai-gongyun/2023-no2/03')).toMatchObject({
      url: '/qinghai-gongyun/2023-no2/03/',
      title: '在全总十七届七次执委会议上的讲话',
      series: 'qinghai-gongyun',
      issue: 'qinghai-gongyun/2023-no2',
      column: '学习强会',
      kind: '讲话',
      authors: ['王东明'],
      pageStart: 8,
      pageEnd: null,
      audience: 'exchange',
    });
  });

  test('issues.json names every issue with its articles', () => {
    const issues = JSON.parse(read('/data/issues.json')) as { id: string; url: string; articles: string[] }[];
    expect(issues.flatMap((issue) => issue.articles)).toEqual(articles.map(({ id }) => id));
    expect(issues.filter(({ url }) => !html.has(url))).toEqual([]);
  });
});

/** The file of a script of a page; one without a file leads nowhere. */
function scriptOf(page: string, head: string): string {
  return followLink(page, attributes(`<script${head}>`, 'src')[0] ?? '/no-file');
}

/** The text of the article body: what stands between its opening tag and its own closing one. */
function bodyOf(page: string): string {
  const from = page.slice(page.indexOf('data-article-body'));
  const inside = from.slice(from.indexOf('>') + 1);
  let depth = 1;
  for (const tag of inside.matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return textOf(inside.slice(0, tag.index));
  }
  throw new Error('the article body is not closed');
}
