import type { Matrix, Rule } from './glyph.ts';

/** How a path is painted: as lines, as a surface, or not at all where it only bounds what is drawn. */
type Paint = 'lines' | 'surface' | 'none';

/** How the command that ends a path paints it: `closeStroke`, `eoFill`, `endPath`. */
export function readPaint(command: string): Paint {
  return /stroke/iu.test(command) ? 'lines' : /fill/iu.test(command) ? 'surface' : 'none';
}

/**
 * Reads the straight rules of one path; what is curved or aslant is a drawing. Of a surface only what is as thin as a
 * rule counts: the edges of a shaded or white ground are not drawn.
 */
export function readRules(args: readonly unknown[], [a, b, c, d, e, f]: Matrix, paint: Paint): Rule[] {
  if (paint === 'none') return [];
  const [data] = Array.isArray(args[1]) ? (args[1] as unknown[]) : [args[1]];
  if (!(data instanceof Float32Array)) return [];
  const figures: Rule[][] = [];
  let from = { x: 0, y: 0 };
  let start = from;
  for (let at = 0; at < data.length;) {
    const step = STEPS.get(data[at] ?? -1);
    if (step === undefined) break;
    const [x = 0, y = 0] = data.subarray(at + step - 1, at + step + 1);
    const to = step === 0 ? start : { x: a * x + c * y + e, y: b * x + d * y + f };
    if (data[at] === MOVE) {
      start = to;
      figures.push([]);
    } else if (data[at] === LINE || step === 0) figures.at(-1)?.push(...toRule(from, to));
    from = to;
    at += 1 + step;
  }
  return figures.filter((figure) => paint === 'lines' || isThin(figure)).flat();
}

/** No rule is broader than this, in points. */
const BROADEST = 3;

function isThin(figure: readonly Rule[]): boolean {
  const span = (low: 'x1' | 'y1', high: 'x2' | 'y2') =>
    Math.max(...figure.map((rule) => rule[high])) - Math.min(...figure.map((rule) => rule[low]));
  return Math.min(span('x1', 'x2'), span('y1', 'y2')) <= BROADEST;
}

/** Numbers behind each command of a path: to a point, a line, a curve of two kinds, the way back. */
const STEPS: ReadonlyMap<number, number> = new Map([
  [0, 2],
  [1, 2],
  [2, 6],
  [3, 4],
  [4, 0],
]);
const MOVE = 0;
const LINE = 1;

function toRule(from: { x: number; y: number }, to: { x: number; y: number }): Rule[] {
  const [x1, x2] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [y1, y2] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  const isStraight = x2 - x1 < 1 !== y2 - y1 < 1;
  return isStraight && Math.max(x2 - x1, y2 - y1) > 4 ? [{ x1, y1, x2, y2 }] : [];
}
