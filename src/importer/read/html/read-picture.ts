import type { Element } from 'hast';
import type { SourcePicture } from '../source-document.ts';
import { readAttribute } from './element-looks.ts';
import type { PictureSource } from './web-block.ts';

/** Centimetres in a point of a screen. */
const POINT = 2.54 / 96;

/** Reads a picture whose bytes stand in the page or come with it; of any other its name alone. */
export function readPicture(element: Element, pictureOf: PictureSource): SourcePicture | string {
  const address = readAttribute(element, 'src').trim();
  const embedded = readData(address);
  const bytes = embedded ?? pictureOf(address);
  const [path = ''] = address.split(/[?#]/u);
  const name = address.startsWith('data:') ? '嵌在网页里的图片' : (path.split('/').at(-1) ?? '');
  if (!bytes) return name;
  const description = readAttribute(element, 'alt');
  const [width, height] = [lengthOf(element, 'width'), lengthOf(element, 'height')];
  return {
    type: 'picture',
    name,
    bytes,
    ...(description === '' ? {} : { description }),
    ...(width > 0 && height > 0 ? { size: { width, height } } : {}),
  };
}

/** Drawings in code are signs of the site, and are not taken from a page. */
function readData(address: string): SourcePicture['bytes'] {
  const data = /^data:image\/(?!svg)[\w.+-]+;base64,([\s\S]+)$/iu.exec(address)?.[1];
  return data === undefined ? undefined : () => Promise.resolve(Buffer.from(data, 'base64'));
}

function lengthOf(element: Element, name: string): number {
  const [, points] = /^(\d+(?:\.\d+)?)(?:px)?$/u.exec(readAttribute(element, name)) ?? [];
  return Number(points ?? NaN) * POINT;
}
