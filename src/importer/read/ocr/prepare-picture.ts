import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { UnreadableSourceError } from '../decode.ts';
import { limits } from './limits.ts';
import { measureSkew } from './measure-skew.ts';
import type { Picture } from './picture.ts';

/** How many pages a file of pictures has; only TIFF has several. */
export async function countPages(bytes: Uint8Array, name: string, fileName: string): Promise<number> {
  const {
    width,
    height,
    pages = 1,
  } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new UnreadableSourceError(
        `“${fileName}”是图片（${name}），读不了。请打开看看有没有损坏，另存为 PNG 或 JPEG 再导入。`,
        { cause: error },
      );
    });
  const megapixels = (width * height) / 1_000_000;
  if (Math.max(width, height) > limits.side || megapixels > limits.megapixels)
    throw new UnreadableSourceError(
      `“${fileName}”有 ${width}×${height} 点，超过长边 ${limits.side} 点或总数 ${limits.megapixels * 100} 万点，没有读入。请用看图软件缩小（A4 扫描 300 dpi 就够）再导入。`,
    );
  if (pages > limits.pages)
    throw new UnreadableSourceError(
      `“${fileName}”有 ${pages} 页，超过 ${limits.pages} 页，没有读入。请按期拆开再导入。`,
    );
  return pages;
}

/**
 * Gives a page of a picture in grey, upright as its maker says and turned by as many degrees as its page, at a size the
 * reader needs and no larger, its lines level.
 */
export async function preparePicture(image: Uint8Array | Picture, page = 0, turn = 0): Promise<Picture> {
  const source =
    image instanceof Uint8Array
      ? sharp(image, { page, failOn: 'error', limitInputPixels: limits.megapixels * 1_000_000 })
      : sharp(image.pixels, { raw: { width: image.width, height: image.height, channels: 1 } });
  // Colours of print come out as colours of light first; see-through ground is paper.
  const level = source
    .autoOrient()
    .rotate(turn)
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .greyscale();
  const grey = await toPicture(
    level.resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true }).normalise(),
  );
  const small = await toPicture(fromPicture(grey).resize({ width: 1000, height: 1000, fit: 'inside' }));
  const angle = measureSkew(small);
  return Math.abs(angle) < 0.05 ? grey : toPicture(fromPicture(grey).rotate(-angle, { background: 'white' }));
}

/** An A4 page at 240 dpi, at which the characters of a newspaper are still read without loss. */
const SIDE = 2800;

function fromPicture({ width, height, pixels }: Picture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 1 } });
}

async function toPicture(image: Sharp): Promise<Picture> {
  const { data, info } = await image
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { width: info.width, height: info.height, pixels: data };
  const pixels = new Uint8Array(info.width * info.height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = data[at * info.channels] ?? 0;
  return { width: info.width, height: info.height, pixels };
}
