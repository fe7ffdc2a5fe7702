import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { judgeIssue } from '../../../src/checks/judge-issue.ts';
import { keepNothing } from '../../../src/corpus/kept.ts';
import { present } from '../../present.ts';

const PROJECT = join(import.meta.dirname, '../../fixtures/second-archive');

test('an issue read apart is the same issue, and nothing that is made of it stays with the corpus', () => {
  const corpus = openCorpus(PROJECT, { cache: false });
  for (const folder of corpus.whole.folders) {
    const judgement = corpus.readApart(folder, (apart) => {
      expect(apart.digest).toBe(folder.digest);
      expect(apart.articles.map(({ body }) => body)).not.toContain(undefined);
      expect(apart.articles.some((article) => folder.articles.includes(article))).toBe(false);
      return judgeIssue(apart, corpus.whole, keepNothing);
    });
    expect(judgement).toEqual(judgeIssue(folder, corpus.whole, keepNothing));
  }
  expect(present(corpus.whole.folders[0]).articles.length).toBeGreaterThan(0);
});
