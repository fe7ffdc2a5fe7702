import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { listNewIssues, listStale } from '../../../src/desk/work/freshen.ts';
import { present } from '../../present.ts';

const ISSUE = 'content/issues/kexie-tongxun/2023-no3';

let project: string;
let corpus: Corpus;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'freshen-'));
  cpSync(join(import.meta.dirname, '../../fixtures/second-archive/content'), join(project, 'content'), {
    recursive: true,
  });
  corpus = openCorpus(project, { cache: false });
});
afterEach(() => rmSync(project, { recursive: true }));

const put = (path: string, text: string) => writeFileSync(join(project, path), text);
const stale = () => listStale(corpus, present(corpus.whole.folders.find(({ folder }) => folder === ISSUE)));

test('what was edited, came in or went is read again, the source too, and then no more', () => {
  expect(stale()).toEqual([]);
  put(`${ISSUE}/source.txt`, '另一份原文\n');
  put(`${ISSUE}/review.yaml`, 'articles: {}\n');
  rmSync(join(project, ISSUE, '02.mdx'));
  const found = stale();
  expect([...found].sort()).toEqual(
    ['02.mdx', 'review.yaml', 'source.txt'].map((name) => `${ISSUE}/${name}`),
  );
  corpus.refresh(found);
  expect(stale()).toEqual([]);
});

test('a file that says nothing here is read once, and what a desktop leaves behind never', () => {
  put(`${ISSUE}/anything.yaml`, 'a: 1\n');
  put(`${ISSUE}/.DS_Store`, '');
  put(`${ISSUE}/~$01.docx`, '');
  expect(stale()).toEqual([`${ISSUE}/anything.yaml`]);
  corpus.refresh(stale());
  expect(stale()).toEqual([]);
});

test('a new issue is found, and an empty or a stray folder does not bring a reading with every look', () => {
  const folder = 'content/issues/kexie-tongxun/2099-no1';
  mkdirSync(join(project, folder));
  put(`${folder}/.DS_Store`, '');
  expect(listNewIssues(corpus)).toEqual([]);
  put(`${folder}/source.txt`, '原文\n');
  expect(listNewIssues(corpus)).toEqual([`${folder}/source.txt`]);
  corpus.refresh(listNewIssues(corpus));
  expect(listNewIssues(corpus)).toEqual([]);
});
