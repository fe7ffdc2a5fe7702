import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { checkIssue } from '../../../src/checks/check-issue.ts';
import { judgeIssue } from '../../../src/checks/judge-issue.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { replaceArticle } from '../../../src/corpus/folder.ts';
import { keepNothing } from '../../../src/corpus/kept.ts';
import { schemasFor } from '../../../src/corpus/schemas.ts';
import { readFileSync } from 'node:fs';
import { present } from '../../present.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const { whole } = openCorpus(ROOT, { cache: false });

test('an issue told alone is told as among all', () => {
  const { findings } = checkContent(whole);
  for (const folder of whole.folders)
    expect(checkIssue(folder, whole, judgeIssue(folder, whole, keepNothing))).toEqual(
      findings.filter(({ file }) => file.startsWith(`${folder.folder}/`)),
    );
});

test('an article that is not saved yet is told as if it were', () => {
  const folder = present(whole.folders.find(({ id }) => id === 'qinghai-gongyun/2023-no2'));
  const [article] = folder.articles;
  const { file } = present(article);
  const text = readFileSync(resolve(ROOT, file), 'utf8').replace('。', '。。“');
  const edited = replaceArticle(folder, { path: file, bytes: Buffer.from(text) }, schemasFor(whole.site));
  expect(checkIssue(edited, whole).map(({ code }) => code)).toContain('marks-unbalanced');
  const told = checkIssue(edited, whole, judgeIssue(edited, whole, keepNothing));
  expect(told.find(({ code }) => code === 'archive-unaccounted')?.correction).toEqual({ archive: '。“' });
  expect(checkIssue(folder, whole)).toEqual([]);
});
