import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/catalogue.ts';
import { issueContents } from '../../src/archive/contents.ts';
import type { Issue } from '../../src/archive/model.ts';
import ArticleLayout from '../../src/layouts/ArticleLayout.astro';
import IssueLayout from '../../src/layouts/IssueLayout.astro';
import type { DataPath } from '../../src/ledger/input.ts';
import { accountIssue } from '../../src/ledger/ledger.ts';
import { buildArticleDocx, buildIssueDocx } from '../../src/publish/docx/build-docx.ts';
import { buildEpub } from '../../src/publish/epub/build-epub.ts';
import { articleText, issueText } from '../../src/publish/plain-text.ts';
import type { ShownArticleData } from '../../src/corpus/model.ts';
import type { IssueData } from '../../src/schema/issue.ts';
import { printedArticle } from '../../src/schema/printed-article.ts';
import { printedIssue } from '../../src/schema/printed-issue.ts';
import { listPrints, setInPrint, type FieldPrint, type FieldPrints } from '../../src/schema/printed.ts';
import { articleBlocks } from '../../src/search/index/article-blocks.ts';
import { formatDate } from '../../src/text/dates.ts';
import { FULL_ARTICLE, FULL_ISSUE, fullContent } from '../fixtures/archive/full-issue.ts';
import { ONE_POINT } from '../fixtures/one-point.ts';
import { renderComponent, textOf } from './html.ts';

const ORIGIN = 'http://archive.test';

/** How its book is made. */
const BOOK = {
  origin: ORIGIN,
  namespace: 'c0c4d3a6-6c0e-5b7a-9d55-2f0e6f2b8a11',
  colour: '#a6291b',
  readFile: () => ONE_POINT.jpeg,
};

/** As the paper prints both: its date, and its contents. */
const article = { ...FULL_ARTICLE, dateInferred: undefined };
const issueData = { ...FULL_ISSUE, dateInferred: undefined, contentsSupplied: undefined };
const issue = linkedIssue(article, issueData);
const asked = askedByLedger(article, issueData);
const [written, writtenIssue] = [await writeArticle(issue), await writeIssue(issue)];

describe('of an article', () => {
  const leaves = listLeaves(printedArticle, article);
  const printed = leaves.filter(({ print }) => print.printed);
  const unprinted = leaves.filter(({ print }) => !print.printed);

  test.each(printed)(
    '$name is printed: page, plain text, EPUB, Word and ledger have it',
    ({ name, words }) => {
      expect(formsWithout(written, words)).toEqual([]);
      expect(asked.article).toContain(name);
    },
  );

  test.each(printed.filter(({ print, value }) => print.as !== undefined && typeof value === 'string'))(
    '$name is set the same way everywhere',
    ({ print, words }) => expect(formsWithout(written, setInPrint(print, words))).toEqual([]),
  );

  test.each(printed.filter(({ place }) => place !== 'record'))('$name is found by a search', ({ words }) => {
    const [first] = issue.articles;
    expect(
      squeeze(
        first
          ? articleBlocks(first)
              .map(({ text }) => text)
              .join('\n')
          : '',
      ),
    ).toContain(squeeze(words));
  });

  test.each(unprinted)('$name is not printed, and the ledger does not ask for it', ({ name }) => {
    expect(asked.article).not.toContain(name);
  });

  test.each(unprinted.filter(isShownNowhere))('$name is shown nowhere', ({ words }) => {
    expect(formsWithout(written, words)).toEqual(Object.keys(written));
  });

  test('every printed field has a place', () => {
    expect(printed.filter(({ place }) => place === undefined)).toEqual([]);
  });

  test('a date with its evidence is shown, and the ledger does not ask for it', async () => {
    const inferred = linkedIssue(FULL_ARTICLE, issueData);
    expect(formsWithout(await writeArticle(inferred), '2021年3月4日（推定：推定的依据）')).toEqual([]);
    expect(askedByLedger(FULL_ARTICLE, issueData).article).not.toContain('date');
  });
});

describe('of an issue', () => {
  const leaves = listLeaves(printedIssue, issueData);
  const printed = leaves.filter(({ print }) => print.printed);
  const unprinted = leaves.filter(({ print }) => !print.printed);

  test.each(printed)('$name is printed: the ledger asks for it', ({ name }) => {
    expect(asked.issue).toContain(name);
  });

  test.each(printed.filter(({ print }) => !isNotSet(print)))(
    '$name is on the page, in plain text, EPUB and Word as it is set',
    ({ print, words }) => expect(formsWithout(writtenIssue, setInPrint(print, words))).toEqual([]),
  );

  test.each(printed.filter(({ print }) => isNotSet(print)))('$name is not set again', ({ words }) => {
    expect(formsWithout(writtenIssue, words)).toEqual(Object.keys(writtenIssue));
  });

  test.each(unprinted)('$name is not printed, and the ledger does not ask for it', ({ name }) => {
    expect(asked.issue).not.toContain(name);
  });

  test.each(unprinted.filter(isShownNowhere))('$name is shown nowhere', ({ words }) => {
    expect(formsWithout(writtenIssue, words)).toEqual(Object.keys(writtenIssue));
  });

  test('every printed field has a place', () => {
    expect(printed.filter(({ place }) => place === undefined)).toEqual([]);
  });

  test('a date with its evidence is shown, and the ledger asks for neither it nor year and number', async () => {
    const data = { ...FULL_ISSUE, contentsSupplied: undefined };
    const inferred = linkedIssue(article, data);
    expect(formsWithout(await writeIssue(inferred), '2017年10月11日（推定：本期推定的依据）')).toEqual([]);
    const ledger = askedByLedger(article, data).issue;
    expect(['date', 'year', 'numbers.0'].filter((name) => ledger.includes(name))).toEqual([]);
  });

  test('contents no paper prints are shown as such, and the ledger does not ask for them', async () => {
    const data = { ...issueData, contentsSupplied: true };
    expect(formsWithout(await writeIssue(linkedIssue(article, data)), '原件没有目录')).toEqual([]);
    expect(askedByLedger(article, data).issue.filter((name) => name.startsWith('contents.'))).toEqual([]);
  });
});

