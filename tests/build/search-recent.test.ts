import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchPaths } from '../../src/search/fields.ts';
import { buildWithRecent, COMMON_FROM, readInput } from './index-states.ts';
import { testPhrases } from './phrase-suite.ts';
import { testRecall } from './recall-suite.ts';
import { searchInNode } from './search-in-node.ts';
import { substringTruth } from './substring-truth.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'archive-recent-'));
const input = readInput(site);
const built = join(folder, 'site');
const engine = searchInNode(built);

beforeAll(() => buildWithRecent(folder, input, COMMON_FROM));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an index with a recent shard', () => {
  test('masks what changed since, and every article stands in one slot', async () => {
    const { shards } = (await engine.load()).catalogue;
    const masked = shards.map(({ articles }) => articles.filter((article) => article < 0).length);
    expect(masked.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(8);
    expect(masked.at(-1)).toBe(0);
    const standing = shards.flatMap(({ articles }) => articles).filter((article) => article >= 0);
    expect(standing.sort((a, b) => a - b)).toEqual([...input.articles.keys()]);
  });

  test('has no text of a masked article', async () => {
    const { shards } = (await engine.load()).catalogue;
    for (const { id, articles } of shards)
      for (const [slot, article] of articles.entries())
        expect(existsSync(join(built, searchPaths.text(id, slot, 0))), `${id} ${slot}`).toBe(article >= 0);
  });

  testRecall(engine, substringTruth(site, 20261120));
  testPhrases(input, engine);
});
