import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSearch } from '../../src/search/index/build.ts';
import { shardsToAsk } from '../../src/search/query/narrow.ts';
import { COMMON_FROM, limits, readInput } from './index-states.ts';
import { testPhrases } from './phrase-suite.ts';
import { testRecall } from './recall-suite.ts';
import { searchInNode } from './search-in-node.ts';
import { substringTruth } from './substring-truth.ts';
import { present } from '../present.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'archive-shards-'));
const input = readInput(site);
const engine = searchInNode(folder);

beforeAll(() => buildSearch(folder, input, { limits, commonFrom: COMMON_FROM }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an index in several shards', () => {
  test('lies in more than four, none of them masked, each with its own very common pairs', async () => {
    const { shards } = (await engine.load()).catalogue;
    expect(shards.length).toBeGreaterThan(4);
    expect(shards.flatMap(({ articles }) => articles)).toEqual([...input.articles.keys()]);
    expect(new Set(shards.map(({ commonPairs }) => [...commonPairs].join(' '))).size).toBe(shards.length);
  });

  test('with two filters finds and counts what passes them, though not every shard is asked', async () => {
    const data = await engine.load();
    const rows = new Map(input.articles.map(({ row }) => [row.url, row]));
    const everywhere = (await engine.find('劳模')).map((url) => present(rows.get(url)));
    const issueYears = new Map(input.issues.map(({ id, year }) => [id, String(year)]));
    let asked = 0;
    for (const kind of new Set(input.articles.map(({ row }) => row.kind)))
      for (const year of [2017, 2020, 2022, 2023]) {
        const options = { filters: { kind: [kind] }, years: { from: year, to: year } };
        const answer = await engine.ask('劳模', options);
        const inYear = everywhere.filter(({ date, issue }) =>
          (date ?? issueYears.get(issue))?.startsWith(String(year)),
        );
        const ofKind = everywhere.filter((row) => row.kind === kind);
        expect(answer.total, kind).toBe(inYear.filter((row) => ofKind.includes(row)).length);
        expect(
          answer.facets.kind.reduce((sum, { count }) => sum + count, 0),
          kind,
        ).toBe(inYear.length);
        expect(
          answer.years.reduce((sum, { count }) => sum + count, 0),
          kind,
        ).toBe(ofKind.length);
        asked += shardsToAsk({ query: '', sort: 'relevance', widen: false, ...options }, data).length;
      }
    expect(asked).toBeLessThan(0.9 * 4 * data.catalogue.shards.length * data.facets.names.kind.length);
  });

  testRecall(engine, substringTruth(site, 20261120));
  testPhrases(input, engine);
});
