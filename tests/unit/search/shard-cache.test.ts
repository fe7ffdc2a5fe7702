import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cacheVersion } from '../../../src/search/index/cache-version.ts';
import { placeFolder } from '../../../src/search/index/place-files.ts';
import {
  digestShard,
  readCache,
  writeCache,
  type CachedShard,
} from '../../../src/search/index/shard-cache.ts';

let folder: string;
let shards: CachedShard[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-cache-'));
  for (const id of ['first', 'second']) {
    mkdirSync(join(folder, id, 'index'), { recursive: true });
    writeFileSync(join(folder, id, 'index/0.pf_index'), `chunk of ${id}`);
    writeFileSync(join(folder, id, 'shard.json'), '{}');
  }
  shards = await Promise.all(
    ['first', 'second'].map(async (id) => ({
      id,
      recent: id === 'second',
      articles: [{ id: 'a/b', digest: '1' }],
      files: await digestShard(join(folder, id)),
    })),
  );
  writeCache(folder, 'one', shards);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const manifest = () => join(folder, 'manifest.json');

describe('the cache of shards', () => {
  test('gives back what was written', async () => {
    expect(await readCache(folder, 'one')).toEqual(shards);
  });

  test.each([
    ['of another version', () => undefined, 'two'],
    [
      'with a file edited',
      () => writeFileSync(join(folder, 'first/index/0.pf_index'), 'chunk of fIrst'),
      'one',
    ],
    ['with a file cut off', () => writeFileSync(join(folder, 'second/shard.json'), '{'), 'one'],
    ['with a file taken away', () => rmSync(join(folder, 'second/shard.json')), 'one'],
    ['with a file more', () => writeFileSync(join(folder, 'first/index/1.pf_index'), ''), 'one'],
    ['with a shard taken away', () => rmSync(join(folder, 'first'), { recursive: true }), 'one'],
    [
      'with its manifest cut off',
      () => writeFileSync(manifest(), readFileSync(manifest()).subarray(0, -9)),
      'one',
    ],
    [
      'with its manifest edited',
      () => writeFileSync(manifest(), readFileSync(manifest(), 'utf8').replace('a/b', 'a/c')),
      'one',
    ],
    ['without a manifest, as an interrupted build leaves it', () => rmSync(manifest()), 'one'],
  ])('%s is thrown away', async (_, damage, version) => {
    damage();
    expect(await readCache(folder, version)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  test('keeps nothing its manifest does not name', () => {
    writeCache(folder, 'one', shards.slice(0, 1));
    expect(readdirSync(folder).sort()).toEqual(['first', 'manifest.json']);
  });

  test('where there is none is empty', async () => {
    expect(await readCache(join(folder, 'nowhere'), 'one')).toEqual([]);
  });
});

describe('the version of a cache', () => {
  test('changes with the settings and with nothing else', () => {
    expect(cacheVersion([30])).toBe(cacheVersion([30]));
    expect(cacheVersion([30])).not.toBe(cacheVersion([31]));
  });
});

describe('files put into the site', () => {
  test('are there with their folders, but for those not wanted', async () => {
    const site = join(folder, 'site');
    await placeFolder(join(folder, 'first'), site, (name) => name !== 'shard.json');
    expect(readdirSync(site, { recursive: true }).sort()).toEqual(['index', 'index/0.pf_index']);
    expect(readFileSync(join(site, 'index/0.pf_index'), 'utf8')).toBe('chunk of first');
  });
});
