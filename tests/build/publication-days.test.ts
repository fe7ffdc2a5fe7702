import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginBook } from '../../src/publication/begin-book.ts';
import { buildSite } from '../../src/publication/build-site.ts';
import { runPublication } from '../../src/publication/run-publication.ts';
import { childrenOf, faultsOfAtom, parseXml, textsOf } from '../feed-rules.ts';
import { present } from '../present.ts';
import { makeProject, readTree, type Project } from './project.ts';

const SECOND = resolve(import.meta.dirname, '../fixtures/second-archive');
const OLD = 'content/issues/kexie-tongxun/1998-no3';
const NEW = 'content/issues/kexie-tongxun/2023-no3';
const TAG = 'tag:5f2b1c9e-0d43-4c6f-8a17-9b3e6d2a7c54.invalid,2026:';
const OLD_ISSUE = {
  'issue.yaml': `year: 1998
numbers: [3]
date: '1998-06'
imprintLines: [科协通讯, 1998年6月, 1998年第3期]
contentsHead: [目录]
contents:
  - column: 田间课堂
    entries:
      - title: 竹鞭记
        page: 5
        article: '01'
`,
  '01.mdx': `---
title: 竹鞭记
kind: 科普文
column: 田间课堂
pageStart: 5
---

竹鞭在土里走了三年，才在院墙的另一边出头。
`,
  'source.txt': `科协通讯
1998年6月
1998年第3期

目录

田间课堂

竹鞭记	5

竹鞭记

竹鞭在土里走了三年，才在院墙的另一边出头。
`,
};

let project: Project;
const said: string[] = [];
const sites: Map<string, string>[] = [];

/** Publishes on a day, as `npm run publish` does on that day. */
async function publish(today: string): Promise<void> {
  const published = await runPublication(
    { project: project.folder, today, target: undefined, commit: false },
    {
      say: (words) => said.push(words),
      report: ({ report }) => said.push(...report.findings.map(({ file, message }) => `${file} ${message}`)),
      letGo: () => Promise.resolve(true),
      build: async (folder, day) => {
        const script = project.path('src/cli/build.ts');
        const signal = new AbortController().signal;
        const followed = { script, isShown: false, onStage: () => undefined, signal, day };
        const { outcome, words } = await buildSite(folder, followed);
        said.push(words);
        return outcome === 'built';
      },
    },
  );
  expect(published, said.join('\n')).toBe(true);
  sites.push(readTree(project.path('dist')));
}

