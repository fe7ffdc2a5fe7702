import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { measurePicture } from '../pictures/clean-picture.ts';
import type { PictureHead } from '../pictures/format.ts';

/** What the disk and its head tell of a picture: enough to show it, without reading all of it. */
export interface PictureFacts {
  /** Missing where the file is no picture, or is broken at its head. */
  head: PictureHead | undefined;
  /** Changes when the file does. */
  stamp: string;
}

/** A picture the archive holds: `content/issues/…/photo-1.jpg`, `public/photos/hui.jpg`. */
export interface PictureFile extends PictureFacts {
  path: string;
}

/** Looks at a picture: at its first bytes, and at all of it only where these do not say how large it is. */
export function lookAtPicture(project: string, path: string): PictureFacts {
  const file = join(project, path);
  const { size, mtimeMs } = statSync(file);
  const head = readStart(file, Math.min(size, START));
  return {
    head: measurePicture(head) ?? (size > START ? measurePicture(readFileSync(file)) : undefined),
    stamp: `${size}-${mtimeMs}`,
  };
}

/** What a camera writes before the picture is seldom longer. */
const START = 128 * 1024;

function readStart(file: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const handle = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
