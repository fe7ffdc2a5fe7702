import sharp from 'sharp';
import type { Metadata, Sharp } from 'sharp';
import { limits } from './limits.ts';
import { nameFormat } from './name-format.ts';
import type { PictureFormat } from './name-format.ts';
import { measureBmp, readBmp } from './read-bmp.ts';

/** A picture as a browser shows it. */
export interface PreparedPicture {
  bytes: Uint8Array;
  ending: 'jpg' | 'png' | 'gif' | 'webp';
  width: number;
  height: number;
  /** What was done to it, if anything: `CMYK 转成 RGB 的 JPEG`. */
  change?: string;
}

/** Why a picture is not taken, and what helps. */
export interface RefusedPicture {
  reason: string;
}

/**
 * Makes a picture one that a browser shows: PNG, JPEG, GIF and WebP keep their bytes, what print and old programs use is
 * turned into these. Every point is decoded once, so that a broken picture is found here and not by a reader.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture | RefusedPicture> {
  const format = nameFormat(bytes);
  const cure = CURES.get(format);
  if (cure !== undefined) return { reason: cure };
  try {
    const read = format === 'BMP' ? openBmp(bytes) : await openCoded(bytes, format);
    return 'reason' in read ? read : await settle(read, bytes, format);
  } catch {
    return { reason: `是 ${format}，坏了或不完整，请找到原图换上` };
  }
}

interface OpenPicture {
  image: Sharp;
  width: number;
  height: number;
  /** Missing where the bytes stay as they are. */
  ending?: 'jpg' | 'png';
  change?: string;
}

async function settle(
  { image, width, height, ending, change }: OpenPicture,
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<PreparedPicture | RefusedPicture> {
  const own = ENDINGS.get(format);
  if (ending === undefined && own !== undefined) {
    await image.resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer();
    return limit({ bytes, ending: own, width, height });
  }
  const made = image.autoOrient().toColourspace('srgb');
  const coded = ending === 'jpg' ? made.jpeg({ quality: 90 }) : made.png();
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return limit({
    bytes: data,
    ending: ending ?? 'png',
    width: info.width,
    height: info.height,
    ...(change === undefined ? {} : { change }),
  });
}

function limit(picture: PreparedPicture): PreparedPicture | RefusedPicture {
  return picture.bytes.length > limits.kept.most
    ? refuseBytes(picture.bytes.length, limits.kept.words)
    : picture;
}

/** Says that a picture has too many bytes. */
export function refuseBytes(bytes: number, most: string): RefusedPicture {
  return {
    reason: `有 ${Math.ceil(bytes / 1024 ** 2)} MB，超过 ${most}，请用看图软件缩小、存为 JPEG 后换上`,
  };
}

function openBmp(bytes: Uint8Array): OpenPicture | RefusedPicture {
  const size = measureBmp(bytes);
  const large = size && refusePoints(size);
  if (large) return large;
  const raw = readBmp(bytes);
  if (!raw) return { reason: '是压缩过的或坏了的 BMP，请用看图软件另存为 PNG 后换上' };
  const { width, height, pixels } = raw;
  const image = sharp(pixels, { raw: { width, height, channels: 3 } });
  return { image, width, height, ending: 'png', change: 'BMP 转成 PNG' };
}

async function openCoded(bytes: Uint8Array, format: PictureFormat): Promise<OpenPicture | RefusedPicture> {
  // A broken end is an error; signs of haste in the head, as old cameras leave them, are none.
  const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: limits.points.most });
  const about = await image.metadata();
  const size = { width: about.width, height: about.height };
  const large = refusePoints(size);
  if (large) return large;
  if (format === 'TIFF') return { image, ...size, ...convertTiff(about) };
  if (format === 'JPEG' && about.space === 'cmyk')
    return { image, ...size, ending: 'jpg', change: '印刷用的 CMYK 转成 RGB 的 JPEG' };
  return { image, ...size };
}

/** Photographs become JPEG; drawings in black and white or with a clear ground stay exact. */
function convertTiff({ space, hasAlpha, pages = 1 }: Metadata): Pick<OpenPicture, 'ending' | 'change'> {
  const ending = space === 'b-w' || hasAlpha ? 'png' : 'jpg';
  const first = pages > 1 ? `（共 ${pages} 页，只取第 1 页）` : '';
  return { ending, change: `TIFF 转成 ${ending === 'png' ? 'PNG' : 'RGB 的 JPEG'}${first}` };
}

function refusePoints({ width, height }: { width: number; height: number }): RefusedPicture | undefined {
  if (Math.max(width, height) <= limits.side && width * height <= limits.points.most) return undefined;
  return {
    reason: `有 ${width}×${height} 点，超过长边 ${limits.side} 点或总数 ${limits.points.words}，请用看图软件缩小后换上`,
  };
}

const ENDINGS: ReadonlyMap<PictureFormat, PreparedPicture['ending']> = new Map([
  ['PNG', 'png'],
  ['JPEG', 'jpg'],
  ['GIF', 'gif'],
  ['WebP', 'webp'],
]);

const VECTOR = '浏览器显示不了，请在 Word 里右键“另存为图片”，存成 PNG 后换上';
const CURES: ReadonlyMap<PictureFormat, string> = new Map([
  ['EMF', `是 EMF 图元文件，${VECTOR}`],
  ['WMF', `是 WMF 图元文件，${VECTOR}`],
  ['SVG', '是 SVG，里面可以带程序，不收，请在浏览器里打开、截图存成 PNG 后换上'],
  ['HEIC', '是手机的 HEIC 照片，浏览器显示不了，请另存为 JPEG 后换上'],
  ['unknown', '认不出格式，可能坏了，请找到原图、存成 PNG 或 JPEG 后换上'],
]);
