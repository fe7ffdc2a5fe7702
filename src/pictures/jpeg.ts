import { joinBytes, letters, viewOf, type PictureHead } from './format.ts';
import { readOrientation, turnUpright, writeOrientation, type Orientation } from './orientation.ts';

/** Size of a JPEG as it is shown; undefined where these bytes do not reach so far. */
export function measureJpeg(bytes: Uint8Array): PictureHead | undefined {
  let orientation: Orientation = 1;
  for (const { marker, body } of segmentsOf(bytes)) {
    orientation = exifOf(marker, body) ?? orientation;
    if (!isFrame(marker)) continue;
    if (body.length < 5) return undefined;
    const view = viewOf(body);
    const [height, width] = [view.getUint16(1), view.getUint16(3)];
    if (width === 0 || height === 0) return undefined;
    return { format: 'jpeg', ...turnUpright(width, height, orientation) };
  }
  return undefined;
}

/**
 * A JPEG with nothing in it but the picture: of the application segments stay JFIF without its thumbnail, the colour profile,
 * Adobe's word on the colours, and how the picture is turned; comments go, and what is hung on behind its end.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let orientation: Orientation = 1;
  const head: Uint8Array[] = [];
  const rest: Uint8Array[] = [];
  for (const { marker, whole, body } of segmentsOf(bytes)) {
    orientation = exifOf(marker, body) ?? orientation;
    if (marker === APP0) {
      // A JFXX segment holds a thumbnail and nothing else.
      if (letters(body, 0, 5) === 'JFIF\0' && body.length >= 14) head.push(withoutThumbnail(body));
    } else if (isKept(marker, body)) {
      rest.push(whole);
    }
  }
  const turned = orientation === 1 ? [] : [segment(APP1, joinBytes([EXIF, writeOrientation(orientation)]))];
  return joinBytes([START, ...head, ...turned, ...rest]);
}

const START = Uint8Array.of(0xff, 0xd8);
const EXIF = Uint8Array.from('Exif\0\0', (letter) => letter.charCodeAt(0));
const [APP0, APP1, APP2, APP14, COMMENT] = [0xe0, 0xe1, 0xe2, 0xee, 0xfe];
const [SCAN, END] = [0xda, 0xd9];

interface Segment {
  marker: number;
  /** From its marker to the next one: of a scan its picture too. */
  whole: Uint8Array;
  /** What stands behind its length. */
  body: Uint8Array;
}

/** The segments behind the start, up to the end of the picture or of the bytes. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  let at = 2;
  while (at + 1 < bytes.length) {
    // Between two segments bytes may stand that say nothing.
    if (bytes[at] !== 0xff || bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) {
      yield { marker, whole: bytes.subarray(at, at + 2), body: NOTHING };
      return;
    }
    const length = isBare(marker) ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const next = at + 2 + length;
    const end = marker === SCAN ? endOfScan(bytes, next) : Math.min(next, bytes.length);
    yield {
      marker,
      whole: bytes.subarray(at, end),
      body: bytes.subarray(at + 4, Math.min(next, bytes.length)),
    };
    at = end;
  }
}

const NOTHING = new Uint8Array();

/** Markers without a length: those of restarts, the start itself, and one of old arithmetic coding. */
function isBare(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;
}

/** In the picture's own bytes FF is followed by 0, by the number of a restart, or by another FF; anything else is a marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Frames of all ways of coding; three numbers among theirs are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function exifOf(marker: number, body: Uint8Array): Orientation | undefined {
  return marker === APP1 && letters(body, 0, 6) === 'Exif\0\0'
    ? readOrientation(body.subarray(6))
    : undefined;
}

function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === APP2) return letters(body, 0, 12) === 'ICC_PROFILE\0';
  if (marker === APP14) return letters(body, 0, 5) === 'Adobe';
  return !(marker >= APP0 && marker <= 0xef) && marker !== COMMENT;
}

/** Version, unit and density stay. */
function withoutThumbnail(body: Uint8Array): Uint8Array {
  return segment(APP0, joinBytes([body.subarray(0, 12), Uint8Array.of(0, 0)]));
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2;
  return joinBytes([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), body]);
}
