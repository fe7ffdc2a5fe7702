import { decodeCbor, type Cbor } from '../../cbor.ts';
import { engineMark, leafFiles, searchPaths } from '../../fields.ts';
import { compareTokens } from '../../tokens.ts';
import type { Engine, EngineIndex, EnginePage } from './engine.ts';
import { fetchBytes } from '../loading/fetch-bytes.ts';
import { gunzip } from '../loading/gunzip.ts';

/**
 * Reads Pagefind's index without Pagefind, for browsers that do not run its WASM: the same files, the same places. So a
 * search there costs no more than elsewhere, however large the archive is, and finds the same to the last article.
 */
export function openReader(): Engine {
  const leaves = new Map<string, Promise<EngineIndex>>();
  return {
    openLeaf(shard, leaf) {
      const folder = searchPaths.leaf(shard, leaf);
      const index = leaves.get(folder) ?? openLeaf(folder);
      leaves.set(folder, index);
      index.catch(() => leaves.delete(folder));
      return index;
    },
  };
}

async function openLeaf(folder: string): Promise<EngineIndex> {
  const [, , chunks = []] = asList(await readFile(`${folder}${leafFiles.list}`));
  const starts = asList(chunks).map((chunk) => String(asList(chunk)[0]));
  const read = new Map<number, Promise<Map<string, EnginePage[]>>>();
  return {
    async search(term) {
      const token = term.replace(/"/gu, '');
      // Ends are stored cut short, so the chunk is the last that does not begin behind the token.
      const place = starts.findLastIndex((start) => compareTokens(start, token) <= 0);
      if (place < 0) return { results: [] };
      const words = read.get(place) ?? readChunk(`${folder}${leafFiles.chunk(place)}`);
      read.set(place, words);
      words.catch(() => read.delete(place));
      return { results: (await words).get(token) ?? [] };
    },
  };
}

/** The words of a chunk with their pages and places. */
async function readChunk(path: string): Promise<Map<string, EnginePage[]>> {
  const [words = []] = asList(await readFile(path));
  return new Map(
    asList(words).map((word): [string, EnginePage[]] => {
      const [text, pages = []] = asList(word);
      return [String(text), readPages(asList(pages))];
    }),
  );
}

/** Numbers of pages and places are steps; a negative number says how much the places behind it weigh, which begin anew. */
function readPages(pages: readonly Cbor[]): EnginePage[] {
  let number = 0;
  return pages.map((page) => {
    const [step = 0, steps = []] = asList(page);
    number += Number(step);
    let place = 0;
    const words: number[] = [];
    for (const step of asList(steps).map(Number)) {
      place = step < 0 ? 0 : place + step;
      if (step >= 0) words.push(place);
    }
    return { id: String(number), words };
  });
}

async function readFile(path: string): Promise<Cbor> {
  const bytes = await gunzip(await fetchBytes(path));
  return decodeCbor(bytes.subarray(engineMark.length));
}

const asList = (item: Cbor): readonly Cbor[] => (typeof item === 'object' ? item : []);
