import { decodeCbor, openCbor, type Cbor, type CborCursor } from '../../cbor.ts';
import { engineMark, leafFiles, searchPaths } from '../../fields.ts';
import { compareTokens, longestToken } from '../../tokens.ts';
import { SearchFailure } from './failure.ts';
import { itemAt } from '../../../text/item-at.ts';
import { fetchUnzipped } from './fetch-bytes.ts';
import { keepByKey } from './keep-by-key.ts';

/** A page of the index, here a volume of articles, and the places in it at which a token stands. */
export interface IndexPage {
  page: number;
  places: number[];
}

/**
 * Where a token stands in a leaf of a shard's index. Pagefind made the index and this reads its files: its own engine
 * would be 60 KB more for a first search, tells all places only of words that it also likens, does not run below Chromium
 * 96 or under a policy that forbids WebAssembly, and is silent about a file it cannot get.
 * @throws SearchFailure where a file of the index is not to be had, so that what is found may not be all.
 */
export async function readToken(token: string, shard: string, leaf: number): Promise<IndexPage[]> {
  const folder = searchPaths.leaf(shard, leaf);
  const starts = await keepByKey(leaves, folder, readStarts);
  // Where a chunk ends is stored cut short, so the chunk is the last that does not begin behind the token.
  const chunk = starts.findLastIndex((start) => compareTokens(start, token) <= 0);
  if (chunk < 0) return [];
  return findWord(token, await keepByKey(chunks, `${folder}${leafFiles.chunk(chunk)}`, readFile));
}

/**
 * Where all tokens of texts stand in a leaf that begin with a character or a pair: read for all places of what is so common
 * that no search asks for them, in the many chunks that such a beginning fills.
 * @throws SearchFailure as `readToken` does.
 */
export async function readBeginning(beginning: string, shard: string, leaf: number): Promise<IndexPage[]> {
  const folder = searchPaths.leaf(shard, leaf);
  const starts = await keepByKey(leaves, folder, readStarts);
  const first = Math.max(
    0,
    starts.findLastIndex((start) => compareTokens(start, beginning) <= 0),
  );
  const own = [...starts.keys()].filter(
    (chunk) => chunk === first || (chunk > first && itemAt(starts, chunk).startsWith(beginning)),
  );
  // Not kept: they are many, and nobody asks for the same again but who waits for this very answer.
  const found = await Promise.all(
    own.map(async (chunk) => findWords(beginning, await readFile(`${folder}${leafFiles.chunk(chunk)}`))),
  );
  return found.flat();
}

/** First tokens of the chunks of each leaf that was asked for. */
const leaves = new Map<string, Promise<string[]>>();
/** Chunks that were read, unpacked. */
const chunks = new Map<string, Promise<Uint8Array>>();

async function readStarts(folder: string): Promise<string[]> {
  const [, , rows = []] = asList(decodeCbor(await readFile(`${folder}${leafFiles.list}`)));
  return asList(rows).map((row) => String(asList(row)[0]));
}

/** A chunk is a list of words, each with its pages; words are passed over until the one that is wanted. */
function findWord(token: string, chunk: Uint8Array): IndexPage[] {
  const wanted = new TextEncoder().encode(token);
  const cursor = openCbor(chunk);
  cursor.enter();
  for (let words = cursor.enter(); words > 0; words -= 1) {
    const fields = cursor.enter();
    if (cursor.isText(wanted)) return readPages(cursor);
    cursor.skip(fields - 1);
  }
  return [];
}

function findWords(beginning: string, chunk: Uint8Array): IndexPage[] {
  const found: IndexPage[] = [];
  const cursor = openCbor(chunk);
  cursor.enter();
  for (let words = cursor.enter(); words > 0; words -= 1) {
    const fields = cursor.enter();
    const word = String(cursor.read());
    const isOwn = word.startsWith(beginning) && [...word].length <= longestToken;
    if (isOwn) for (const page of readPages(cursor)) found.push(page);
    cursor.skip(fields - (isOwn ? 2 : 1));
  }
  return found;
}

function readPages(cursor: CborCursor): IndexPage[] {
  let page = 0;
  return asList(cursor.read()).map((entry) => {
    const [step = 0, steps = []] = asList(entry);
    page += Number(step);
    return { page, places: addUp(asList(steps)) };
  });
}

/** Places are steps from one to the next; a negative number says how much the places behind it weigh, which begin anew. */
function addUp(steps: readonly Cbor[]): number[] {
  let place = 0;
  const places: number[] = [];
  for (const step of steps.map(Number)) {
    place = step < 0 ? 0 : place + step;
    if (step >= 0) places.push(place);
  }
  return places;
}

async function readFile(path: string): Promise<Uint8Array> {
  const bytes = await fetchUnzipped(path);
  const mark = new TextEncoder().encode(engineMark);
  // An empty answer, or a page of the server's own, in the place of a file it does not hand out.
  if (mark.some((byte, at) => bytes[at] !== byte)) throw new SearchFailure('refused', `no index: ${path}`);
  return bytes.subarray(mark.length);
}

const asList = (item: Cbor): readonly Cbor[] => (typeof item === 'object' ? item : []);
