import type { PictureFormat } from '../../pictures/format.ts';

/** Where a picture of a document lies below its `word/`: `media/picture-1.jpeg`. */
export function pictureName(number: number, format: PictureFormat): string {
  return `media/picture-${number}.${format}`;
}

/** The name by which the text of a document calls a picture. */
export function pictureId(number: number): string {
  return `rId-picture-${number}`;
}