const edit = (file: string, from: string, to: string) => {
  const before = readFileSync(project.path(file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(project.path(file), before.replace(from, to));
};
const read = (site: number, file: string) => Buffer.from(present(sites[site]?.get(file)), 'latin1');
const readText = (site: number, file: string) => read(site, file).toString('utf8');
const entriesOf = (site: number, file: string) =>
  childrenOf(parseXml(readText(site, file)), 'entry').map((entry) => ({
    id: textsOf(entry, 'id')[0]?.replace(TAG, ''),
    published: textsOf(entry, 'published')[0]?.slice(0, 10),
    updated: textsOf(entry, 'updated')[0]?.slice(0, 10),
    summary: textsOf(entry, 'summary')[0],
  }));
const lastmod = (site: number, url: string) =>
  new RegExp(`${url}</loc><lastmod>([^<]*)`, 'u').exec(readText(site, 'sitemap.xml'))?.[1];
const modifiedOf = (site: number, issue: string) => {
  const book = unzipSync(read(site, `kexie-tongxun/${issue}/issue.epub`));
  const [, text] = present(Object.entries(book).find(([name]) => name.endsWith('.opf')));
  return /dcterms:modified">([^<]*)/u.exec(strFromU8(text))?.[1];
};

beforeAll(async () => {
  project = makeProject(SECOND);
  const say = (words: string) => void said.push(words);
  expect(await beginBook(project.folder, { say, report: () => undefined })).toBe(true);
  await publish('2024-05-01');
  for (const [name, text] of Object.entries(OLD_ISSUE)) {
    const file = project.path(OLD, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await publish('2024-05-08');
  edit(`${NEW}/02.mdx`, '数到十七尾', '数到十八尾');
  writeFileSync(
    project.path(NEW, 'corrections.yaml'),
    "- kind: misread\n  article: '02'\n  source: 数到十七尾\n  archive: 数到十八尾\n  reason: 形近\n",
  );
  await publish('2024-05-20');
}, 400_000);
afterAll(() => project.remove());

describe('content that was public before its days were recorded', () => {
  test('has no day anywhere: feeds, 更新记录, foot of the article', () => {
    expect(entriesOf(0, 'feed.xml').filter(({ published }) => published?.startsWith('2024'))).toEqual([]);
    expect(readText(0, 'kexie-tongxun/2023-no3/02/index.html')).not.toMatch(/入库<|dateModified/u);
    expect(modifiedOf(0, '2023-no3')).toBe('2023-01-01T00:00:00Z');
    expect(entriesOf(0, 'updates/feed.xml')).toEqual([]);
  });
});

describe('an old issue that comes in', () => {
  test.each([
    'feed.xml',
    'kexie-tongxun/feed.xml',
    'columns/tianjian-ketang/feed.xml',
    'kinds/kepuwen/feed.xml',
  ])('is announced first in %s, with the day it came in', (file) => {
    expect(faultsOfAtom(parseXml(readText(1, file)))).toEqual([]);
    expect(entriesOf(1, file)[0]).toMatchObject({
      id: 'kexie-tongxun/1998-no3/01',
      published: '2024-05-08',
      updated: '2024-05-08',
    });
    expect(textsOf(parseXml(readText(1, file)), 'updated')[0]).toBe('2024-05-08T00:00:00+08:00');
  });

  test('bears that day in the site map, in JSON-LD, in its book, at its foot and in 更新记录', () => {
    expect(lastmod(1, '/kexie-tongxun/1998-no3/01/')).toBe('2024-05-08');
    const page = readText(1, 'kexie-tongxun/1998-no3/01/index.html');
    expect(page).toContain('"dateModified":"2024-05-08"');
    expect(page).toMatch(/<dt[^>]*>入库<\/dt>\s*<dd[^>]*>\s*2024年5月8日/u);
    expect(page).toContain('据 2024-05-08 版');
    expect(modifiedOf(1, '1998-no3')).toBe('2024-05-08T00:00:00Z');
    const updates = readText(1, 'updates/index.html');
    expect(updates).toContain('从2024年5月1日记起');
    expect(updates).toMatch(/2024年5月8日[\s\S]*新入库[\s\S]*href="\.\.\/kexie-tongxun\/1998-no3\/01\/"/u);
  });
});

describe('a correction', () => {
  const ARTICLE = 'kexie-tongxun/2023-no3/02';

  test('is told in 更正 and moves no entry of 新入库', () => {
    expect(faultsOfAtom(parseXml(readText(2, 'updates/feed.xml')))).toEqual([]);
    expect(entriesOf(2, 'updates/feed.xml')).toEqual([
      {
        id: `corrected:2024-05-20:${ARTICLE}`,
        published: '2024-05-20',
        updated: '2024-05-20',
        summary: '误识：「数到十七尾」改作「数到十八尾」。形近。',
      },
    ]);
    const [before, after] = [1, 2].map((site) => entriesOf(site, 'feed.xml').map(({ id }) => id));
    expect(after).toEqual(before);
    expect(entriesOf(2, 'feed.xml').find(({ id }) => id === ARTICLE)).toMatchObject({
      updated: '2024-05-20',
    });
  });

  test('gives its day to site map, JSON-LD, book and foot, and to nothing else', () => {
    expect(lastmod(2, `/${ARTICLE}/`)).toBe('2024-05-20');
    expect(lastmod(2, '/kexie-tongxun/2023-no3/01/')).not.toBe('2024-05-20');
    const page = readText(2, `${ARTICLE}/index.html`);
    expect(page).toContain('"dateModified":"2024-05-20"');
    expect(page).toMatch(/<dt[^>]*>更正<\/dt>[\s\S]{0,200}2024年5月20日/u);
    expect(modifiedOf(2, '2023-no3')).toBe('2024-05-20T00:00:00Z');
    expect(modifiedOf(2, '1998-no3')).toBe('2024-05-08T00:00:00Z');
  });

  test('leads from 更新记录 to its note, which shows the paragraph as it read before', () => {
    expect(readText(2, 'updates/index.html')).toContain(`href="../${ARTICLE}/#c1"`);
    const page = readText(2, `${ARTICLE}/index.html`);
    expect(page).toContain('2024年5月20日更正');
    expect(page).toMatch(/更正前的这一段[\s\S]*第九夜的手电光里数到十七尾。/u);
  });
});

test('a build after the publication makes the same files, books too; on another host the identifiers stay', () => {
  expect(project.run('build').code).toBe(0);
  expect([...readTree(project.path('dist'))].filter(([name, text]) => sites[2]?.get(name) !== text)).toEqual(
    [],
  );
  expect(project.run('build', { SITE_ORIGIN: 'https://other.example' }).code).toBe(0);
  const other = readTree(project.path('dist'));
  const ids = (text = '') => text.match(/<id>[^<]*<\/id>/gu);
  const feeds = [...other.keys()].filter((name) => name.endsWith('feed.xml'));
  expect(feeds.length).toBeGreaterThan(8);
  for (const name of feeds) expect(ids(other.get(name))).toEqual(ids(sites[2]?.get(name)));
}, 200_000);
