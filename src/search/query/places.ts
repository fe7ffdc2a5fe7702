import { assertNothingLost, type SearchData } from './load.ts';

/** Places of a token among those of all articles, in order. */
export type Places = Float64Array;

/** Tokens whose places are kept; the oldest are let go. */
const KEPT = 200;
const kept = new Map<string, Promise<Places>>();

/** All places of a token, or of any of several, that the engine knows of. */
export async function findPlaces(tokens: readonly string[], data: SearchData): Promise<Places> {
  const lists = await Promise.all(tokens.map((token) => keepPlaces(token, data)));
  return lists.length === 1
    ? lists[0]!
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
      while (next < places.length && places[next]! < start + distance) next += 1;
      return places[next] === start + distance;
    });
  }
  return starts;
}

function keepPlaces(token: string, data: SearchData): Promise<Places> {
  const known = kept.get(token);
  if (known) return known;
  const asked = askEngine(token, data);
  kept.set(token, asked);
  asked.catch(() => kept.delete(token));
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return asked;
}

/**
 * In quotes the engine finds just the pages that have the token, but tells one place a page; without, it tells
 * all places, but takes a similar token for one it does not know. So the first question guards the second.
 */
async function askEngine(token: string, { pagefind, catalogue }: SearchData): Promise<Places> {
  const guard = await pagefind.search(`"${token}"`);
  assertNothingLost();
  if (guard.results.length === 0) return new Float64Array();
  const { results } = await pagefind.search(token);
  const places = results.flatMap(({ id, words }) => {
    const start = catalogue.volumes.get(id);
    return start === undefined ? [] : words.map((word) => start + word);
  });
  return Float64Array.from(places).sort();
}
