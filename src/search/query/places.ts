import { compareTokens } from '../tokens.ts';
import type { Shard } from './loading/unpack.ts';
import { readBeginning, readToken, type IndexPage } from './loading/index-reader.ts';

/** Places of a token among those of all articles of a shard, in order. */
export type Places = Float64Array;

/** Tokens whose places in a shard are kept; the oldest are let go. */
const KEPT = 1000;
const kept = new Map<string, Promise<Places>>();

/** All places of a token, or of any of several, that the index of a shard has. */
export async function findPlaces(tokens: readonly string[], shard: Shard): Promise<Places> {
  const lists = await Promise.all(tokens.map((token) => keepPlaces(token, shard)));
  const [only] = lists;
  return lists.length === 1 && only
    ? only
    : Float64Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

/** All places of the tokens of texts that begin with a character or a pair: all places of these themselves. */
export async function findBeginnings(beginning: string, shard: Shard): Promise<Places> {
  const first = leafOf(beginning, shard.leaves) ?? 0;
  const own = [...shard.leaves.keys()].filter(
    (leaf) => leaf === first || (leaf > first && shard.leaves[leaf]?.startsWith(beginning)),
  );
  const pages = await Promise.all(own.map((leaf) => readBeginning(beginning, shard.id, leaf)));
  return placesOf(pages.flat(), shard);
}

/** The places at which every list, moved back by its distance, has one. */
export function intersectPlaces(lists: readonly { places: Places; distance: number }[]): Places {
  const [shortest, ...others] = lists.toSorted((a, b) => a.places.length - b.places.length);
  if (!shortest) return new Float64Array();
  let starts = shortest.places.map((place) => place - shortest.distance);
  for (const { places, distance } of others) {
    let next = 0;
    starts = starts.filter((start) => {
      while ((places[next] ?? Infinity) < start + distance) next += 1;
      return places[next] === start + distance;
    });
  }
  return starts;
}

/** The leaf of a shard's index that a token can stand in: the last that does not begin behind it. */
export function leafOf(token: string, leaves: readonly string[]): number | undefined {
  const leaf = leaves.findLastIndex((first) => compareTokens(first, token) <= 0);
  return leaf < 0 ? undefined : leaf;
}

function keepPlaces(token: string, shard: Shard): Promise<Places> {
  const key = `${shard.id} ${token}`;
  const known = kept.get(key);
  if (known) return known;
  const asked = readPlaces(token, shard);
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return asked;
}

async function readPlaces(token: string, shard: Shard): Promise<Places> {
  const leaf = leafOf(token, shard.leaves);
  return leaf === undefined ? new Float64Array() : placesOf(await readToken(token, shard.id, leaf), shard);
}

/** Places in volumes as places in their shard, in order. */
function placesOf(pages: readonly IndexPage[], { volumes }: Shard): Places {
  const all = pages.flatMap(({ page, places }) => {
    const start = volumes[page];
    return start === undefined ? [] : places.map((place) => start + place);
  });
  return Float64Array.from(all).sort();
}
