import type { Flow } from './order-columns.ts';
import { lineText } from './line.ts';
import type { Line } from './line.ts';

/** What most of the text of a file looks like. */
export interface TextMeasure {
  size: number;
  /** From baseline to baseline inside a paragraph. */
  pitch: number;
  /** Paragraphs begin with an indent, so that a line without one goes on. */
  usesIndents: boolean;
}

/** The left and right end of the text on a page: its own where it has full lines, else those of the pages around it. */
export function measurePage(lines: readonly Line[], others: readonly Line[]): { x1: number; x2: number } {
  const own = measureSides(lines);
  const all = measureSides(others);
  const isNarrow = own.x2 - own.x1 < (all.x2 - all.x1) * 0.9;
  return isNarrow ? { x1: Math.min(own.x1, all.x1), x2: Math.max(own.x2, all.x2) } : own;
}

/** Finds size, line pitch and habit of indents that most characters have. */
export function measureText(flows: readonly Flow[]): TextMeasure {
  const sizes = new Map<number, number>();
  for (const line of flows.flatMap(({ lines }) => lines)) {
    const size = Math.round(line.size * 2) / 2;
    sizes.set(size, (sizes.get(size) ?? 0) + [...lineText(line)].length);
  }
  const [[size] = [10.5]] = [...sizes].sort(([, one], [, two]) => two - one);
  const pitches = flows.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const isBody = before && Math.abs(line.size - size) < 1 && Math.abs(before.size - size) < 1;
      return isBody && line.y > before.y ? [line.y - before.y] : [];
    }),
  );
  const indents = flows.flatMap(({ x1, lines }) =>
    lines.filter((line) => line.x1 - x1 > size * 1.4 && line.x1 - x1 < size * 2.8),
  );
  return { size, pitch: median(pitches) ?? size * 1.6, usesIndents: indents.length >= 3 };
}

/** The left and right end that lines of a page or column are set to. */
export function measureSides(lines: readonly Line[]): { x1: number; x2: number } {
  const text = lines.filter(({ table }) => !table);
  const size = median(text.map((line) => line.size)) ?? 0;
  const lefts = text.map(({ x1 }) => x1).sort((a, b) => a - b);
  const rights = text.map(({ x2 }) => x2).sort((a, b) => b - a);
  // One line out in the margin is not the margin, and marks may hang over the right end.
  const twice = lefts.find((x, index) => (lefts[index + 1] ?? Infinity) - x < 2);
  const often = rights.find(
    (x) =>
      rights.filter((other) => other <= x + 1 && other > x - size * 0.7).length >=
      Math.max(2, text.length * 0.15),
  );
  const [furthest = 0] = rights;
  const x2 = often !== undefined && furthest - often < size * 1.2 ? often : furthest;
  return { x1: twice ?? lefts[0] ?? 0, x2 };
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
