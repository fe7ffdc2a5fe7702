/** Characters of a stretch by which something long is looked up. */
export const STRETCH = 8;

/**
 * How far apart the places are at which a text is looked at. Of anything as long as `SAMPLED` one stretch of `STRETCH`
 * characters begins at such a place, wherever it stands: four places in five are passed over and nothing is missed.
 */
export const STRIDE = 5;

/** The shortest that is found so. */
export const SAMPLED = STRETCH + STRIDE - 1;

/** A set of stretches, or of other things known by a sum of 32 bits, that may say yes of one it does not hold, never no of one it does. */
export interface StretchSet {
  add(sum: number): void;
  has(sum: number): boolean;
}

/** Makes an empty set with sixteen bits of room for each of so many. */
export function makeStretchSet(count: number): StretchSet {
  const bits = Math.min(30, Math.max(12, Math.ceil(Math.log2(count * 16 + 1))));
  const shift = 32 - bits;
  const held = new Int32Array(2 ** bits / 32);
  return {
    add(sum) {
      const bit = sum >>> shift;
      held[bit >>> 5] = (held[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    has(sum) {
      const bit = sum >>> shift;
      return ((held[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
    },
  };
}

/** The sum of the stretch that begins at a place. Its products hang on no one before them, so that a processor takes them side by side. */
export function sumOfStretch(codes: Uint16Array, place: number): number {
  const pairs =
    Math.imul(pairAt(codes, place), 0x9e3779b1) ^
    Math.imul(pairAt(codes, place + 2), 0x85ebca6b) ^
    Math.imul(pairAt(codes, place + 4), 0xc2b2ae35) ^
    Math.imul(pairAt(codes, place + 6), 0x27d4eb2f);
  return Math.imul(pairs ^ (pairs >>> 15), 0x2c1b3c6d);
}

/** Two characters as one number. */
export function pairAt(codes: Uint16Array, place: number): number {
  return ((codes[place] ?? 0) << 16) | (codes[place + 1] ?? 0);
}
