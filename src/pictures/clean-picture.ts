import { formatOf, type PictureFormat, type PictureHead } from './format.ts';
import { cleanGif, measureGif } from './gif.ts';
import { cleanJpeg, measureJpeg } from './jpeg.ts';
import { cleanPng, measurePng } from './png.ts';
import { cleanWebp, measureWebp } from './webp.ts';

/** What a picture is and how large; undefined where these bytes are none, or do not reach far enough to tell. */
export function measurePicture(bytes: Uint8Array): PictureHead | undefined {
  const format = formatOf(bytes);
  return format && FORMATS[format].measure(bytes);
}

/**
 * The same picture point for point, without what cameras and programs write beside it: place, time, device, names, thumbnails,
 * comments. The same bytes give the same bytes. What is no picture stays as it is.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const format = formatOf(bytes);
  return format ? FORMATS[format].clean(bytes) : Uint8Array.from(bytes);
}

const FORMATS: Readonly<
  Record<
    PictureFormat,
    {
      measure: (bytes: Uint8Array) => PictureHead | undefined;
      clean: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>;
    }
  >
> = {
  jpeg: { measure: measureJpeg, clean: cleanJpeg },
  png: { measure: measurePng, clean: cleanPng },
  gif: { measure: measureGif, clean: cleanGif },
  webp: { measure: measureWebp, clean: cleanWebp },
};
