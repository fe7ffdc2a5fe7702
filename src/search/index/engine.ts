import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { indexLanguage } from '../fields.ts';

/** Pagefind's index in the making. */
export interface EngineIndex {
  /** Adds a page of tokens, one a place. */
  addPage(tokens: readonly string[]): Promise<void>;
  /** Builds the index and gives its ids of the pages, in the order they were added. */
  pageIds(): Promise<string[]>;
  /** Gives the files of Pagefind's bundle that search uses, and ends Pagefind. */
  close(): Promise<{ path: string; content: Uint8Array }[]>;
}

/** Files of Pagefind's bundle the archive uses; its ready-made interfaces and fragments are left out. */
const USED_FILES =
  /(^|\/)(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|[^/]+\.pf_index)$/;

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
  const { index, errors } = await pagefind.createIndex({}).finally(() => delete process.env[CHUNK_SIZE]);
  if (!index) throw failure(errors);
  let pages = 0;
  let files: { path: string; content: Uint8Array }[] = [];
  return {
    async addPage(tokens) {
      const { errors } = await index.addCustomRecord({
        url: String(pages),
        content: [PLAIN_WEIGHT, ...tokens].join(' '),
        language: indexLanguage,
      });
      if (errors.length > 0) throw failure(errors);
      pages += 1;
    },
    async pageIds() {
      const built = await index.getFiles();
      if (built.errors.length > 0) throw failure(built.errors);
      files = built.files;
      const ids = new Map(
        files.flatMap(({ path, content }) => {
          const id = /(?:^|\/)([^/]+)\.pf_fragment$/.exec(path)?.[1];
          return id === undefined ? [] : [[fragmentUrl(content), id]];
        }),
      );
      return Array.from({ length: pages }, (_, page) => ids.get(String(page))!);
    },
    async close() {
      await pagefind.close();
      return files.filter(({ path }) => USED_FILES.test(path));
    },
  };
}

function failure(errors: string[]): Error {
  return new Error(`检索索引建不起来：${errors.join('；')}`);
}

function fragmentUrl(content: Uint8Array): string {
  const text = gunzipSync(content)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
  return (JSON.parse(text) as { url: string }).url;
}
