import type { SourceCell } from '../source-document.ts';
import type { Glyph, PageContent, Rule } from './glyph.ts';
import { lineText } from './line.ts';
import type { Line } from './line.ts';
import { joinStretches, makeLines } from './make-lines.ts';

/** Takes tables that are ruled on all sides off a page; the characters in them go with them. */
export function findTables({ rules, glyphs, page }: PageContent): { tables: Line[]; rest: Glyph[] } {
  let rest = glyphs;
  const tables = groupRules(rules).flatMap((group): Line[] => {
    const grid = readGrid(group);
    if (!grid) return [];
    const { xs, ys } = grid;
    const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
    const isInside = (glyph: Glyph) => {
      const [x, y] = centre(glyph);
      return x > x1 && x < x2 && y > y1 && y < y2;
    };
    const inside = rest.filter(isInside);
    if (inside.length === 0) return [];
    rest = rest.filter((glyph) => !isInside(glyph));
    const place = { paragraph: 0, page };
    const rows = readRows(grid, group, inside, page);
    return [{ page, x1, x2, y: y2, size: 0, runs: [], table: { type: 'table', place, rows } }];
  });
  return { tables, rest };
}

/** Rules end where others cross them, give or take their own width. */
const TOUCH = 3;

function groupRules(rules: readonly Rule[]): Rule[][] {
  let groups: Rule[][] = [];
  for (const rule of rules.slice(0, MOST_RULES)) {
    const near = groups.filter((group) => group.some((other) => touch(rule, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [rule, ...near.flat()]];
  }
  return groups;
}

/** More rules than this are a drawing. */
const MOST_RULES = 3000;

function touch(one: Rule, two: Rule): boolean {
  return (
    one.x1 <= two.x2 + TOUCH &&
    two.x1 <= one.x2 + TOUCH &&
    one.y1 <= two.y2 + TOUCH &&
    two.y1 <= one.y2 + TOUCH
  );
}

interface Grid {
  xs: number[];
  ys: number[];
}

/** Two columns and two rows at least make a table; less is a frame. */
function readGrid(group: readonly Rule[]): Grid | undefined {
  const upright = group.filter(isUpright);
  const level = group.filter((rule) => !isUpright(rule));
  const [xs, ys] = [cluster(upright.map(({ x1 }) => x1)), cluster(level.map(({ y1 }) => y1))];
  return xs.length >= 3 && ys.length >= 3 ? { xs, ys } : undefined;
}

function isUpright({ x1, x2, y1, y2 }: Rule): boolean {
  return y2 - y1 > x2 - x1;
}

function cluster(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (found.at(-1) ?? -Infinity) > TOUCH) found.push(value);
  return found;
}

function readRows(
  { xs, ys }: Grid,
  rules: readonly Rule[],
  glyphs: readonly Glyph[],
  page: number,
): SourceCell[][] {
  const upright = rules.filter(isUpright);
  const level = rules.filter((rule) => !isUpright(rule));
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  const middle = (list: readonly number[], index: number) => (at(list, index) + at(list, index + 1)) / 2;
  const isParted = (column: number, row: number) =>
    upright.some(
      ({ x1, y1, y2 }) => near(x1, at(xs, column)) && y1 < middle(ys, row) && y2 > middle(ys, row),
    );
  const isFloored = (column: number, row: number) =>
    level.some(
      ({ y1, x1, x2 }) => near(y1, at(ys, row)) && x1 < middle(xs, column) && x2 > middle(xs, column),
    );
  const taken = new Set<string>();
  return ys.slice(1).map((_, row) =>
    xs.slice(1).flatMap((_right, column): SourceCell[] => {
      if (taken.has(`${row} ${column}`)) return [];
      let columns = 1;
      while (column + columns < xs.length - 1 && !isParted(column + columns, row)) columns += 1;
      let rows = 1;
      while (row + rows < ys.length - 1 && !isFloored(column, row + rows)) rows += 1;
      for (let down = row; down < row + rows; down += 1)
        for (let side = column; side < column + columns; side += 1) taken.add(`${down} ${side}`);
      const inside = glyphs.filter((glyph) => {
        const [x, y] = centre(glyph);
        const isAcross = x > at(xs, column) && x < at(xs, column + columns);
        return isAcross && y > at(ys, row) && y < at(ys, row + rows);
      });
      return [{ column, columns, rows, blocks: readCell(inside, page) }];
    }),
  );
}

function near(one: number, two: number): boolean {
  return Math.abs(one - two) <= TOUCH;
}

/** The lines of a cell are one paragraph: what breaks them is its width. */
function readCell(glyphs: readonly Glyph[], page: number): SourceCell['blocks'] {
  const lines = joinStretches(makeLines(glyphs, page));
  const text = lines
    .map(lineText)
    .reduce(
      (before, line) =>
        before + (/[\x21-\x7e]$/u.test(before) && /^[\x21-\x7e]/u.test(line) ? ' ' : '') + line,
      '',
    );
  return text === ''
    ? []
    : [{ type: 'paragraph', place: { paragraph: 0, page }, inlines: [{ type: 'text', text }] }];
}

function centre({ x, y, width, size }: Glyph): [x: number, y: number] {
  return [x + width / 2, y - size * 0.35];
}
