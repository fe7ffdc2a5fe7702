import { joinStretches } from './make-lines.ts';
import { fillColumns } from './known-columns.ts';
import type { Sides } from './known-columns.ts';
import type { Line } from './line.ts';
import { measureSides } from './measure-text.ts';

/** Lines that run on below each other, with the measure they are set to. */
export interface Flow {
  x1: number;
  x2: number;
  lines: Line[];
  /** It is one of several columns. */
  isColumn?: true;
}

/** Puts the stretches of a page in reading order: what stands above columns, the columns one by one, what stands below. */
export function orderColumns(lines: readonly Line[], measure: Sides, known: readonly Sides[] = []): Flow[] {
  const columns = findColumns(lines);
  if (!columns) {
    const filled = fillColumns(lines, known);
    return filled
      ? [
          ...joinFlow(filled.above, measure),
          ...filled.columns.flatMap((one) => joinFlow(one.lines, one.sides, true)),
        ]
      : joinFlow(lines, measure);
  }
  const { left, right, top, bottom } = columns;
  return [
    ...orderColumns(
      lines.filter(({ y }) => y < top),
      measure,
    ),
    ...[left, right].flatMap((column) =>
      orderColumns(column, measureSides(column)).map((flow) => ({ ...flow, isColumn: true as const })),
    ),
    ...orderColumns(
      lines.filter(({ y }) => y > bottom),
      measure,
    ),
  ];
}

function joinFlow(lines: readonly Line[], sides: Sides, isColumn?: true): Flow[] {
  const joined = joinStretches(lines);
  return joined.length === 0 ? [] : [{ ...sides, lines: joined, ...(isColumn ? { isColumn } : {}) }];
}

interface Columns {
  left: Line[];
  right: Line[];
  top: number;
  bottom: number;
}

/** Finds the white gap that runs down most lines with text on both sides of it. */
function findColumns(lines: readonly Line[]): Columns | undefined {
  const places = new Set(
    lines.filter(({ table }) => !table).map(({ x2, size }) => Math.round(x2 + size * 0.5)),
  );
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  let best: Columns | undefined;
  for (const place of places)
    for (const run of listRuns(sorted, place)) {
      const left = run.filter(({ x1 }) => x1 < place);
      const right = run.filter(({ x1 }) => x1 >= place);
      if (best && run.length <= best.left.length + best.right.length) continue;
      if (!isColumn(left) || !isColumn(right) || !standBeside(left, right)) continue;
      const ys = run.map(({ y }) => y);
      best = { left, right, top: Math.min(...ys), bottom: Math.max(...ys) };
    }
  return best;
}

/** Stretches below each other that none at this place crosses. */
function listRuns(sorted: readonly Line[], place: number): Line[][] {
  const runs: Line[][] = [];
  let open: Line[] = [];
  let barrier = -Infinity;
  const crossed = new Set(sorted.filter(({ x1, x2 }) => x1 < place - 1 && x2 > place).map(({ y }) => y));
  for (const line of sorted) {
    if (crossed.has(line.y)) {
      if (open.length > 0) runs.push(open);
      [open, barrier] = [[], line.y];
    } else if (line.y > barrier) open.push(line);
  }
  return open.length > 0 ? [...runs, open] : runs;
}

/** A column is text: several lines, wide enough to read, most of them full; a column of a table is not. */
function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const widths = lines.map(({ x1, x2 }) => x2 - x1).sort((a, b) => a - b);
  const full = widths[Math.floor(lines.length * 0.9)] ?? 0;
  const middle = Math.floor(lines.length / 2);
  return full > (sizes[middle] ?? 0) * 6 && (widths[middle] ?? 0) > full * 0.6;
}

/** Columns stand beside each other over several lines, with white of about a character between them. */
function standBeside(left: readonly Line[], right: readonly Line[]): boolean {
  const [one, two] = [extent(left), extent(right)];
  const size = Math.min(...[...left, ...right].map((line) => line.size));
  const top = Math.max(one.y1, two.y1);
  const bottom = Math.min(one.y2, two.y2);
  const count = (some: readonly Line[]) => some.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length;
  return two.x1 - one.x2 > size * 0.8 && count(left) >= 3 && count(right) >= 3;
}

function extent(lines: readonly Line[]): { x1: number; x2: number; y1: number; y2: number } {
  return {
    x1: Math.min(...lines.map((line) => line.x1)),
    x2: Math.max(...lines.map((line) => line.x2)),
    y1: Math.min(...lines.map(({ y }) => y)),
    y2: Math.max(...lines.map(({ y }) => y)),
  };
}
