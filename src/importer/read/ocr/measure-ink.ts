import { findThreshold } from './picture.ts';
import type { Box, Picture } from './picture.ts';

/** The ink of a page, asked by rectangles. */
export interface Ink {
  /** The share of points that are ink, from 0 to 1. */
  shareIn(box: Box): number;
  /** The rectangle without the white around its ink, itself where it has none. */
  tighten(box: Box): Box;
}

/** Counts the ink of a page once, so that any rectangle of it is answered at the cost of its corners. */
export function measureInk(picture: Picture): Ink {
  const { width, height, pixels } = picture;
  const threshold = findThreshold(picture);
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) <= threshold) row += 1;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const at = (x: number, y: number) => sums[y * (width + 1) + x] ?? 0;
  const count = (x1: number, y1: number, x2: number, y2: number) =>
    at(x2, y2) - at(x1, y2) - at(x2, y1) + at(x1, y1);
  const settle = (box: Box) => {
    const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
    return {
      x1: within(box.x1, width),
      x2: within(box.x2, width),
      y1: within(box.y1, height),
      y2: within(box.y2, height),
    };
  };
  return {
    shareIn(box) {
      const { x1, x2, y1, y2 } = settle(box);
      return x2 > x1 && y2 > y1 ? count(x1, y1, x2, y2) / ((x2 - x1) * (y2 - y1)) : 0;
    },
    tighten(box) {
      const { x1, x2, y1, y2 } = settle(box);
      // A row with less ink than this holds dust, or the feet of the line above.
      const fewest = Math.max(2, (x2 - x1) * 0.012);
      const [top, bottom] = trim(y1, y2, (y) => count(x1, y, x2, y + 1) >= fewest);
      const [left, right] = trim(x1, x2, (x) => count(x, top, x + 1, bottom) >= 2);
      return right > left && bottom > top ? { x1: left, x2: right, y1: top, y2: bottom } : box;
    },
  };
}

function trim(from: number, to: number, holds: (at: number) => boolean): [first: number, end: number] {
  let [first, end] = [from, to];
  while (first < end && !holds(first)) first += 1;
  while (end > first && !holds(end - 1)) end -= 1;
  return [first, end];
}
