/** What Pagefind's list of chunks is made of: a small part of CBOR (RFC 8949). */
export type Cbor = number | string | readonly Cbor[];

/**
 * Reads one item.
 * @throws Error where the bytes end early or hold anything but whole numbers, texts and arrays.
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 0;

  function readCount(short: number): number {
    const width = short < 24 ? 0 : 2 ** (short - 24);
    if (width > 4) throw new Error(`CBOR: count of ${width} bytes`);
    const at = place;
    place += width;
    if (width === 0) return short;
    return width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : view.getUint32(at);
  }

  function readItem(): Cbor {
    const first = view.getUint8(place);
    place += 1;
    const kind = first >> 5;
    const count = readCount(first & 31);
    if (kind === 0) return count;
    if (kind === 1) return -1 - count;
    if (kind === 4) return Array.from({ length: count }, readItem);
    if (kind !== 3) throw new Error(`CBOR: kind ${kind}`);
    place += count;
    if (place > bytes.length) throw new Error('CBOR: cut off');
    return new TextDecoder().decode(bytes.subarray(place - count, place));
  }

  return readItem();
}
