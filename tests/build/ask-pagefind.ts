import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { engineMark, engineVersion, indexLanguage, searchPaths } from '../../src/search/fields.ts';
import { present } from '../present.ts';

/** A page Pagefind found: its number, as a string, and the places of the tokens found. */
export interface PagefindPage {
  id: string;
  words: number[];
}

interface PagefindScript {
  createInstance: (options: { basePath: string }) => {
    search(term: string): Promise<{ results: PagefindPage[] }>;
  };
}

/**
 * Pagefind's own engine over the leaves of an index, which `readFile` gives by their paths: what our reader is held
 * against. In quotes it finds just the pages that have a word, but tells one place a page; without, it tells all places,
 * but takes a similar word for one it does not know. So the first question guards the second.
 */
export async function openPagefind(readFile: (path: string) => Uint8Array<ArrayBuffer>) {
  const { index } = await pagefind.createIndex({});
  const own = new Map(
    present((await present(index).getFiles()).files).map(({ path, content }) => [
      path,
      Uint8Array.from(content),
    ]),
  );
  await pagefind.close();
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, present(own.get('pagefind.js')));
  globalThis.fetch = (input) => {
    const [path = ''] = String(input instanceof Request ? input.url : input).split('?');
    if (path.endsWith('/pagefind-entry.json')) return Promise.resolve(new Response(ENTRY));
    if (path.endsWith('/wasm.unknown.pagefind'))
      return Promise.resolve(new Response(present(own.get('wasm.unknown.pagefind'))));
    return Promise.resolve(
      new Response(path === `${searchPaths.index}pagefind.leaf.pf_meta` ? EMPTY_LIST : readFile(path)),
    );
  };
  const { createInstance } = (await import(pathToFileURL(script).href)) as PagefindScript;
  rmSync(folder, { recursive: true });
  // The first instance brings the WASM; two at a time would each bring their own, and the first be lost.
  await createInstance({ basePath: searchPaths.index }).search(engineMark);
  return {
    openLeaf(shard: string, leaf: number) {
      const engine = createInstance({ basePath: searchPaths.leaf(shard, leaf) });
      return async (word: string): Promise<PagefindPage[]> => {
        const { results } = await engine.search(`"${word}"`);
        return results.length === 0 ? [] : (await engine.search(word)).results;
      };
    },
  };
}

/** What Pagefind must read of an index before its list of chunks: only where that lies. */
const ENTRY = JSON.stringify({
  version: engineVersion,
  languages: { [indexLanguage]: { hash: 'leaf', wasm: null, page_count: 1 } },
  include_characters: [],
});

/** A list of chunks that names none: `["1.6.0", [], [], [], [], []]` in CBOR. */
const EMPTY_LIST = Uint8Array.from([
  ...new TextEncoder().encode(engineMark),
  0x86,
  0x60 + engineVersion.length,
  ...new TextEncoder().encode(engineVersion),
  ...[0x80, 0x80, 0x80, 0x80, 0x80],
]);
