import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { isOriginal } from '../../../../src/corpus/source-files.ts';

test.each([
  ['content/issues/a/b/source.docx', true],
  ['content/issues/a/b/source-2.jpg', true],
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
