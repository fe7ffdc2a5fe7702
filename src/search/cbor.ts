/** What Pagefind's files are made of: a small part of CBOR (RFC 8949). */
export type Cbor = number | string | readonly Cbor[];

/** Reads items one after another, so that what is not wanted need not be made. */
export interface CborCursor {
  /** The next item, whole. */
  read(): Cbor;
  /** Enters an array: how many items it has, which come next. */
  enter(): number;
  /** The next item, a text: whether it has just these bytes. */
  isText(wanted: Uint8Array): boolean;
  /** Passes over so many items. */
  skip(items: number): void;
}

/**
 * Reads the first item.
 * @throws Error where the bytes end early or hold anything but whole numbers, texts and arrays.
 */
export function decodeCbor(bytes: Uint8Array): Cbor {
  return openCbor(bytes).read();
}

/** Opens bytes for reading; each of its functions throws as `decodeCbor` does. */
export function openCbor(bytes: Uint8Array): CborCursor {
  const decoder = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 0;
  /** Count, value or length of the item whose head was read last: no pair is made for each of many thousand items. */
  let count = 0;

  /** Reads the head of the next item: its kind. */
  function readHead(): number {
    const first = view.getUint8(place);
    place += 1;
    count = readCount(first & 31);
    return first >> 5;
  }

  function readCount(short: number): number {
    const width = short < 24 ? 0 : 2 ** (short - 24);
    if (width > 4) throw new Error(`CBOR: count of ${width} bytes`);
    const at = place;
    place += width;
    if (width === 0) return short;
    return width === 1 ? view.getUint8(at) : width === 2 ? view.getUint16(at) : view.getUint32(at);
  }

  function takeText(kind: number): Uint8Array {
    if (kind !== 3) throw new Error(`CBOR: kind ${kind}`);
    place += count;
    if (place > bytes.length) throw new Error('CBOR: cut off');
    return bytes.subarray(place - count, place);
  }

  function read(): Cbor {
    const kind = readHead();
    if (kind === 0) return count;
    if (kind === 1) return -1 - count;
    if (kind === 4) return Array.from({ length: count }, read);
    return decoder.decode(takeText(kind));
  }

  return {
    read,
    enter() {
      const kind = readHead();
      if (kind !== 4) throw new Error(`CBOR: kind ${kind} for an array`);
      return count;
    },
    isText(wanted) {
      const text = takeText(readHead());
      return text.length === wanted.length && text.every((byte, at) => byte === wanted[at]);
    },
    skip(items) {
      for (let left = items; left > 0; left -= 1) {
        const kind = readHead();
        if (kind === 4) left += count;
        else if (kind > 1) takeText(kind);
      }
    },
  };
}
