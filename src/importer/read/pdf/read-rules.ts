import type { Matrix, Rule } from './glyph.ts';

/** Reads the straight rules of one path; what is curved or aslant is a drawing. */
export function readRules(args: readonly unknown[], [a, b, c, d, e, f]: Matrix): Rule[] {
  const [data] = Array.isArray(args[1]) ? (args[1] as unknown[]) : [args[1]];
  if (!(data instanceof Float32Array)) return [];
  const rules: Rule[] = [];
  let from = { x: 0, y: 0 };
  let start = from;
  for (let at = 0; at < data.length;) {
    const step = STEPS.get(data[at] ?? -1);
    if (step === undefined) break;
    const [x = 0, y = 0] = data.subarray(at + step - 1, at + step + 1);
    const to = step === 0 ? start : { x: a * x + c * y + e, y: b * x + d * y + f };
    if (data[at] === MOVE) start = to;
    else if (data[at] === LINE || step === 0) rules.push(...toRule(from, to));
    from = to;
    at += 1 + step;
  }
  return rules;
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
