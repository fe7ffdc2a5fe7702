import { getResolvedPDFJS } from 'unpdf';
import type { PdfPage } from '../pdf/open-pdf.ts';
import type { Picture } from './picture.ts';

/** Gives the one picture that a scanned page of a PDF is; undefined where there are several, or one too small to be read. */
export async function findPagePicture(page: PdfPage): Promise<Picture | undefined> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = fnArray.flatMap((code, index) => {
    const [name] = (argsArray[index] ?? []) as readonly unknown[];
    return code === OPS.paintImageXObject && typeof name === 'string' ? [name] : [];
  });
  const [name] = names;
  if (name === undefined || names.length > 1) return undefined;
  const image = await new Promise<PdfImage | null>((resolve) => {
    (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, resolve);
  });
  return image && Math.min(image.width, image.height) >= SMALLEST ? toGrey(image) : undefined;
}

/** A page that is less wide has characters of a few points. */
const SMALLEST = 500;

/** As the engine gives it: a bit, three or four bytes a point. */
interface PdfImage {
  width: number;
  height: number;
  data?: Uint8Array | Uint8ClampedArray;
}

function toGrey({ width, height, data }: PdfImage): Picture | undefined {
  if (!data) return undefined;
  const pixels = new Uint8Array(width * height);
  const row = Math.ceil(width / 8);
  const channels = data.length / pixels.length;
  if (data.length === row * height) {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        pixels[y * width + x] = ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
    return { width, height, pixels };
  }
  if (channels !== 3 && channels !== 4) return undefined;
  for (let at = 0; at < pixels.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * channels, at * channels + 3);
    pixels[at] = red * 0.3 + green * 0.59 + blue * 0.11;
  }
  return { width, height, pixels };
}
