import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import type { DatedCorrection } from '../../../src/corpus/model.ts';
import { markCorrections } from '../../../src/document/mark-corrections.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { laterCorrections } from '../../../src/archive/later-corrections.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { findArticle } from '../../fixtures/archive/real.ts';

const ID = 'journal/2023-no2/01';
const FIRST: DatedCorrection = {
  kind: 'misread',
  article: '01',
  source: '一耍',
  archive: '一要',
  reason: '形近',
};
const SECOND: DatedCorrection = { kind: 'supplied', article: '01', archive: '抓好', reason: '漏识' };

function laterOf(corrections: DatedCorrection[], added?: string) {
  const content = smallContent();
  const document = markCorrections(
    parseDocument('一要抓好落实。\n\n二要落实。'),
    corrections.map(({ archive }) => archive),
  );
  content.articles = content.articles.map((article) =>
    article.id === ID ? { ...article, document, life: { ...(added && { added }), changed: [] } } : article,
  );
  content.corrections = [{ id: 'journal/2023-no2', data: corrections }];
  return laterCorrections(findArticle(buildArchive(content), ID));
}

test('the paragraph as it read before a correction takes that one and later ones back', () => {
  expect(
    laterOf(
      [
        { ...FIRST, on: '2026-11-25' },
        { ...SECOND, on: '2026-12-01' },
      ],
      '2026-11-20',
    ),
  ).toEqual([
    { on: '2026-11-25', before: '一耍落实。' },
    { on: '2026-12-01', before: '一要落实。' },
  ]);
});

test('what came in with the text, or on a day nobody knows, is no later correction', () => {
  expect(laterOf([{ ...FIRST, on: '2026-11-20' }, SECOND], '2026-11-20')).toEqual([undefined, undefined]);
  expect(laterOf([FIRST, { ...SECOND, on: '2026-12-01' }])).toEqual([
    undefined,
    { on: '2026-12-01', before: '一要落实。' },
  ]);
});

test('a doubt, and words that stand in no paragraph, have a day and no text before', () => {
  const doubt: DatedCorrection = {
    kind: 'query',
    article: '01',
    source: '落实',
    archive: '落实',
    reason: '存疑',
    on: '2026-12-01',
  };
  const title: DatedCorrection = { ...FIRST, archive: '题名', on: '2026-12-01' };
  expect(laterOf([doubt, title])).toEqual([{ on: '2026-12-01' }, { on: '2026-12-01' }]);
});
