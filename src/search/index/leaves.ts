import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from '../cbor.ts';
import { engineMark, engineVersion } from '../fields.ts';
import { compareTokens } from '../tokens.ts';
import { encodeCbor } from './cbor.ts';

/** A part of an index that the engine takes for a whole one. */
export interface Leaf {
  /** First token of its first chunk. */
  first: string;
  /** The list of its chunks, as the engine reads it. */
  list: Uint8Array;
  /** Pagefind's names of its chunks; in the list they are numbered. */
  chunks: string[];
}

/**
 * Chunks in one leaf. Pagefind reads the list of all chunks of an index before anything else: 48 KB at 19 million
 * characters. A leaf of it, of which one is read for a token, is about 1 KB.
 */
const LEAF_CHUNKS = 128;

/**
 * Cuts Pagefind's list of an index's chunks (`.pf_meta`) into leaves, each a list of its own over the same pages.
 * Chunks and pages are numbered in it: the names Pagefind gives them are hashes, which do not compress.
 * @throws Error where the list is not made as Pagefind 1.6 makes it.
 */
export function cutLeaves(list: Uint8Array): { leaves: Leaf[]; pageLengths: number[] } {
  const [version, pages, chunks, ...rest] = decodeCbor(unpack(list)) as Cbor[];
  if (version !== engineVersion) throw foreign('版本');
  if (!isList(pages) || !isList(chunks) || rest.length !== 3 || rest.some((part) => part.toString() !== ''))
    throw foreign('它的各部分');
  const pageLengths = pages.map((page) => {
    const [, length] = isList(page) ? page : [];
    if (typeof length !== 'number') throw foreign('一页');
    return length;
  });
  const rows = chunks.map(readChunk);
  if (rows.some(({ from }, row) => row > 0 && compareTokens(rows[row - 1]?.to ?? '', from) >= 0))
    throw foreign('次序');
  const numbered = pageLengths.map((length, page) => [String(page), length, '']);
  const leaves: Leaf[] = [];
  for (let start = 0; start < rows.length; start += LEAF_CHUNKS) {
    const own = rows.slice(start, start + LEAF_CHUNKS);
    const lines = own.map(({ from, to }, chunk) => [from, to, String(chunk)]);
    leaves.push({
      first: own[0]?.from ?? '',
      list: pack(encodeCbor([version, numbered, lines, [], [], []])),
      chunks: own.map(({ name }) => name),
    });
  }
  return { leaves, pageLengths };
}

function readChunk(chunk: Cbor): { from: string; to: string; name: string } {
  const [from, to, name] = isList(chunk) ? chunk : [];
  if (typeof from !== 'string' || typeof to !== 'string' || typeof name !== 'string') throw foreign('一块');
  return { from, to, name };
}

function unpack(list: Uint8Array): Uint8Array {
  const bytes = gunzipSync(list);
  if (bytes.subarray(0, engineMark.length).toString() !== engineMark) throw foreign('开头');
  return bytes.subarray(engineMark.length);
}

function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(engineMark), bytes]), { level: 9 });
}

const isList = (item: Cbor | undefined): item is readonly Cbor[] => Array.isArray(item);

function foreign(part: string): Error {
  return new Error(`检索索引的块目录读不懂（${part}不是 Pagefind ${engineVersion} 的写法）`);
}
