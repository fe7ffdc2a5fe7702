import { engineMark, leafFiles, searchPaths } from '../../fields.ts';
import { assertNothingLost, openDoor } from './engine-door.ts';
import { openReader } from './index-reader.ts';

/** A page Pagefind found: its number, as a string, and the places of the tokens found. */
export interface EnginePage {
  id: string;
  words: number[];
}

/** One index of Pagefind's, here always a leaf of a shard. */
export interface EngineIndex {
  search(term: string): Promise<{ results: EnginePage[] }>;
}

/** The engine: opens the leaves of shards, each once. */
export interface Engine {
  openLeaf(shard: string, leaf: number): Promise<EngineIndex>;
}

/** The part of Pagefind's module that is used. */
export interface Pagefind {
  createInstance: (options: { basePath: string }) => EngineIndex;
}

/** Loads Pagefind, or where there is no WebAssembly for it the reader of its index, which finds the same. */
export function loadEngine(givePagefind?: () => Promise<Pagefind>): Promise<Engine> {
  return givePagefind && hasWasm() ? loadPagefind(givePagefind) : Promise.resolve(openReader());
}

/**
 * Whether Pagefind's WASM would run: a module of two tables and of a function with two results, which Chrome before 96,
 * and any browser under a policy that forbids it, does not compile.
 */
function hasWasm(): boolean {
  try {
    return new WebAssembly.Module(PROBE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** `(module (type (func (result i32 i32))) (table 1 funcref) (table 1 externref))`. */
const PROBE = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 6, 1, 0x60, 0, 2, 0x7f, 0x7f],
  ...[4, 7, 2, 0x70, 0, 1, 0x6f, 0, 1],
]);

/**
 * Loads Pagefind: its script, and its WASM with an index that holds nothing. Every leaf is then an instance of its
 * own in the same WASM, of which Pagefind fetches no more than the list of chunks and the chunks asked for.
 */
async function loadPagefind(givePagefind: () => Promise<Pagefind>): Promise<Engine> {
  const door = openDoor();
  const opened = new Map<string, Promise<EngineIndex>>();
  const { createInstance } = await givePagefind();
  // The first instance brings the WASM; two at a time would each bring their own, and the first be lost.
  await createInstance({ basePath: searchPaths.engine }).search(engineMark).finally(assertNothingLost);

  async function open(basePath: string): Promise<EngineIndex> {
    const index = createInstance({ basePath });
    await door.handedOver(`${basePath}${leafFiles.list}`);
    return index;
  }

  return {
    openLeaf(shard, leaf) {
      const basePath = searchPaths.leaf(shard, leaf);
      const index = opened.get(basePath) ?? open(basePath);
      opened.set(basePath, index);
      return index;
    },
  };
}
