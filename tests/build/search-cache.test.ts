import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSearch, type BuildOptions, type IndexInput } from '../../src/search/index/build.ts';
import { runShard } from '../../src/search/index/run-shard.ts';
import { unpackCatalogue } from '../../src/search/query/loading/unpack.ts';
import { searchPaths } from '../../src/search/fields.ts';
import { limits, readInput } from './index-states.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-search-cache-'));
const cacheFolder = join(folder, 'cache');
const shards = join(cacheFolder, 'shards');
const input = readInput(inject('site'));
let cold: Map<string, string>;

beforeAll(async () => {
  cold = await build(input, {});
  await build(input, { cacheFolder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let builds = 0;

/** Builds a site and gives its files, path and contents. */
async function build(archive: IndexInput, options: BuildOptions): Promise<Map<string, string>> {
  const site = join(folder, `site-${(builds += 1)}`);
  await buildSearch(site, archive, { limits, ...options });
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = new Map(
    files.sort().map((file) => [file.slice(site.length), readFileSync(file, 'latin1')]),
  );
  rmSync(site, { recursive: true });
  return contents;
}

function shardsOf(files: Map<string, string>) {
  const stored = files.get(searchPaths.catalogue) ?? '';
  return unpackCatalogue(gunzipSync(Buffer.from(stored, 'latin1'))).shards;
}

/** Each shard of the cache with the time it was made. */
function datesOfShards(): Map<string, number> {
  const made = readdirSync(shards).map((name) => [name, statSync(join(shards, name)).ctimeMs] as const);
  return new Map(made.filter(([name]) => name !== 'manifest.json'));
}

const change = (place: number, text: string): IndexInput => ({
  ...input,
  articles: input.articles.map((article, at) =>
    at === place ? { ...article, blocks: [...article.blocks, { kind: 'text', id: 'new', text }] } : article,
  ),
});

test('with a cache the site is the same to the byte, and a second build makes no shard anew', async () => {
  const before = datesOfShards();
  expect(before.size).toBeGreaterThan(4);
  expect(await build(input, { cacheFolder })).toEqual(cold);
  expect(datesOfShards()).toEqual(before);
});

test('one article changed makes the recent shard, and no other', async () => {
  const before = datesOfShards();
  const files = await build(change(40, '新写的一段话。'), { cacheFolder });
  const recent = shardsOf(files).at(-1);
  const others = shardsOf(files).slice(0, -1);
  expect(recent?.articles).toEqual([40]);
  expect(others.map(({ id }) => id)).toEqual(shardsOf(cold).map(({ id }) => id));
  const after = datesOfShards();
  expect(after.delete(recent?.id ?? '')).toBe(true);
  expect(after).toEqual(before);
});

test('merged, the site is what a build without a cache makes, and only the shard of the change is made anew', async () => {
  const changed = change(40, '新写的一段话。');
  await build(changed, { cacheFolder });
  const before = datesOfShards();
  const files = await build(changed, { cacheFolder, merge: true });
  expect(files).toEqual(await build(changed, {}));
  const anew = [...datesOfShards()].filter(([id, made]) => before.get(id) !== made);
  expect(anew).toHaveLength(1);
  await build(input, { cacheFolder, merge: true });
});

test('what an interrupted build left in the cache is not taken for a shard', async () => {
  const changed = change(41, '又一段话。');
  const recent = shardsOf(await build(changed, { cacheFolder })).at(-1)?.id ?? '';
  await build(input, { cacheFolder });
  for (const name of [recent, `${recent}.new`]) {
    mkdirSync(join(shards, name, 'index/0'), { recursive: true });
    writeFileSync(join(shards, name, 'shard.json'), 'half');
  }
  expect(shardsOf(await build(changed, { cacheFolder })).at(-1)).toMatchObject({
    id: recent,
    articles: [41],
  });
  expect(readdirSync(shards)).not.toContain(`${recent}.new`);
});

test('a change taken back leaves the site as it was', async () => {
  await build(change(7, '写错了。'), { cacheFolder });
  expect(await build(input, { cacheFolder })).toEqual(cold);
});

test.each([
  ['a chunk of the index edited', (file: string) => file.endsWith('.pf_index')],
  ['a text cut off', (file: string) => file.endsWith('.json.gz')],
  ['the manifest edited', (file: string) => file === 'manifest.json'],
])('%s in the cache: it is thrown away, and the site is right', async (_, wanted) => {
  const name = readdirSync(shards, { recursive: true, encoding: 'utf8' }).find(wanted) ?? '';
  writeFileSync(join(shards, name), readFileSync(join(shards, name)).subarray(0, -1));
  const before = datesOfShards();
  expect(await build(input, { cacheFolder })).toEqual(cold);
  expect([...datesOfShards()].some(([id, made]) => before.get(id) === made)).toBe(false);
});

test('an article withdrawn is in no file of the site, nor is the shard it lay in', async () => {
  const [first] = shardsOf(cold);
  const files = await build({ ...input, articles: input.articles.slice(1) }, { cacheFolder });
  expect(shardsOf(files).map(({ id }) => id)).not.toContain(first?.id);
  expect([...files.keys()].some((file) => file.includes(first?.id ?? ''))).toBe(false);
  expect(shardsOf(files).flatMap(({ articles }) => articles)).not.toContain(-1);
  const texts = [...files].filter(([file]) => file.includes('/text/'));
  const title = input.articles[0]?.row.title ?? '';
  const heads = texts.map(([, text]) => gunzipSync(Buffer.from(text, 'latin1')).toString());
  expect(heads.some((head) => head.includes(`"title":"${title}"`))).toBe(false);
  await build(input, { cacheFolder, merge: true });
});

test('other settings make another cache', async () => {
  const before = datesOfShards();
  await build(input, { cacheFolder, commonFrom: 30 });
  expect([...datesOfShards().keys()].some((id) => before.has(id))).toBe(false);
});

test('a shard that cannot be built says why', async () => {
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  await expect(
    runShard(join(file, 'shard'), { articles: [], variants: input.variants, commonFrom: 30 }),
  ).rejects.toThrow('ENOTDIR');
});

test('an empty archive has an index, and finds nothing in it', async () => {
  const files = await build({ ...input, articles: [] }, {});
  expect(shardsOf(files)).toMatchObject([{ leaves: [], articles: [] }]);
});
