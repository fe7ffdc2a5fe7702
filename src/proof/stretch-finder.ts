/** Finds many stretches of bytes in one going over of a file, whatever their number. */
export interface StretchFinder<Sought extends { stretch: Buffer }> {
  /** Gives each that stands somewhere in the bytes, once. */
  find(bytes: Uint8Array): Set<Sought>;
}

/** How many bytes a stretch is looked up by: those it begins with. */
const HEAD = 4;

/** Size of the filter that says of four bytes whether any stretch begins with them. */
const BITS = 16;

/** Makes a finder for stretches of four bytes and more. */
export function makeStretchFinder<Sought extends { stretch: Buffer }>(
  sought: Iterable<Sought>,
): StretchFinder<Sought> {
  const filter = new Uint8Array(2 ** BITS);
  const byHead = new Map<number, Sought[]>();
  for (const one of sought) {
    const head = one.stretch.readInt32BE(0);
    filter[hash(head)] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), one]);
  }
  return {
    find(bytes) {
      const found = new Set<Sought>();
      if (byHead.size === 0) return found;
      const within = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let head = 0;
      for (let end = 1; end <= within.length; end += 1) {
        head = (head << 8) | (within[end - 1] ?? 0);
        if (end < HEAD || filter[hash(head)] === 0) continue;
        const start = end - HEAD;
        for (const one of byHead.get(head) ?? [])
          if (!found.has(one) && one.stretch.equals(within.subarray(start, start + one.stretch.length)))
            found.add(one);
      }
      return found;
    },
  };
}

function hash(head: number): number {
  return Math.imul(head, 0x9e3779b1) >>> (32 - BITS);
}
