import { hashWindows, isSameWindow, NO_WINDOW } from './windows.ts';

/** The stretches of `SHORTEST` characters that stand at more than one place. */
export interface Repeated {
  /** For each place of the row what the stretch is that begins there: `SHARED`, common, or 0 where it stands once. */
  states: Uint8Array;
  /** The places of the shared ones, those of one after those of the other. */
  places: Int32Array;
  /** Where each of them begins in `places`, and last the end of all. */
  starts: Int32Array;
}

/** A stretch whose places are known. */
export const SHARED = 1;

const COMMON = 2;

/**
 * Finds what stretches stand at two places and more; one at more than `most` places is common and its places are not kept.
 * Time and memory grow with the length of the row: most stretches stand once, which two tables of bits tell; the rest are
 * sorted by their hashes and compared character by character.
 */
export function findRepeated(codes: Int32Array, most: number): Repeated {
  const states = new Uint8Array(codes.length);
  const kept = new Int32Array(codes.length);
  const starts: number[] = [];
  let end = 0;
  for (const places of groupEqual(codes)) {
    const state = places.length > most ? COMMON : SHARED;
    for (const place of places) states[place] = state;
    if (state === COMMON) continue;
    starts.push(end);
    kept.set(places, end);
    end += places.length;
  }
  return { states, places: kept.slice(0, end), starts: Int32Array.from([...starts, end]) };
}

/** The places of each stretch that stands more than once, in their order. */
function* groupEqual(codes: Int32Array): Generator<number[]> {
  const placeBits = Math.ceil(Math.log2(codes.length + 1));
  const room = 2 ** placeBits;
  const keys = sortByHash(codes, placeBits);
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const hash = Math.floor((keys[from] ?? 0) / room);
    const places: number[] = [];
    for (; to < keys.length && Math.floor((keys[to] ?? 0) / room) === hash; to += 1)
      places.push((keys[to] ?? 0) % room);
    yield* splitEqual(codes, places);
  }
}

/** Stretches of one hash are nearly always the same one. */
function* splitEqual(codes: Int32Array, places: number[]): Generator<number[]> {
  for (let rest = places; rest.length > 1;) {
    const [first = 0] = rest;
    const [same, others]: [number[], number[]] = [[], []];
    for (const place of rest) (isSameWindow(codes, first, place) ? same : others).push(place);
    if (same.length > 1) yield same;
    rest = others;
  }
}

/** Numbers that hold a hash before a place, for each stretch that may stand twice, sorted. A double is exact to 53 bits. */
function sortByHash(codes: Int32Array, placeBits: number): Float64Array {
  const drop = Math.max(0, 32 - (53 - placeBits));
  const hashes = hashWindows(codes);
  const isTwice = findHashesSeenTwice(hashes);
  let count = 0;
  for (const hash of hashes) if (isTwice(hash)) count += 1;
  const keys = new Float64Array(count);
  let next = 0;
  for (let place = 0; place < hashes.length; place += 1) {
    const hash = hashes[place] ?? NO_WINDOW;
    if (isTwice(hash)) keys[next++] = (hash >>> drop) * 2 ** placeBits + place;
  }
  return keys.sort();
}

/** A byte of bits for each character: a stretch that stands once is taken for one that stands twice one time in ten. */
function findHashesSeenTwice(hashes: Uint32Array): (hash: number) => boolean {
  const bits = Math.min(32, Math.max(10, Math.ceil(Math.log2(hashes.length + 1)) + 3));
  const once = new Uint8Array(2 ** (bits - 3));
  const twice = new Uint8Array(2 ** (bits - 3));
  const shift = 32 - bits;
  for (const hash of hashes) {
    if (hash === NO_WINDOW) continue;
    const key = hash >>> shift;
    const [byte, bit] = [key >>> 3, 1 << (key & 7)];
    if (((once[byte] ?? 0) & bit) !== 0) twice[byte] = (twice[byte] ?? 0) | bit;
    else once[byte] = (once[byte] ?? 0) | bit;
  }
  return (hash) => {
    const key = hash >>> shift;
    return hash !== NO_WINDOW && ((twice[key >>> 3] ?? 0) & (1 << (key & 7))) !== 0;
  };
}
