import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { loadEngine, type Pagefind } from '../../src/search/query/engine/engine.ts';
import { openReader } from '../../src/search/query/engine/index-reader.ts';
import { gunzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { engineMark, leafFiles } from '../../src/search/fields.ts';

const site = inject('site');

/** Words of an index that are asked of both; all of them would take minutes. */
const EVERY = 23;

test('without WASM the index is read to the same places as by Pagefind', async () => {
  globalThis.fetch = (input) => {
    const [path = ''] = (input instanceof Request ? input.url : String(input)).split('?');
    const file = join(site, path);
    return Promise.resolve(
      existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 }),
    );
  };
  const script = pathToFileURL(join(site, 'pagefind/pagefind.js')).href;
  const pagefind = await loadEngine(async () => (await import(script)) as Pagefind);
  const reader = openReader();
  let compared = 0;
  for (const { shard, leaf, words } of listWords()) {
    const [theirs, ours] = await Promise.all([pagefind.openLeaf(shard, leaf), reader.openLeaf(shard, leaf)]);
    for (const word of words) {
      const [a, b] = [await theirs.search(word), await ours.search(word)];
      expect(sorted(b.results), word).toEqual(sorted(a.results));
      compared += 1;
    }
    expect((await ours.search('没有这个词'.repeat(3))).results).toEqual([]);
  }
  expect(compared).toBeGreaterThan(1000);
});

function sorted(pages: readonly { id: string; words: number[] }[]) {
  return pages
    .map(({ id, words }) => ({ id, words: words.toSorted((a, b) => a - b) }))
    .sort((a, b) => Number(a.id) - Number(b.id));
}

function* listWords(): Generator<{ shard: string; leaf: number; words: string[] }> {
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const root = join(site, 'pagefind');
  for (const shard of folders(root)) {
    for (const leaf of folders(join(root, shard))) {
      const chunks = readdirSync(join(root, shard, leaf, 'index')).length;
      const words = Array.from({ length: chunks }, (_, chunk) =>
        wordsOf(readFileSync(join(root, shard, leaf, leafFiles.chunk(chunk)))),
      ).flat();
      yield { shard, leaf: Number(leaf), words: words.filter((_, place) => place % EVERY === 0) };
    }
  }
}

function wordsOf(chunk: Uint8Array): string[] {
  const [words] = decodeCbor(gunzipSync(chunk).subarray(engineMark.length)) as readonly (readonly Cbor[])[];
  return (words ?? []).map((word) => String((word as readonly Cbor[])[0]));
}
