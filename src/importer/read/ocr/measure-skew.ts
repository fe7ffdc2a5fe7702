import { findThreshold } from './picture.ts';
import type { Picture } from './picture.ts';

/** Pages lie at most so aslant on a scanner, in degrees. */
const MOST = 4;

/**
 * Finds by how many degrees the lines of a page fall to the right: at that angle its rows are either ink or white, so that
 * their sums differ most.
 */
export function measureSkew(picture: Picture): number {
  const points = listInk(picture);
  if (points.length < 400) return 0;
  const coarse = findBest(points, picture, 0, MOST, 0.5);
  return findBest(points, picture, findBest(points, picture, coarse, 0.5, 0.1), 0.1, 0.02);
}

function findBest(points: Point[], picture: Picture, middle: number, reach: number, step: number): number {
  let best = { angle: middle, score: -1 };
  for (let index = Math.round(-reach / step); index <= Math.round(reach / step); index += 1) {
    const angle = middle + index * step;
    const score = scoreAngle(points, picture, angle);
    if (score > best.score) best = { angle, score };
  }
  return best.angle;
}

type Point = readonly [x: number, y: number];

/** Ink at the lower edge of strokes; all of it would say the same and take longer. */
function listInk(picture: Picture): Point[] {
  const { width, height, pixels } = picture;
  const threshold = findThreshold(picture);
  const points: Point[] = [];
  for (let y = 0; y + 1 < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if ((pixels[at] ?? 255) <= threshold && (pixels[at + width] ?? 255) > threshold) points.push([x, y]);
    }
  // A picture in halftone has ink everywhere; a part of it says enough.
  const step = Math.ceil(points.length / 60_000);
  return step > 1 ? points.filter((_, index) => index % step === 0) : points;
}

function scoreAngle(points: Point[], { width, height }: Picture, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + shift * 2 + 2);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + shift;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}
