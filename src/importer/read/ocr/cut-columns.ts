import type { Box } from './picture.ts';

/** A strip of white that runs down between columns of text. */
export type Gutter = Box;

/** The share of ink in a rectangle of the page, from 0 to 1. */
export type InkOf = (box: Box) => number;

/**
 * Finds the gaps of white that run down the page with text on both sides. What stands over all columns ends a gap, so that
 * full-width heads keep their place.
 */
export function findGutters(boxes: readonly Box[], inkOf: InkOf): Gutter[] {
  const size = measureBoxes(boxes);
  const gutters: Gutter[] = [];
  const right = Math.max(0, ...boxes.map(({ x2 }) => x2));
  const step = size / 4;
  let open: Gutter[] = [];
  for (let x = Math.min(right, ...boxes.map(({ x1 }) => x1)); x < right; x += step) {
    const strips = listStrips(boxes, inkOf, { x1: x, x2: x + step }, size);
    const next: Gutter[] = [];
    for (const strip of strips) {
      const before = open.find(
        (gutter) => overlap(gutter, strip) > 0.8 * Math.max(strip.y2 - strip.y1, gutter.y2 - gutter.y1),
      );
      if (before) {
        before.x2 = strip.x2;
        before.y1 = Math.max(before.y1, strip.y1);
        before.y2 = Math.min(before.y2, strip.y2);
        next.push(before);
      } else {
        gutters.push(strip);
        next.push(strip);
      }
    }
    open = next;
  }
  return gutters.filter(
    (gutter) => gutter.x2 - gutter.x1 >= size * 0.7 && hasTextBeside(gutter, boxes, size),
  );
}

/** Cuts boxes that reach over a gap; what only just reaches over it is no text. */
export function cutAtGutters(boxes: readonly Box[], gutters: readonly Gutter[]): Box[] {
  return gutters.reduce<Box[]>(
    (pieces, gutter) =>
      pieces.flatMap((box) => {
        const middle = (box.y1 + box.y2) / 2;
        const crosses = box.x1 < gutter.x1 && box.x2 > gutter.x2 && middle > gutter.y1 && middle < gutter.y2;
        return crosses
          ? [
              { ...box, x2: gutter.x1 },
              { ...box, x1: gutter.x2 },
            ].filter(({ x1, x2 }) => x2 - x1 > (box.y2 - box.y1) / 2)
          : [box];
      }),
    [...boxes],
  );
}

/** Joins boxes of one line with little between them, never over a gap. */
export function joinNear(boxes: readonly Box[], gutters: readonly Gutter[]): Box[] {
  const joined: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.x1 - b.x1)) {
    const height = box.y2 - box.y1;
    const before = joined.find((other) => {
      const gap = box.x1 - other.x2;
      const isLevel = overlap(box, other) > 0.6 * Math.max(height, other.y2 - other.y1);
      return (
        isLevel && gap < height * 0.6 && gap > -height && !gutters.some((gutter) => parts(gutter, other, box))
      );
    });
    if (!before) joined.push({ ...box });
    else {
      before.x2 = Math.max(before.x2, box.x2);
      [before.y1, before.y2] = [Math.min(before.y1, box.y1), Math.max(before.y2, box.y2)];
    }
  }
  return joined;
}

/** The height of most boxes. */
function measureBoxes(boxes: readonly Box[]): number {
  const heights = boxes.map(({ y1, y2 }) => y2 - y1).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 1;
}

/** White of several lines at one place; where no box stands the page is white. */
function listStrips(
  boxes: readonly Box[],
  inkOf: InkOf,
  { x1, x2 }: { x1: number; x2: number },
  size: number,
): Gutter[] {
  const barriers = boxes
    .filter((box) => box.x1 < x2 && box.x2 > x1 && inkOf({ x1, x2, y1: box.y1, y2: box.y2 }) > SPECKLE)
    .sort((a, b) => a.y1 - b.y1);
  const top = Math.min(Infinity, ...boxes.map(({ y1 }) => y1));
  const bottom = Math.max(0, ...boxes.map(({ y2 }) => y2));
  const strips: Gutter[] = [];
  let y = top;
  for (const { y1, y2 } of [...barriers, { y1: bottom, y2: bottom }]) {
    if (y1 - y >= size * FEWEST_LINES) strips.push({ x1, x2, y1: y, y2: y1 });
    y = Math.max(y, y2);
  }
  return strips;
}

/** Dust in a gap is not text. */
const SPECKLE = 0.03;
/** A gap between columns is longer than this many heights of a line. */
const FEWEST_LINES = 5;

function hasTextBeside(gutter: Gutter, boxes: readonly Box[], size: number): boolean {
  const beside = boxes.filter((box) => overlap(box, gutter) > 0.5 * (box.y2 - box.y1));
  const left = beside.filter(({ x1 }) => x1 < gutter.x1 - size * 2);
  const right = beside.filter(({ x2 }) => x2 > gutter.x2 + size * 2);
  return left.length >= 3 && right.length >= 3;
}

function parts(gutter: Gutter, left: Box, right: Box): boolean {
  const middle = (right.y1 + right.y2) / 2;
  // A box reaches a little farther than its ink, into the gap.
  const isBetween = left.x2 <= gutter.x2 && right.x1 >= gutter.x1;
  return isBetween && middle > gutter.y1 && middle < gutter.y2;
}

function overlap(one: { y1: number; y2: number }, two: { y1: number; y2: number }): number {
  return Math.min(one.y2, two.y2) - Math.max(one.y1, two.y1);
}
