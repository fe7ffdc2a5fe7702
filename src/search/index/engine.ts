import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { indexLanguage, leafFiles } from '../fields.ts';
import { cutLeaves } from './leaves.ts';

/** Pagefind's index in the making. */
export interface EngineIndex {
  /** Adds a page of tokens, one a place. */
  addPage(tokens: readonly string[]): Promise<void>;
  /**
   * Writes the index into a folder, one folder a leaf, without Pagefind's scripts; ends Pagefind, so that its memory
   * is given back. Gives the first token of each leaf.
   */
  finish(folder: string): Promise<string[]>;
}

/** Pagefind 1.6 takes the size of its chunks, 20,000 entries otherwise, from the environment only. */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Pagefind notes the weight of a word unless it is 25, and gives 24 to all words that have none of their own:
 * this mark, 1.05 × 24, saves two bytes a word and page.
 */
const PLAIN_WEIGHT = '___PAGEFIND_WEIGHT___1.05';

/** Opens an index of Pagefind whose chunks hold so many entries. */
export async function openEngine(chunkSize: number): Promise<EngineIndex> {
  process.env[CHUNK_SIZE] = String(chunkSize);
  const { index, errors } = await pagefind.createIndex({}).finally(() => {
    Reflect.deleteProperty(process.env, CHUNK_SIZE);
  });
  if (!index) throw failure(errors);
  const lengths: number[] = [];
  return {
    async addPage(tokens) {
      const { errors } = await index.addCustomRecord({
        url: String(lengths.length),
        content: [PLAIN_WEIGHT, ...tokens].join(' '),
        language: indexLanguage,
      });
      if (errors.length > 0) throw failure(errors);
      lengths.push(tokens.length);
    },
    async finish(folder) {
      const raw = join(folder, 'raw');
      const { errors } = await index.writeFiles({ outputPath: raw });
      await pagefind.close();
      if (errors.length > 0) throw failure(errors);
      const firsts = lengths.length > 0 ? writeLeaves(raw, folder, lengths) : [];
      rmSync(raw, { recursive: true });
      return firsts;
    },
  };
}

function writeLeaves(raw: string, folder: string, lengths: readonly number[]): string[] {
  const [list, ...others] = readdirSync(raw).filter((name) => name.endsWith('.pf_meta'));
  if (list === undefined || others.length > 0) throw failure(['没有唯一的块目录']);
  const { leaves, pageLengths } = cutLeaves(readFileSync(join(raw, list)));
  // Pages keep the order they were added in, or every place would be another one.
  if (pageLengths.join() !== lengths.join()) throw failure(['各页的长短或次序变了']);
  leaves.forEach((leaf, place) => {
    const own = join(folder, String(place));
    mkdirSync(join(own, 'index'), { recursive: true });
    writeFileSync(join(own, leafFiles.list), leaf.list);
    leaf.chunks.forEach((name, chunk) =>
      renameSync(join(raw, 'index', `${name}.pf_index`), join(own, leafFiles.chunk(chunk))),
    );
  });
  return leaves.map(({ first }) => first);
}

function failure(errors: string[]): Error {
  return new Error(`检索索引建不起来：${errors.join('；')}`);
}
