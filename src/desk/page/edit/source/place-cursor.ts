import type { SourcePages } from '../../../work/originals.ts';
import type { SourceSpot } from '../../../work/locate-line.ts';

/** A place of a source line on a page. */
export type LineBox = SourcePages['places'][number];

/** What of a page is marked for a cursor. */
export interface MarkedPage {
  file: number;
  page: number;
  /** The stretch the cursor is in, and how far down it; missing where only the page is known. */
  here: { box: LineBox; height: number | undefined } | undefined;
}

/** Half of a printed line, in thousandths of a page of A4. */
const HALF = 7;

/** Finds page and height of a cursor: a line that runs over columns and pages is shared out by their areas. */
export function placeCursor(places: readonly LineBox[], { line, share }: SourceSpot): MarkedPage | undefined {
  const own = places.filter((place) => place.line === line);
  const sizes = own.map(({ box }) => (box ? (box[2] - box[0]) * (box[3] - box[1]) : 0));
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  let left = share * whole;
  for (const [index, box] of own.entries()) {
    const size = sizes[index] ?? 0;
    if (left > size && index < own.length - 1) {
      left -= size;
      continue;
    }
    const { file, page } = box;
    const [, top, , bottom] = box.box ?? [0, 0, 0, 0];
    // Half a line from either edge: the mark points at a line and not between two.
    const room = Math.max(0, bottom - top - 2 * HALF);
    const height = box.box && size > 0 ? top + HALF + Math.min(1, left / size) * room : undefined;
    return { file, page, here: { box, height } };
  }
  return undefined;
}

/** The line of the source that stands at a point of a page, in thousandths; the smallest stretch where they overlap. */
export function lineAt(
  places: readonly LineBox[],
  { file, page }: { file: number; page: number },
  [x, y]: readonly [number, number],
): number | undefined {
  return places
    .flatMap((place) => {
      if (place.file !== file || place.page !== page || !place.box) return [];
      const [left, top, right, bottom] = place.box;
      const isIn = x >= left && x <= right && y >= top && y <= bottom;
      return isIn ? [{ line: place.line, size: (right - left) * (bottom - top) }] : [];
    })
    .sort((a, b) => a.size - b.size)[0]?.line;
}
