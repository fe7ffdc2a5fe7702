import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { decodeCbor, type Cbor } from '../../src/search/cbor.ts';
import { engineMark, leafFiles } from '../../src/search/fields.ts';
import { readToken, type IndexPage } from '../../src/search/query/loading/index-reader.ts';
import { openPagefind } from './ask-pagefind.ts';

const site = inject('site');

/** Words of an index that are asked of both; all of them would take minutes. */
const EVERY = 23;

test('the index is read to the same places as by Pagefind’s own engine', async () => {
  const pagefind = await openPagefind((path) => Uint8Array.from(readFileSync(join(site, path))));
  let compared = 0;
  for (const { shard, leaf, words } of listWords()) {
    const askPagefind = pagefind.openLeaf(shard, leaf);
    for (const word of words) {
      const theirs = (await askPagefind(word)).map(({ id, words }) => ({ page: Number(id), places: words }));
      const ours = sorted(await readToken(word, shard, leaf));
      // Alone at the end of a block: to Pagefind what begins with a character is likened to it.
      if ([...word].length === 1)
        expect(placesOf(theirs), word).toEqual(expect.arrayContaining(placesOf(ours)));
      else expect(ours, word).toEqual(sorted(theirs));
      compared += 1;
    }
    const unknown = '没有这个词'.repeat(3);
    expect(await readToken(unknown, shard, leaf)).toEqual(await askPagefind(unknown));
  }
  expect(compared).toBeGreaterThan(1000);
});

function sorted(pages: readonly IndexPage[]) {
  return pages
    .map(({ page, places }) => ({ page, places: places.toSorted((a, b) => a - b) }))
    .sort((a, b) => a.page - b.page);
}

function placesOf(pages: readonly IndexPage[]): string[] {
  return pages.flatMap(({ page, places }) => places.map((place) => `${page} ${place}`));
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
