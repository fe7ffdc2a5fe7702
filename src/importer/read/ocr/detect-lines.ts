import sharp from 'sharp';
import type { Engine } from './open-engine.ts';
import type { Box, Picture } from './picture.ts';

/** The detector sees a page at most this large; more costs time and memory and finds nothing more. */
const SIDE = 1600;

/** Finds where on a page lines of text stand. */
export async function detectLines(picture: Picture, engine: Engine): Promise<Box[]> {
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [toStep(picture.width * scale), toStep(picture.height * scale)];
  const small = await sharp(picture.pixels, {
    raw: { width: picture.width, height: picture.height, channels: 1 },
  })
    .resize(width, height, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  const map = await engine.detect({ data: normalise(small), dims: [1, 3, height, width] });
  const [across, down] = [picture.width / width, picture.height / height];
  return findBoxes(map.data, width, height).map(({ x1, y1, x2, y2 }) => ({
    x1: Math.max(0, Math.floor(x1 * across)),
    y1: Math.max(0, Math.floor(y1 * down)),
    x2: Math.min(picture.width, Math.ceil(x2 * across)),
    y2: Math.min(picture.height, Math.ceil(y2 * down)),
  }));
}

/** Finds the rectangles around what the detector takes for the heart of a line, made as large as the line. */
export function findBoxes(map: Float32Array, width: number, height: number): Box[] {
  const seen = new Uint8Array(width * height);
  const boxes: Box[] = [];
  for (let start = 0; start < map.length; start += 1) {
    if (seen[start] === 1 || (map[start] ?? 0) < LIKELY) continue;
    const { box, count, sum } = fill(map, seen, start, width);
    if (count < FEWEST || sum / count < SURE) continue;
    const [wide, high] = [box.x2 - box.x1, box.y2 - box.y1];
    const grow = (wide * high * GROWTH) / (2 * (wide + high));
    boxes.push({
      x1: Math.max(0, box.x1 - grow),
      y1: Math.max(0, box.y1 - grow),
      x2: Math.min(width, box.x2 + grow),
      y2: Math.min(height, box.y2 + grow),
    });
  }
  return boxes;
}

/** The figures the model was trained with: what is a part of a line, what is a line, and by how much its heart is smaller. */
const LIKELY = 0.3;
const SURE = 0.5;
const GROWTH = 1.6;
const FEWEST = 12;

function fill(
  map: Float32Array,
  seen: Uint8Array,
  start: number,
  width: number,
): { box: Box; count: number; sum: number } {
  const box = { x1: width, y1: Infinity, x2: 0, y2: 0 };
  let [count, sum] = [0, 0];
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    count += 1;
    sum += map[at] ?? 0;
    [box.x1, box.x2] = [Math.min(box.x1, x), Math.max(box.x2, x + 1)];
    [box.y1, box.y2] = [Math.min(box.y1, y), Math.max(box.y2, y + 1)];
    for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width])
      if (next >= 0 && seen[next] === 0 && (map[next] ?? 0) >= LIKELY) {
        seen[next] = 1;
        open.push(next);
      }
  }
  return { box, count, sum };
}

/** The detector halves the page five times. */
function toStep(length: number): number {
  return Math.max(32, Math.round(length / 32) * 32);
}

/** Mean and spread of the pictures the model was trained with; the three colours of grey are the same. */
function normalise(grey: Uint8Array): Float32Array {
  const colours = [
    [0.485, 0.229],
    [0.456, 0.224],
    [0.406, 0.225],
  ] as const;
  const data = new Float32Array(grey.length * 3);
  for (const [index, [mean, spread]] of colours.entries())
    for (let at = 0; at < grey.length; at += 1)
      data[index * grey.length + at] = ((grey[at] ?? 0) / 255 - mean) / spread;
  return data;
}
