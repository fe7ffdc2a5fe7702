import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSearch } from '../../src/search/index/build.ts';
import { COMMON_FROM, limits, readInput } from './index-states.ts';
import { testPhrases } from './phrase-suite.ts';
import { testRecall } from './recall-suite.ts';
import { searchInNode } from './search-in-node.ts';
import { substringTruth } from './substring-truth.ts';

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

  testRecall(engine, substringTruth(site, 20261120));
  testPhrases(input, engine);
});
