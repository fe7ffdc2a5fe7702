import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { SourceImport } from '../../src/importer/import-source.ts';
import type { Expectation } from './case.ts';

/** A fact and how the import did on it: right, left to a person who is told of it, or wrong without a word. */
export interface JudgedFact {
  path: string;
  outcome: 'right' | 'asked' | 'wrong';
  expected: unknown;
  found: unknown;
}

/** Holds an import against what its source says, fact by fact. */
export function judgeFacts({ files, document }: SourceImport, { facts }: Expectation): JudgedFact[] {
  const articles = document.articles.map(({ slug }) => readArticle(files.get(`${slug}.mdx`) ?? ''));
  const draft = {
    form: document.form,
    issue: parse(files.get('issue.yaml') ?? '') as unknown,
    articles: articles.map(({ data }) => data),
  };
  const asked = new Set(
    document.log.flatMap((entry) => (entry.kind === 'doubt' ? (entry.fields ?? []) : [])),
  );
  const text = articles.map(({ body }) => body).join('\n\n');
  const blocks = new Set(text.split('\n\n').map(plain));
  const judge = (path: string, expected: unknown, found: unknown): JudgedFact => ({
    path,
    expected,
    found,
    outcome: isDeepStrictEqual(expected, found ?? null) ? 'right' : isAsked(path, asked) ? 'asked' : 'wrong',
  });
  const { body = {}, ...fields } = facts;
  return [
    ...listLeaves(fields).map(([path, expected]) => judge(path, expected, follow(draft, path))),
    ...(facts.articles ? [judge('articles.length', facts.articles.length, articles.length)] : []),
    ...(body.holds ?? []).map((block) => judge(`body holds ${block}`, true, blocks.has(plain(block)))),
    ...(body.lacks ?? []).map((words) => judge(`body lacks ${words}`, true, !text.includes(words))),
    ...(body.marks ? judgeMarks(body.marks, text, judge) : []),
  ];
}

/** Pages that are marked, and for each the words behind its mark. */
function judgeMarks(
  marks: Readonly<Record<string, string>>,
  text: string,
  judge: (path: string, expected: unknown, found: unknown) => JudgedFact,
): JudgedFact[] {
  const [, ...behind] = text.split(PAGE_MARK);
  const pages = [...text.matchAll(PAGE_MARK)].map(([, page = '']) => page);
  return [
    judge('body marks', Object.keys(marks).join(' '), pages.join(' ')),
    ...Object.entries(marks).map(([page, words]) => {
      const found = plain(behind[pages.indexOf(page) * 2 + 1] ?? '');
      return judge(`body marks ${page}`, words, found.slice(0, words.length));
    }),
  ];
}

const PAGE_MARK = /<PageMark page="(\d+)" \/>/gu;

/** A doubt names fields without the article: `notice.recipients` stands for `articles.0.notice.recipients`. */
function isAsked(path: string, asked: ReadonlySet<string>): boolean {
  const field = path.replace(/^articles\.\d+\.|^issue\./u, '').replace(/^body .*$/u, 'body');
  return [...asked].some((name) => field === name || field.startsWith(`${name}.`));
}

function readArticle(text: string): { data: unknown; body: string } {
  const [, front = '', body = ''] = /^---\n(.*?)---\n(.*)$/su.exec(text) ?? [];
  return { data: parse(front) as unknown, body };
}

/** Marks of Markdown and of pages and escapes away, so that an expectation says what a reader reads. */
function plain(block: string): string {
  return block
    .replace(PAGE_MARK, '')
    .trim()
    .replace(/^#+ /u, '')
    .replace(/\*\*/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .trim();
}

function listLeaves(value: object, path: readonly string[] = []): [path: string, expected: unknown][] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): [string, unknown][] => {
    const here = [...path, key];
    const goesOn = typeof part === 'object' && part !== null && !isPlainList(part);
    return goesOn ? listLeaves(part, here) : part === undefined ? [] : [[here.join('.'), part]];
  });
}

/** A list of words is one fact. */
function isPlainList(value: object): boolean {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

function follow(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
}
