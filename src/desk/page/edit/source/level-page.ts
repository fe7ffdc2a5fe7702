import { measureSkew } from '../../../../importer/read/ocr/measure-skew.ts';

/** The long side at which the lie of a page is measured, as the import does. */
const SMALL = 1000;

/** Turns a scanned page until its lines lie level, on white, as the recognition had it. */
export function levelPage(page: HTMLCanvasElement): HTMLCanvasElement {
  const angle = measureSkew(toGrey(page));
  if (Math.abs(angle) < 0.05) return page;
  const turn = (-angle * Math.PI) / 180;
  const [sine, cosine] = [Math.abs(Math.sin(turn)), Math.abs(Math.cos(turn))];
  const level = document.createElement('canvas');
  level.width = Math.round(page.width * cosine + page.height * sine);
  level.height = Math.round(page.width * sine + page.height * cosine);
  const context = level.getContext('2d');
  if (!context) return page;
  context.fillStyle = 'white';
  context.fillRect(0, 0, level.width, level.height);
  context.translate(level.width / 2, level.height / 2);
  context.rotate(turn);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return level;
}

function toGrey(page: HTMLCanvasElement) {
  const scale = SMALL / Math.max(page.width, page.height);
  const small = document.createElement('canvas');
  small.width = Math.round(page.width * scale);
  small.height = Math.round(page.height * scale);
  const { width, height } = small;
  const context = small.getContext('2d', { willReadFrequently: true });
  context?.drawImage(page, 0, 0, width, height);
  const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(width * height * 4);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    pixels[at] = red * 0.3 + green * 0.59 + blue * 0.11;
  }
  return { width, height, pixels };
}
