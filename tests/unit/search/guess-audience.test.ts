import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Audience } from '../../../src/schema/fields.ts';
import { collectNames } from '../../../src/search/index/collect-names.ts';
import { searchedArchive } from '../../../src/search/index/read-archive.ts';
import { wordListsOf } from '../../../src/search/index/word-lists.ts';

const corpus = openCorpus(resolve(import.meta.dirname, '../../..'), { cache: false });

function namesFor(audience: Audience) {
  const shown = corpus.show(audience);
  const rows = searchedArchive(buildArchive(shown)).articles.map(({ row }) => row);
  return collectNames({ rows, ...wordListsOf(shown) });
}

test('nothing that an audience does not see may be proposed to it', () => {
  const [all, open] = [namesFor('internal'), namesFor('public')];
  const shown = corpus.show('public');
  const printed = JSON.stringify([
    shown.articles.map(({ data, document }) => [data, document]),
    [shown.issues, shown.series, shown.people, shown.organizations, shown.columns, shown.words, shown.kinds],
  ]);
  for (const kind of ['person', 'body', 'column', 'series', 'title'] as const) {
    const hidden = all[kind].filter((name) => !printed.includes(name));
    if (kind !== 'column') expect(hidden.length, kind).toBeGreaterThan(0);
    const proposed = new Set(Object.values(open).flat());
    expect(hidden.filter((name) => proposed.has(name))).toEqual([]);
  }
  expect(
    Object.values(open)
      .flat()
      .filter((name) => !printed.includes(name)),
  ).toEqual([]);
});
