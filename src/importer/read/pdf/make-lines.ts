import type { Glyph } from './glyph.ts';
import type { Line, LineRun } from './line.ts';

/** Gathers characters by their baselines into stretches without a wide gap, from the top down and from left to right. */
export function makeLines(glyphs: readonly Glyph[], page: number): Line[] {
  return gatherRows(glyphs).flatMap((row) => splitRow(row.glyphs).map((piece) => makeLine(piece, row, page)));
}

/** Joins stretches that stand on one line after all: a gap of up to three characters is a space, a wider one a tab. */
export function joinStretches(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of [...lines].sort((a, b) => (a.y === b.y ? a.x1 - b.x1 : a.y - b.y))) {
    const before = joined.at(-1);
    if (!before || before.table || line.table || before.y !== line.y) {
      joined.push(line);
      continue;
    }
    const wide = line.x1 - before.x2 > before.size * 3;
    const gap: LineRun = { text: wide ? '\t' : '\u3000', bold: false, size: before.size, raised: false };
    joined[joined.length - 1] = {
      ...before,
      x2: line.x2,
      size: Math.max(before.size, line.size),
      runs: [...before.runs, gap, ...line.runs],
    };
  }
  return joined;
}

interface Row {
  y: number;
  size: number;
  glyphs: Glyph[];
}

function gatherRows(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const near = rows.slice(-6).find((row) => sharesLine(glyph, row));
    if (!near) rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
    else {
      near.glyphs.push(glyph);
      // The largest characters carry the line; marks of notes hang on it.
      if (glyph.size > near.size && glyph.text.trim() !== '') [near.y, near.size] = [glyph.y, glyph.size];
    }
  }
  return rows.sort((a, b) => a.y - b.y);
}

function sharesLine({ y, size }: Glyph, row: Row): boolean {
  const [small, large] = [Math.min(size, row.size), Math.max(size, row.size)];
  return Math.abs(y - row.y) <= large * (small < large * 0.8 ? 0.5 : 0.25);
}

/** A gap between two characters of one stretch, in sizes; a justified line spreads its characters less. */
const WIDEST_GAP = 0.9;

function splitRow(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  const spread = measureSpread(sorted);
  let before: Glyph | undefined;
  let spaces: Glyph[] = [];
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      spaces.push(glyph);
      continue;
    }
    const gap = before ? glyph.x - before.x - before.width - spread : Infinity;
    const open = pieces.at(-1);
    if (!open || !before || gap > WIDEST_GAP * Math.max(glyph.size, before.size)) pieces.push([glyph]);
    else {
      if (spaces.length > 0 || needsSpace(before, glyph, gap)) open.push({ ...glyph, text: ' ' });
      open.push(glyph);
    }
    [before, spaces] = [glyph, []];
  }
  return pieces;
}

/** How far a justified line spreads its characters. */
function measureSpread(sorted: readonly Glyph[]): number {
  const gaps = sorted
    .slice(1)
    .map((glyph, index) => glyph.x - (sorted[index]?.x ?? 0) - (sorted[index]?.width ?? 0))
    .sort((a, b) => a - b);
  return gaps.length < 4 ? 0 : Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}

/** Some programs move on between Latin words instead of writing a space. */
function needsSpace(before: Glyph, glyph: Glyph, gap: number): boolean {
  return gap > glyph.size * 0.2 && /[\x21-\x7e]$/u.test(before.text) && /^[\x21-\x7e]/u.test(glyph.text);
}

function makeLine(glyphs: readonly Glyph[], row: Row, page: number): Line {
  const runs: LineRun[] = [];
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  for (const glyph of glyphs) {
    const raised = glyph.size < size * 0.8 && glyph.y < row.y - size * 0.1;
    const last = runs.at(-1);
    if (last?.bold === glyph.bold && last.size === glyph.size && last.raised === raised)
      last.text += glyph.text;
    else runs.push({ text: glyph.text, bold: glyph.bold, size: glyph.size, raised });
  }
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  return { page, x1: first?.x ?? 0, x2: (last?.x ?? 0) + (last?.width ?? 0), y: row.y, size, runs };
}
