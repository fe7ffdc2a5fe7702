import sharp from 'sharp';
import type { Engine, Tensor } from './open-engine.ts';
import type { Box, Picture } from './picture.ts';

/** What was read in a box, and how sure the reader is of it, from 0 to 1. */
export interface ReadWords {
  text: string;
  confidence: number;
}

/** Reads the line that stands in a box. */
export async function recogniseLine(picture: Picture, box: Box, engine: Engine): Promise<ReadWords> {
  const [left, top] = [Math.floor(box.x1), Math.floor(box.y1)];
  const [wide, high] = [Math.ceil(box.x2) - left, Math.ceil(box.y2) - top];
  const width = Math.min(WIDEST, Math.max(16, Math.round((wide * HEIGHT) / high)));
  const grey = await sharp(picture.pixels, {
    raw: { width: picture.width, height: picture.height, channels: 1 },
  })
    .extract({ left, top, width: wide, height: high })
    .resize(width, HEIGHT, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  const data = new Float32Array(grey.length * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (grey[at % grey.length] ?? 0) / 127.5 - 1;
  return decodeSteps(await engine.read({ data, dims: [1, 3, HEIGHT, width] }), engine.characters);
}

/** The height the reader was trained with, and the longest line it is given: 80 characters. */
const HEIGHT = 48;
const WIDEST = HEIGHT * 80;

/** Puts the likeliest character of each step together: one that is repeated stands once, the first means that nothing is there. */
export function decodeSteps({ data, dims }: Tensor, characters: readonly string[]): ReadWords {
  const [, steps = 0, kinds = 0] = dims;
  let [text, sum, count, before] = ['', 0, 0, 0];
  for (let step = 0; step < steps; step += 1) {
    let [best, likelihood] = [0, -1];
    for (let kind = 0; kind < kinds; kind += 1) {
      const value = data[step * kinds + kind] ?? 0;
      if (value > likelihood) [best, likelihood] = [kind, value];
    }
    if (best !== 0 && best !== before) {
      text += characters[best] ?? '';
      sum += likelihood;
      count += 1;
    }
    before = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count };
}
