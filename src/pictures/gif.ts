import { joinBytes, letters, viewOf, type PictureHead } from './format.ts';

/** Size of a GIF; undefined where these bytes do not reach so far. */
export function measureGif(bytes: Uint8Array): PictureHead | undefined {
  if (bytes.length < 10) return undefined;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  return width > 0 && height > 0 ? { format: 'gif', width, height } : undefined;
}

/** A GIF of its pictures and what moves them; comments, XMP and what is hung on behind its end go. */
export function cleanGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [];
  let at = HEAD + tableSize(bytes[10] ?? 0);
  kept.push(bytes.subarray(0, at));
  while (at < bytes.length) {
    const kind = bytes[at];
    const end = endOfBlock(bytes, at);
    if (kind === TRAILER || kind === PICTURE || (kind === EXTENSION && isKept(bytes, at)))
      kept.push(bytes.subarray(at, end));
    if (kind !== PICTURE && kind !== EXTENSION) break;
    at = end;
  }
  return joinBytes(kept);
}

const HEAD = 13;
const [PICTURE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];
const [CONTROL, APPLICATION] = [0xf9, 0xff];

/** How long each picture stands, and how often all are shown. */
function isKept(bytes: Uint8Array, at: number): boolean {
  const kind = bytes[at + 1];
  return (
    kind === CONTROL ||
    (kind === APPLICATION && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(letters(bytes, at + 3, 11)))
  );
}

function endOfBlock(bytes: Uint8Array, at: number): number {
  if (bytes[at] === EXTENSION) return endOfParts(bytes, at + 2);
  // A picture: its place, its table of colours, one byte of its coding.
  if (bytes[at] === PICTURE) return endOfParts(bytes, at + 10 + tableSize(bytes[at + 9] ?? 0) + 1);
  return at + 1;
}

/** Parts begin with their length; one of none is the last. */
function endOfParts(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return Math.min(at + 1, bytes.length);
}

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}
