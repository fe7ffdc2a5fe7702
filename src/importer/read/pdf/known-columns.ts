import type { Line } from './line.ts';
import { measureSides } from './measure-text.ts';

/** The left and right end that lines of a column are set to. */
export interface Sides {
  x1: number;
  x2: number;
}

/** Lines of a page whose columns are not both filled: what stands above them, and each column that has some. */
export interface FilledColumns {
  above: Line[];
  columns: { sides: Sides; lines: Line[] }[];
}

/** The columns that pages are set in, from the lines each of them gave; the same column of several pages is one. */
export function listColumns(flows: readonly (Sides & { lines: readonly Line[] })[]): Sides[] {
  const found: { sides: Sides[]; lines: Line[] }[] = [];
  for (const { x1, x2, lines } of flows) {
    const same = found.find(({ sides: [first] }) => first && meets(first, { x1, x2 }));
    if (same) {
      same.sides.push({ x1, x2 });
      same.lines.push(...lines);
    } else found.push({ sides: [{ x1, x2 }], lines: [...lines] });
  }
  return found
    .filter(({ lines }) => lines.length >= LEAST)
    .map(({ lines }) => measureSides(lines))
    .sort((one, two) => one.x1 - two.x1);
}

/** A column has some lines. */
const LEAST = 5;

function meets(one: Sides, two: Sides): boolean {
  return Math.abs(one.x1 - two.x1) < 12 && Math.abs(one.x2 - two.x2) < 24;
}

/**
 * Puts the lines of a page that shows no columns by itself, as the last one that fills its left column only, into those
 * of the pages around it; undefined where its lines do not fit them.
 */
export function fillColumns(lines: readonly Line[], known: readonly Sides[]): FilledColumns | undefined {
  if (known.length < 2) return undefined;
  const columnOf = ({ x1, x2, size }: Line) =>
    known.find((sides) => x1 > sides.x1 - size && x2 < sides.x2 + size * 1.3);
  const lowest = Math.max(-Infinity, ...lines.filter((line) => !columnOf(line)).map(({ y }) => y));
  const below = lines.filter(({ y }) => y > lowest);
  const full = below.filter((line) => {
    const sides = columnOf(line);
    return sides && line.x2 > sides.x2 - line.size * 1.7 && line.x1 < sides.x1 + line.size * 2.5;
  });
  // A list of short lines is none.
  if (full.length < 2 || full.length < below.length * 0.3) return undefined;
  const columns = known.map((sides) => ({ sides, lines: below.filter((line) => columnOf(line) === sides) }));
  return {
    above: lines.filter(({ y }) => y <= lowest),
    columns: columns.filter((column) => column.lines.length > 0),
  };
}
