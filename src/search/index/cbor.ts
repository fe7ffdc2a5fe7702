import type { Cbor } from '../cbor.ts';

/** Writes an item; its numbers must not be negative. */
export function encodeCbor(item: Cbor): Uint8Array {
  if (typeof item === 'number') return encodeCount(0, item);
  if (typeof item === 'string') {
    const text = new TextEncoder().encode(item);
    return Buffer.concat([encodeCount(3, text.length), text]);
  }
  return Buffer.concat([encodeCount(4, item.length), ...item.map(encodeCbor)]);
}

function encodeCount(kind: number, count: number): Uint8Array {
  const width = count < 24 ? 0 : count < 2 ** 8 ? 1 : count < 2 ** 16 ? 2 : 4;
  const bytes = Buffer.alloc(1 + width);
  bytes[0] = (kind << 5) | (width === 0 ? count : 24 + Math.log2(width));
  if (width > 0) bytes.writeUIntBE(count, 1, width);
  return bytes;
}
