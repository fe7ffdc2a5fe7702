import { joinBytes, letters, viewOf, type PictureHead } from './format.ts';

/** Size of a WebP. Browsers do not turn it, whatever it says; undefined where these bytes do not reach so far. */
export function measureWebp(bytes: Uint8Array): PictureHead | undefined {
  for (const { type, body } of chunksOf(bytes, 12)) {
    const size = sizeIn(type, body);
    if (size) return size.width > 0 && size.height > 0 ? { format: 'webp', ...size } : undefined;
  }
  return undefined;
}

/** A WebP of the chunks that make the picture; Exif, XMP and whatever is unknown go. */
export function cleanWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = [...chunksOf(bytes, 12)].filter(({ type }) => KEPT.has(type)).map(cleanChunk);
  const body = joinBytes([bytes.subarray(8, 12), ...kept]);
  const head = joinBytes([bytes.subarray(0, 4), new Uint8Array(4)]);
  viewOf(head).setUint32(4, body.length, true);
  return joinBytes([head, body]);
}

/** Whether a WebP keeps every point as it was, or is seen through in places: as JPEG it would lose that. */
export function hasAllPoints(bytes: Uint8Array): boolean {
  return [...chunksOf(bytes, 12)].some(
    ({ type, body }) =>
      type === 'VP8L' || type === 'ALPH' || (type === 'VP8X' && ((body[0] ?? 0) & SEEN_THROUGH) !== 0),
  );
}

/** The flag of VP8X that says so. */
const SEEN_THROUGH = 0b0001_0000;

const KEPT: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

/** The flags of VP8X that promise Exif and XMP. */
const PROMISES = 0b0000_1100;
/** What stands in a frame before its own chunks. */
const FRAME_HEAD = 16;

interface Chunk {
  type: string;
  body: Uint8Array;
}

/** The chunks from a place on; each takes an even number of bytes. */
function* chunksOf(bytes: Uint8Array, from: number): Generator<Chunk> {
  const view = viewOf(bytes);
  for (let at = from; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    yield { type: letters(bytes, at, 4), body: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

function cleanChunk({ type, body }: Chunk): Uint8Array {
  if (type === 'VP8X') {
    const flags = Uint8Array.from(body);
    flags[0] = (flags[0] ?? 0) & ~PROMISES;
    return write({ type, body: flags });
  }
  if (type !== 'ANMF') return write({ type, body });
  const inner = [...chunksOf(body, FRAME_HEAD)].filter((chunk) => KEPT.has(chunk.type)).map(write);
  return write({ type, body: joinBytes([body.subarray(0, FRAME_HEAD), ...inner]) });
}

function write({ type, body }: Chunk): Uint8Array {
  const head = Uint8Array.from(`${type}    `, (letter) => letter.charCodeAt(0));
  viewOf(head).setUint32(4, body.length, true);
  return joinBytes([head, body, new Uint8Array(body.length % 2)]);
}

function sizeIn(type: string, body: Uint8Array): { width: number; height: number } | undefined {
  if (body.length < (type === 'VP8L' ? 5 : 10)) return undefined;
  const view = viewOf(body);
  if (type === 'VP8X') return { width: threeBytes(body, 4) + 1, height: threeBytes(body, 7) + 1 };
  if (type === 'VP8 ')
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (type !== 'VP8L') return undefined;
  const bits = view.getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function threeBytes(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}
