import type { PageLines } from './find-furniture.ts';
import { lineText } from './line.ts';
import type { Line } from './line.ts';

/**
 * Finds running heads by where they stand, whatever they say: heads of left and right pages, and of short files, come back
 * too seldom to be known by their words. A row counts where most pages have small words alone at one height, set off
 * from the text. Feet are not found so: notes stand there too.
 */
export function listHeadRows(pages: readonly PageLines[]): Set<Line> {
  const size = mainSize(pages);
  const tops = pages.flatMap((page) => {
    const lines = listTopRow(page, size);
    return lines.length === 0 ? [] : [{ lines, y: lines[0]?.y ?? 0 }];
  });
  const found = tops.filter(({ y }) => {
    const level = tops.filter((other) => Math.abs(other.y - y) < LEVEL).length;
    return level >= 2 && level >= pages.length * MOST;
  });
  return new Set(found.flatMap(({ lines }) => lines));
}

/** Points by which heads of two pages may differ in height. */
const LEVEL = 6;
/** Opening pages of articles often go without a head. */
const MOST = 0.6;
/** Heads are set smaller than the text; what is as large may be a title. */
const SMALL = 0.95;
/** White between a head and the text, in heights of the text. */
const WHITE = 2;
/** Share of the page in which heads stand. */
const MARGIN = 0.12;

/** The first row of a page, where it is small words alone with white to the text. */
function listTopRow({ lines, height }: PageLines, size: number): Line[] {
  const [top = 0, next = top] = [...new Set(lines.map(({ y }) => y))].sort((a, b) => a - b);
  const row = lines.filter(({ y }) => y === top);
  const isSmall = row.every((line) => !line.table && line.size < size * SMALL);
  return top < height * MARGIN && isSmall && next - top > size * WHITE ? row : [];
}

/** The size that most characters have. */
function mainSize(pages: readonly PageLines[]): number {
  const sizes = new Map<number, number>();
  for (const line of pages.flatMap(({ lines }) => lines)) {
    const size = Math.round(line.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + [...lineText(line)].length);
  }
  const [[size] = [0]] = [...sizes].sort(([, one], [, two]) => two - one);
  return size;
}
