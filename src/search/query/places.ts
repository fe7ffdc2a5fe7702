import { compareTokens } from '../tokens.ts';
import { assertNothingLost } from './engine/engine-door.ts';
import type { SearchData } from './loading/load.ts';
import type { Shard } from './loading/unpack.ts';

/** Places of a token among those of all articles of a shard, in order. */
export type Places = Float64Array;

/** Tokens whose places in a shard are kept; the oldest are let go. */
const KEPT = 1000;
const kept = new Map<string, Promise<Places>>();

/** All places of a token, or of any of several, that the engine knows of in a shard. */
export async function findPlaces(tokens: readonly string[], shard: Shard, data: SearchData): Promise<Places> {
  const lists = await Promise.all(tokens.map((token) => keepPlaces(token, shard, data)));
  const [only] = lists;
  return lists.length === 1 && only
    ? only
    : Float64Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
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

function keepPlaces(token: string, shard: Shard, data: SearchData): Promise<Places> {
  const key = `${shard.id} ${token}`;
  const known = kept.get(key);
  if (known) return known;
  const asked = askEngine(token, shard, data);
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return asked;
}

/**
 * In quotes the engine finds just the pages that have the token, but tells one place a page; without, it tells
 * all places, but takes a similar token for one it does not know. So the first question guards the second.
 */
async function askEngine(
  token: string,
  { id, leaves, volumes }: Shard,
  { engine }: SearchData,
): Promise<Places> {
  const leaf = leafOf(token, leaves);
  if (leaf === undefined) return new Float64Array();
  const index = await engine.openLeaf(id, leaf);
  assertNothingLost();
  const guard = await index.search(`"${token}"`);
  assertNothingLost();
  if (guard.results.length === 0) return new Float64Array();
  const { results } = await index.search(token);
  const places = results.flatMap(({ id: page, words }) => {
    const start = volumes[Number(page)];
    return start === undefined ? [] : words.map((word) => start + word);
  });
  return Float64Array.from(places).sort();
}
