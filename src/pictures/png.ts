import { crc32 } from 'node:zlib';
import { joinBytes, letters, viewOf, type PictureHead } from './format.ts';
import { readOrientation, turnUpright, writeOrientation, type Orientation } from './orientation.ts';

const SIGNATURE = 8;

/** Size of a PNG as it is shown; undefined where these bytes do not reach so far. */
export function measurePng(bytes: Uint8Array): PictureHead | undefined {
  if (bytes.length < 24 || letters(bytes, 12, 4) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0) return undefined;
  return { format: 'png', ...turnUpright(width, height, orientationOf(bytes)) };
}

/** A PNG of the chunks that make the picture, and how it is turned; texts, times and what is hung on behind go. */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const orientation = orientationOf(bytes);
  const kept = [...chunksOf(bytes)].filter(({ type }) => KEPT.has(type));
  const turned = orientation === 1 ? [] : [chunk('eXIf', writeOrientation(orientation))];
  const [head, ...rest] = kept.map(({ whole }) => whole);
  return joinBytes([bytes.subarray(0, SIGNATURE), ...(head ? [head] : []), ...turned, ...rest]);
}

/** Head, colours, clearness, density, picture, and the frames of one that moves. */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

function* chunksOf(bytes: Uint8Array): Generator<{ type: string; whole: Uint8Array; body: Uint8Array }> {
  const view = viewOf(bytes);
  let at = SIGNATURE;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    const type = letters(bytes, at + 4, 4);
    const end = at + 12 + length;
    yield { type, whole: bytes.subarray(at, end), body: bytes.subarray(at + 8, at + 8 + length) };
    if (type === 'IEND') return;
    at = end;
  }
}

function orientationOf(bytes: Uint8Array): Orientation {
  for (const { type, body } of chunksOf(bytes)) if (type === 'eXIf') return readOrientation(body);
  return 1;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(type, (letter) => letter.charCodeAt(0)), body]);
  const frame = new Uint8Array(8);
  viewOf(frame).setUint32(0, body.length);
  viewOf(frame).setUint32(4, crc32(named));
  return joinBytes([frame.subarray(0, 4), named, frame.subarray(4)]);
}
