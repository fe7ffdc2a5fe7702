/** Bits of either half of a sketch. */
const HALF = 32;

/** FNV-1a of 64 bits in halves: the number it begins with, and its prime, 2^40 + 435. */
const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const PRIME_LOW = 435;
const PRIME_HIGH_SHIFT = 40 - HALF;

const encoder = new TextEncoder();

/**
 * Sketches a text in 64 bits, written in hexadecimal: a simhash over triples of neighbouring characters, each hashed
 * with FNV-1a, in which similar texts differ in few bits: `马吉孝` is `ec5407a95df82984`.
 */
export function sketchOf(text: string): string {
  const bytes = encoder.encode(text);
  const starts = findStarts(bytes);
  const votes = new Int32Array(2 * HALF);
  // A text shorter than three characters is one triple.
  const triples = Math.max(1, starts.length - 2);
  for (let triple = 0; triple < triples; triple += 1)
    countVotes(bytes, starts[triple] ?? 0, starts[triple + 3] ?? bytes.length, votes);
  return readHalf(votes, HALF, triples) + readHalf(votes, 0, triples);
}

/** Likeness of two sketches: 1 for the same text, near 0 for strangers, which differ in about half of the bits. */
export function sketchLikeness(a: string, b: string): number {
  const differing = [0, 8].reduce((sum, from) => sum + countBits(halfAt(a, from) ^ halfAt(b, from)), 0);
  return Math.max(0, 1 - differing / HALF);
}

/** Offsets of the bytes at which a character of UTF-8 begins. */
function findStarts(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  bytes.forEach((byte, offset) => {
    if ((byte & 0xc0) !== 0x80) starts.push(offset);
  });
  return starts;
}

/** Hashes some bytes and counts, for each bit of the hash, that it is set; whole numbers below 2^53 stay exact. */
function countVotes(bytes: Uint8Array, from: number, to: number, votes: Int32Array): void {
  let [high, low] = [OFFSET_HIGH, OFFSET_LOW];
  for (let offset = from; offset < to; offset += 1) {
    const mixed = (low ^ (bytes[offset] ?? 0)) >>> 0;
    const product = mixed * PRIME_LOW;
    high = (Math.imul(high, PRIME_LOW) + (mixed << PRIME_HIGH_SHIFT) + Math.floor(product / 2 ** HALF)) >>> 0;
    low = product >>> 0;
  }
  for (let bit = 0; bit < HALF; bit += 1) {
    votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1);
    votes[bit + HALF] = (votes[bit + HALF] ?? 0) + ((high >>> bit) & 1);
  }
}

/** The half of a sketch whose bits more than half of all triples have set. */
function readHalf(votes: Int32Array, from: number, triples: number): string {
  let half = 0;
  for (let bit = 0; bit < HALF; bit += 1) if (2 * (votes[from + bit] ?? 0) > triples) half |= 1 << bit;
  return (half >>> 0).toString(16).padStart(8, '0');
}

function halfAt(sketch: string, from: number): number {
  return Number.parseInt(sketch.slice(from, from + 8), 16);
}

function countBits(half: number): number {
  let count = 0;
  for (let rest = half; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
