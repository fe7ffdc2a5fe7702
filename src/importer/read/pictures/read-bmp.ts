/** Points of a picture row by row from the top, three bytes each. */
export interface RawPicture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Size of a BMP as its head says it; undefined where it has none. */
export function measureBmp(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.length < 54) return undefined;
  const view = viewOf(bytes);
  const [width, height] = [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** Unpacks a BMP as office programs write it: uncompressed, with or without a palette; undefined for any other. */
export function readBmp(bytes: Uint8Array): RawPicture | undefined {
  const size = measureBmp(bytes);
  const view = viewOf(bytes);
  if (!size || view.getUint32(14, true) < 40) return undefined;
  const { width, height } = size;
  const [start, bits, packing] = [
    view.getUint32(10, true),
    view.getUint16(28, true),
    view.getUint32(30, true),
  ];
  // Masks for 32 bits name the usual order of colours in all but rare files.
  const isPlain = packing === 0 || (packing === 3 && bits === 32);
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (!isPlain || !DEPTHS.has(bits) || start + stride * height > bytes.length) return undefined;
  const palette = 14 + view.getUint32(14, true);
  const isUpright = view.getInt32(22, true) < 0;
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    const row = start + stride * (isUpright ? y : height - 1 - y);
    for (let x = 0; x < width; x += 1) {
      const at = bits >= 24 ? row + (x * bits) / 8 : palette + 4 * indexAt(bytes, row, x, bits);
      const to = (y * width + x) * 3;
      pixels[to] = bytes[at + 2] ?? 0;
      pixels[to + 1] = bytes[at + 1] ?? 0;
      pixels[to + 2] = bytes[at] ?? 0;
    }
  }
  return { width, height, pixels };
}

/** Bits of one point. */
const DEPTHS: ReadonlySet<number> = new Set([1, 4, 8, 24, 32]);

function indexAt(bytes: Uint8Array, row: number, x: number, bits: number): number {
  const at = x * bits;
  const byte = bytes[row + (at >> 3)] ?? 0;
  return (byte >> (8 - bits - (at & 7))) & (2 ** bits - 1);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
