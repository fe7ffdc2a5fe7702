import sharp from 'sharp';
import { cleanPicture } from '../../pictures/clean-picture.ts';
import type { PictureFormat } from '../../pictures/format.ts';
import { hasAllPoints } from '../../pictures/webp.ts';

/** A picture as a Word document holds it. */
export interface WordPicture {
  path: string;
  format: PictureFormat;
  bytes: Uint8Array;
}

/** How much of a JPEG is kept, that nobody sees a second loss. */
const QUALITY = 92;

/**
 * A picture without what cameras write into it, in a format Word shows: of WebP, which it does not, a photograph becomes
 * JPEG, a drawing without loss or with holes PNG, of one that moves the first frame. The same bytes give the same bytes.
 * @throws Error with the path, where the picture cannot be read.
 */
export async function pictureForWord(
  { path, format }: Pick<WordPicture, 'path' | 'format'>,
  readFile: (path: string) => Uint8Array,
): Promise<WordPicture> {
  const bytes = cleanPicture(readFile(path));
  if (format !== 'webp') return { path, format, bytes };
  try {
    const image = sharp(bytes);
    return hasAllPoints(bytes)
      ? { path, format: 'png', bytes: await image.png({ compressionLevel: 9 }).toBuffer() }
      : { path, format: 'jpeg', bytes: await image.jpeg({ quality: QUALITY }).toBuffer() };
  } catch (error) {
    throw new Error(`${path}：图片打不开，请换一张。`, { cause: error });
  }
}
