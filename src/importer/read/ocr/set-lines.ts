import { isHan } from '../../../text/characters.ts';
import type { Line, LineRun } from '../pdf/line.ts';
import type { Box } from './picture.ts';
import type { ReadWords } from './recognise-line.ts';

/** A line as read, with the rectangle of its ink. */
export interface ReadLine extends ReadWords {
  box: Box;
}

/** The lines of a scanned page as the PDF door knows them; each run is still known by what was read. */
export interface SetPage {
  lines: Line[];
  width: number;
  height: number;
  readings: ReadonlyMap<LineRun, ReadLine>;
}

/** Gives lines their size, baseline and place in points of an A4 page, lines of one row at one height. */
export function setLines(
  read: readonly ReadLine[],
  picture: { width: number; height: number },
  page: number,
): SetPage {
  const scale = A4 / Math.max(picture.width, picture.height);
  const sizes = gradeSizes(read);
  const readings = new Map<LineRun, ReadLine>();
  const lines = read.map((line): Line => {
    const { box, text } = line;
    const size = Math.round((sizes.get(line) ?? 1) * scale * 10) / 10;
    const run: LineRun = { text, bold: false, size, raised: false };
    readings.set(run, line);
    const y = ((box.y1 + box.y2) / 2) * scale + size * 0.36;
    return { page, x1: box.x1 * scale, x2: box.x2 * scale, y, size, runs: [run] };
  });
  return {
    lines: levelRows(lines),
    width: picture.width * scale,
    height: picture.height * scale,
    readings,
  };
}

/** Long side of the paper most is printed on, in points. */
const A4 = 842;

/** The ink of a Chinese character is a little lower than its square. */
const INK = 0.92;

/**
 * Sizes from the height of ink, in points of the picture. They are never exact: lines close to most of the text have its
 * size, and a line too short to be measured has it too.
 */
function gradeSizes(read: readonly ReadLine[]): Map<ReadLine, number> {
  const measured = read.map((line) => ({ line, size: (line.box.y2 - line.box.y1) / INK }));
  const isSure = ({ text }: ReadLine) => [...text].filter(isTall).length >= 3;
  const body = findBody(measured.filter(({ line }) => isSure(line)));
  const others: number[] = [];
  return new Map(
    measured.map(({ line, size }) => {
      if (!isSure(line) && size < body * 1.5) return [line, body];
      if (size > body * 0.84 && size < body * 1.18) return [line, body];
      const known = others.find((other) => Math.abs(other - size) < other * 0.08);
      if (known === undefined) others.push(size);
      return [line, known ?? size];
    }),
  );
}

function isTall(character: string): boolean {
  return isHan(character) && !'一二三四'.includes(character);
}

/** The size that half of all characters do not exceed. */
function findBody(measured: readonly { line: ReadLine; size: number }[]): number {
  const sorted = [...measured].sort((a, b) => a.size - b.size);
  let left = sorted.reduce((sum, { line }) => sum + line.text.length, 0) / 2;
  return sorted.find(({ line }) => (left -= line.text.length) <= 0)?.size ?? 1;
}

function levelRows(lines: readonly Line[]): Line[] {
  const rows: { y: number; size: number }[] = [];
  return [...lines]
    .sort((a, b) => a.y - b.y)
    .map((line) => {
      const row = rows
        .slice(-4)
        .find(({ y, size }) => Math.abs(y - line.y) < Math.max(size, line.size) * 0.35);
      if (!row) rows.push({ y: line.y, size: line.size });
      return row ? { ...line, y: row.y } : line;
    });
}
