import { engineMark, leafFiles, searchPaths } from '../fields.ts';
import { openDoor } from './engine-door.ts';

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
interface Pagefind {
  createInstance: (options: { basePath: string }) => EngineIndex;
}

/**
 * Loads Pagefind: its script, and its WASM with an index that holds nothing. Every leaf is then an instance of its
 * own in the same WASM, of which Pagefind fetches no more than the list of chunks and the chunks asked for.
 */
export async function loadEngine(moduleRoot: string): Promise<Engine> {
  const door = openDoor();
  const opened = new Map<string, Promise<EngineIndex>>();
  const { createInstance } = (await import(
    /* @vite-ignore */ `${moduleRoot}${searchPaths.engine}pagefind.js`
  )) as Pagefind;
  // The first instance brings the WASM; two at a time would each bring their own, and the first be lost.
  await createInstance({ basePath: searchPaths.engine }).search(engineMark);

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
