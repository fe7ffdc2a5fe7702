import { engineMark, engineVersion, indexLanguage, leafFiles, searchPaths } from '../../fields.ts';
import { asFailure, SearchFailure } from '../loading/failure.ts';
import { fetchBytes } from '../loading/fetch-bytes.ts';

/** What stands between Pagefind and the network. */
export interface EngineDoor {
  /** Resolves when Pagefind has a file and has had time to read it. */
  handedOver(path: string): Promise<void>;
}

let door: EngineDoor | undefined;
const lost: SearchFailure[] = [];

/**
 * Watches what Pagefind fetches, once. What it would fetch for every leaf anew is answered on the spot: its entry,
 * which says the same of all, and its WASM, which is there already. It keeps quiet about a chunk it cannot load and
 * finds nothing in it, so what is not to be had is noted.
 */
export function openDoor(): EngineDoor {
  if (door) return door;
  const { fetch } = globalThis;
  const handed = new Map<string, Promise<void>>();
  let hasWasm = false;

  async function fetchFile(path: string): Promise<Response> {
    try {
      const bytes = await fetchBytes(path, fetch);
      if (bytes.length > 0) return new Response(bytes);
      lost.push(new SearchFailure('refused', `empty ${path}`));
    } catch (error) {
      lost.push(asFailure(error));
    }
    return new Response(null, { status: 503 });
  }

  globalThis.fetch = async (input, init) => {
    const [path = ''] = String(input instanceof Request ? input.url : input).split('?');
    if (!path.startsWith(searchPaths.engine)) return fetch(input, init);
    if (path.endsWith('/pagefind-entry.json')) return new Response(ENTRY);
    if (path === `${searchPaths.engine}${leafFiles.list}`) return new Response(EMPTY_LIST);
    if (path.endsWith('/wasm.unknown.pagefind')) {
      if (hasWasm) return new Response(engineMark);
      hasWasm = true;
    }
    const response = fetchFile(path);
    handed.set(
      path,
      response.then(() => pause()),
    );
    return response;
  };
  door = {
    handedOver: async (path) => {
      for (let turn = 0; turn < TURNS && !handed.has(path); turn += 1) await pause();
      await handed.get(path);
    },
  };
  return door;
}

/** @throws SearchFailure when a file of the index was not to be had, so that what was found may not be all. */
export function assertNothingLost(): void {
  const [failure] = lost.splice(0);
  if (failure !== undefined) throw failure;
}

/** What Pagefind must read of an index before its list of chunks: only where that lies. */
const ENTRY = JSON.stringify({
  version: engineVersion,
  languages: { [indexLanguage]: { hash: leafFiles.hash, wasm: null, page_count: 1 } },
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

/** Turns to wait for Pagefind to ask for a file; should it never, its own waiting begins, and says what is wrong. */
const TURNS = 50;

/** Lets Pagefind go on; of itself it would look every 50 milliseconds. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 2));
