import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { readContent } from '../../../src/corpus/files.ts';

const ISSUE = 'content/issues/kexie-tongxun/2023-no3';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'odd-files-'));
  mkdirSync(join(project, ISSUE), { recursive: true });
  mkdirSync(join(project, 'outside'));
  put('outside/secret.mdx', '---\ntitle: 外面的\n---\n');
});
afterEach(() => rmSync(project, { recursive: true }));

const put = (path: string, text: string) => writeFileSync(join(project, path), text);
const link = (to: string, path: string) => symlinkSync(join(project, to), join(project, path));
const found = () =>
  openCorpus(project, { cache: false })
    .whole.problems.filter(({ code }) => code === 'file-link' || code === 'file-stray')
    .map(({ code, file, message }) => `${code} ${file} ${message}`);

test.runIf(process.platform !== 'win32')(
  'links to files, to folders and to nothing are named and never followed',
  () => {
    link('outside/secret.mdx', `${ISSUE}/01.mdx`);
    link('outside', 'content/people');
    link('nowhere', `${ISSUE}/02.mdx`);
    expect(found()).toEqual([
      `file-link ${ISSUE}/01.mdx “01.mdx”是链接，不是文件`,
      `file-link ${ISSUE}/02.mdx “02.mdx”是链接，不是文件`,
      'file-link content/people “people”是链接，不是文件',
    ]);
    expect(readContent(project)).toEqual([]);
    const corpus = openCorpus(project, { cache: false });
    corpus.refresh([`${ISSUE}/01.mdx`]);
    expect(corpus.files).toEqual([]);
  },
);

test('what desktops and office programs leave behind is named, in folders with a dot too, and stops nothing', () => {
  put(`${ISSUE}/.DS_Store`, '');
  put(`${ISSUE}/~$稿.docx`, '');
  put('content/Thumbs.db', '');
  mkdirSync(join(project, 'content/.idea'));
  put('content/.idea/a.yaml', 'a: 1');
  expect(found()).toEqual([
    'file-stray content/.idea/a.yaml “.idea”是系统或办公软件留下的',
    'file-stray content/Thumbs.db “Thumbs.db”是系统或办公软件留下的',
    `file-stray ${ISSUE}/.DS_Store “.DS_Store”是系统或办公软件留下的`,
    `file-stray ${ISSUE}/~$稿.docx “~$稿.docx”是系统或办公软件留下的`,
  ]);
  expect(readContent(project)).toEqual([]);
});

test('schemas for text editors and the signs of who writes are ours', () => {
  mkdirSync(join(project, 'content/.schemas'));
  put('content/.schemas/issue.json', '{}');
  mkdirSync(join(project, ISSUE, '.desk'));
  put(`${ISSUE}/.desk/01.json`, '{}');
  expect(found()).toEqual([]);
});