interface Leaf {
  /** `notice.attachments.0` */
  name: string;
  print: FieldPrint;
  place: string | undefined;
  value: unknown;
  /** The value as a reader sees it. */
  words: string;
}

/** The values of the data with what the map says of each. */
function listLeaves(prints: FieldPrints, data: object): Leaf[] {
  const printOf = new Map(listPrints(prints).map(({ keys, print }) => [keys.join('.'), print]));
  return listValues(data).flatMap(({ path, value }) => {
    const keys = path.filter((key) => typeof key === 'string');
    const above = keys.map((_, index) => printOf.get(keys.slice(0, index + 1).join('.')));
    const print = above.find((one) => one?.printed === false) ?? above.at(-1);
    if (!print) throw new Error(`${path.join('.')} 没有说明`);
    const place = above.findLast((one) => one?.printed && one.place !== undefined);
    const words = 'form' in print && print.form === 'date' ? formatDate(String(value)) : String(value);
    return {
      name: path.join('.'),
      print,
      place: place?.printed ? place.place : undefined,
      value,
      words,
    };
  });
}

function listValues(value: unknown, path: DataPath = []): { path: DataPath; value: unknown }[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => listValues(item, [...path, key]));
}

function isShownNowhere({ print, name }: Leaf): boolean {
  // The slug of an article says which one it is in addresses.
  return !print.printed && print.as === undefined && print.called === undefined && !name.endsWith('article');
}

function isNotSet(print: FieldPrint): boolean {
  return print.printed && print.notSet !== undefined;
}

/** Names of the forms that do not have the words; white space and the colon of a label make no difference. */
function formsWithout(forms: Record<string, string>, words: string): string[] {
  return Object.keys(forms).filter((name) => !forms[name]?.includes(squeeze(words)));
}

function squeeze(text: string): string {
  return text.replace(/[\s：]+/gu, '');
}

function linkedIssue(data: ShownArticleData, of: IssueData): Issue {
  const found = buildArchive(fullContent(data, of)).issues.find(({ id }) => id === 'journal/2024-no9');
  if (!found) throw new Error('没有这一期');
  return found;
}

async function writeArticle(of: Issue): Promise<Record<string, string>> {
  const [first] = of.articles;
  if (!first) throw new Error('没有这一篇');
  const html = await renderComponent(ArticleLayout, { article: first });
  return {
    page: squeeze(textOf(between(html, '<article ', '<quote-bar'))),
    'plain text': squeeze(articleText(first, ORIGIN)),
    EPUB: squeeze(await epubText(of, /text\/01\.xhtml$/u)),
    Word: squeeze(docxText(await buildArticleDocx(first, BOOK))),
  };
}

async function writeIssue(of: Issue): Promise<Record<string, string>> {
  const html = await renderComponent(IssueLayout, { issue: of, sections: issueContents(of) });
  return {
    page: squeeze(textOf(between(html, '<main', '<cite-box'))),
    'plain text': squeeze(issueText(of, ORIGIN)),
    EPUB: squeeze(await epubText(of, /(nav|imprint|end)\.xhtml$/u)),
    Word: squeeze(docxText(await buildIssueDocx(of, BOOK))),
  };
}

function between(html: string, start: string, end: string): string {
  expect(html).toContain(start);
  expect(html).toContain(end);
  return html.slice(html.indexOf(start), html.indexOf(end));
}

async function epubText(of: Issue, files: RegExp): Promise<string> {
  return Object.entries(unzipSync(await buildEpub(of, BOOK)))
    .filter(([name]) => files.test(name))
    .map(([, bytes]) => textOf(strFromU8(bytes).replace(/^.*<body/su, '<body')))
    .join('\n');
}

/** What stands on the pages of a Word document and in its properties. */
function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes);
  return ['word/document.xml', 'docProps/core.xml']
    .map((path) => textOf(strFromU8(files[path] ?? new Uint8Array())))
    .join('\n');
}

/** The fields the ledger looks for, told by what it misses in a source that has the titles of the contents alone. */
function askedByLedger(data: ShownArticleData, of: IssueData): Record<'article' | 'issue', string[]> {
  const names = { article: [] as string[], issue: [] as string[] };
  const listener = (kind: 'article' | 'issue') => (path: DataPath) => {
    names[kind].push(path.join('.'));
    return 1;
  };
  for (const text of ['', FULL_ISSUE.contents[0]?.entries[0]?.title ?? '']) {
    accountIssue({
      source: { file: 'source.txt', text },
      issue: { file: 'issue.yaml', data: of, lineOf: listener('issue') },
      articles: [{ slug: '01', file: '01.mdx', data, blocks: [], lineOf: listener('article') }],
      corrections: { file: 'corrections.yaml', data: [], lineOf: () => 1 },
    });
  }
  return names;
}
