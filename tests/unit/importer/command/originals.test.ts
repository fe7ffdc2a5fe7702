import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { isOriginal } from '../../../../src/corpus/source-files.ts';
import { gatherOriginals } from '../../../../src/importer/command/originals.ts';

test.each([
  ['content/issues/a/b/source.docx', true],
  ['content/issues/a/b/source-2.jpg', true],
  ['content/issues/a/b/source.webp', true],
  ['content/issues/a/b/import-2/source.pdf', true],
  ['content/issues/a/b/source-1.txt', true],
  ['content/issues/a/b/source.txt', false],
  ['content/issues/a/b/source.mdx', false],
  ['content/issues/a/b/source.yaml', false],
  ['content/issues/a/source.docx', false],
  ['content/people/source.docx', false],
  ['content/issues/a/b/other.docx', false],
])('%s is an original: %s', (path, is) => {
  expect(isOriginal(path)).toBe(is);
});

test('an original is no part of the content, whoever may see it: nothing is read, checked or published of it', () => {
  const project = mkdtempSync(join(tmpdir(), 'originals-'));
  const folder = join(project, 'content/issues/a/2024-no1');
  mkdirSync(folder, { recursive: true });
  cpSync(resolve(import.meta.dirname, '../../../../content/site.yaml'), join(project, 'content/site.yaml'));
  writeFileSync(join(folder, 'source.txt'), '原文\n');
  const read = () => openCorpus(project, { cache: false });
  const before = JSON.stringify([read().whole, read().show('internal')]);
  writeFileSync(join(folder, 'source.docx'), 'PK');
  writeFileSync(join(folder, 'source-2.jpg'), 'x');
  const corpus = read();
  expect(JSON.stringify([corpus.whole, corpus.show('internal')])).toBe(before);
  corpus.refresh(['content/issues/a/2024-no1/source.docx']);
  expect(JSON.stringify([corpus.whole, corpus.show('internal')])).toBe(before);
  writeFileSync(join(folder, 'other.docx'), 'PK');
  expect(read().whole.folders[0]?.problems.map(({ code }) => code)).toEqual(['file-unknown']);
  rmSync(project, { recursive: true });
});

test.each([
  ['a scan in WebP', '扫描.webp', 'RIFF\0\0\0\0WEBPVP8 ', 'source.webp'],
  ['a scan whose name says nothing', '扫描件', '\u0089PNG\r\n', 'source.png'],
  ['a file of the writing pad without its ending', '讲话', '{\\rtf1 ', 'source.rtf'],
  ['a Word file under another ending', '讲话.bak', 'PK\u0003\u0004word/document.xml', 'source.docx'],
  ['a text', '讲话.text', 'words', 'source-1.txt'],
])('%s is kept under the name of its format', (_, name, head, kept) => {
  const folder = mkdtempSync(join(tmpdir(), 'originals-'));
  const path = join(folder, name);
  writeFileSync(path, head, 'latin1');
  const { files } = gatherOriginals([{ path, name, bytes: head.length }], '', {
    folder: undefined,
    limit: { bytes: 1000, words: '1 KB' },
  });
  expect([...files.keys()]).toEqual([kept]);
  expect(isOriginal(`content/issues/a/b/${kept}`)).toBe(true);
  rmSync(folder, { recursive: true });
});
