import { BREAK } from './lay-out.ts';

/** Characters from which on a stretch that stands in two items is a passage. */
export const SHORTEST = 20;

/** Stands where no stretch of `SHORTEST` characters begins: the paragraph ends before. */
export const NO_WINDOW = 0;

/** For each place of the row 32 bits by which the stretch of `SHORTEST` characters is known that begins there. */
export function hashWindows(codes: Int32Array): Uint32Array {
  const hashes = new Uint32Array(codes.length);
  let [hash, run] = [0, 0];
  for (let place = 0; place < codes.length; place += 1) {
    const code = codes[place] ?? BREAK;
    if (code === BREAK) {
      [hash, run] = [0, 0];
      continue;
    }
    hash = Math.imul(hash, BASE) + code;
    run += 1;
    if (run > SHORTEST) hash -= Math.imul(codes[place - SHORTEST] ?? 0, LEAVING);
    hash |= 0;
    if (run >= SHORTEST) hashes[place - SHORTEST + 1] = mix(hash) || 1;
  }
  return hashes;
}

/** True where the same stretch of `SHORTEST` characters stands at both places. */
export function isSameWindow(codes: Int32Array, one: number, other: number): boolean {
  for (let step = 0; step < SHORTEST; step += 1) if (codes[one + step] !== codes[other + step]) return false;
  return true;
}

const BASE = 0x01000193;

/** What a character weighs when it leaves the stretch. */
const LEAVING = Array.from({ length: SHORTEST }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Spreads the bits, for those of a sum of products lie unevenly. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
