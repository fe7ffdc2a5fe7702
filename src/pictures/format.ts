import type { Orientation } from './orientation.ts';

/** The formats of pictures that every browser and every reading program of books shows. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp';

/** How each format is called, named and served. */
export const FORMATS: Readonly<
  Record<PictureFormat, { name: string; endings: readonly string[]; type: string }>
> = {
  jpeg: { name: 'JPEG', endings: ['jpg', 'jpeg'], type: 'image/jpeg' },
  png: { name: 'PNG', endings: ['png'], type: 'image/png' },
  gif: { name: 'GIF', endings: ['gif'], type: 'image/gif' },
  webp: { name: 'WebP', endings: ['webp'], type: 'image/webp' },
};

/** What the head of a picture says of it: its format, and its size as it is shown, turned upright. */
export interface PictureHead {
  format: PictureFormat;
  width: number;
  height: number;
  /** How it has to be turned, where it does not stand upright. */
  orientation?: Orientation;
}

/** Tells the format by the first bytes; undefined of any other. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  const head = letters(bytes, 0, 12);
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (/^GIF8[79]a/u.test(head)) return 'gif';
  return /^RIFF[^]{4}WEBP/u.test(head) ? 'webp' : undefined;
}

/** Some bytes as letters, one each. */
export function letters(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** A view by which numbers of several bytes are read. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Some stretches of bytes one behind the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
