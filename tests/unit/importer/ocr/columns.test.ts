import { describe, expect, test } from 'vitest';
import { cutAtGutters, findGutters, joinNear } from '../../../../src/importer/read/ocr/cut-columns.ts';
import type { Box } from '../../../../src/importer/read/ocr/picture.ts';
import { setLines } from '../../../../src/importer/read/ocr/set-lines.ts';
import type { ReadLine } from '../../../../src/importer/read/ocr/set-lines.ts';
import { lineText } from '../../../../src/importer/read/pdf/line.ts';
import { measureSides } from '../../../../src/importer/read/pdf/measure-text.ts';
import { orderColumns } from '../../../../src/importer/read/pdf/order-columns.ts';

const SIZE = 30;

/** A page with a head over columns; each line's words say its column and row. */
function makePage(columns: number, rows: number): ReadLine[] {
  const width = 440;
  const left = (column: number) => 100 + column * (width + 45);
  const head: ReadLine = {
    text: '全省工会工作会议在西宁召开',
    confidence: 1,
    box: { x1: 250, x2: left(columns) - 200, y1: 100, y2: 146 },
  };
  const lines = Array.from({ length: columns * rows }, (_, index): ReadLine => {
    const [column, row] = [Math.floor(index / rows), index % rows];
    const y1 = 240 + row * SIZE * 1.6;
    const indent = row === 0 ? SIZE * 2 : 0;
    return {
      text: `第${column + 1}栏第${row + 1}行的文字写到栏边`,
      confidence: 1,
      box: { x1: left(column) + indent, x2: left(column) + width, y1, y2: y1 + SIZE * 0.92 },
    };
  });
  return [head, ...lines];
}

/** Ink fills its lines and nothing else. */
function inkOf(lines: readonly ReadLine[]): (box: Box) => number {
  return (box) =>
    lines.some(({ box: ink }) => ink.x1 < box.x2 && ink.x2 > box.x1 && ink.y1 < box.y2 && ink.y2 > box.y1)
      ? 0.3
      : 0;
}

/** What a detector gives that takes the columns' lines of a row for one. */
function mergeRows(lines: readonly ReadLine[]): Box[] {
  const rows = new Map<number, Box>();
  for (const { box } of lines) {
    const row = rows.get(box.y1);
    rows.set(
      box.y1,
      row ? { ...row, x1: Math.min(row.x1, box.x1), x2: Math.max(row.x2, box.x2) } : { ...box },
    );
  }
  return [...rows.values()];
}

describe('columns are cut before lines are read', () => {
  test.each([2, 3])('boxes over %i columns are cut at the white between them, the head is not', (columns) => {
    const lines = makePage(columns, 12);
    const boxes = mergeRows(lines);
    const gutters = findGutters(boxes, inkOf(lines));
    expect(gutters).toHaveLength(columns - 1);
    expect(cutAtGutters(boxes, gutters)).toHaveLength(lines.length);
  });

  test('a page of one column has no gap, its indents and short last lines notwithstanding', () => {
    const lines = makePage(1, 20).map((line, index) =>
      index % 5 === 4 ? { ...line, box: { ...line.box, x2: line.box.x1 + 120 } } : line,
    );
    expect(
      findGutters(
        lines.map(({ box }) => box),
        inkOf(lines),
      ),
    ).toEqual([]);
  });

  test('dust in the gap does not hide it', () => {
    const lines = makePage(2, 12);
    const ink = inkOf(lines);
    const gutters = findGutters(mergeRows(lines), (box) => Math.max(0.01, ink(box)));
    expect(gutters).toHaveLength(1);
  });

  test('pieces of one line are joined, those of two columns never', () => {
    const lines = makePage(2, 12);
    const gutters = findGutters(mergeRows(lines), inkOf(lines));
    const pieces = lines.flatMap(({ box }) => [
      { ...box, x2: box.x1 + 150 },
      { ...box, x1: box.x1 + 158 },
    ]);
    expect(joinNear(pieces, gutters)).toHaveLength(lines.length);
  });

  test('boxes that reach into the gap or just over it are neither joined nor leave a piece behind it', () => {
    const lines = makePage(2, 12);
    const gutters = findGutters(mergeRows(lines), inkOf(lines));
    const reach = [20, 52];
    const boxes = lines.map(({ box }, index) => ({ ...box, x2: box.x2 + (reach[index % 2] ?? 0) }));
    expect(joinNear(cutAtGutters(boxes, gutters), gutters)).toHaveLength(lines.length);
  });
});

describe('lines as read are set as those of a PDF', () => {
  test.each([2, 3])(
    'head first, then %i columns one by one, in whatever order they were found',
    (columns) => {
      const read = makePage(columns, 12);
      const shuffled = [...read].sort((one, two) => one.box.y1 - two.box.y1 || two.box.x1 - one.box.x1);
      const { lines } = setLines(shuffled, { width: 1700, height: 2400 }, 1);
      const ordered = orderColumns(lines, measureSides(lines)).flatMap((flow) => flow.lines.map(lineText));
      expect(ordered).toEqual(read.map(({ text }) => text));
    },
  );

  test('sizes that differ by a hair are one, a title is larger, and a page number has the size of the text', () => {
    const read: ReadLine[] = [
      ...makePage(1, 9).map((line, index) => ({
        ...line,
        box: { ...line.box, y2: line.box.y2 + (index % 3) },
      })),
      { text: '—1—', confidence: 1, box: { x1: 300, x2: 360, y1: 2200, y2: 2214 } },
    ];
    const { lines } = setLines(read, { width: 1700, height: 2400 }, 1);
    const sizeOf = (text: string) => lines.find((line) => lineText(line) === text)?.size ?? 0;
    const sizes = new Set(lines.map(({ size }) => size));
    expect(sizes.size).toBe(2);
    expect(sizeOf('全省工会工作会议在西宁召开')).toBeGreaterThan(sizeOf('—1—') * 1.3);
  });

  test('words of one row that were found a little higher or lower stand at one height', () => {
    const at = (x1: number, y1: number): ReadLine => ({
      text: '联系人：赵明川',
      confidence: 1,
      box: { x1, x2: x1 + 200, y1, y2: y1 + 28 },
    });
    const { lines } = setLines([at(100, 500), at(700, 504)], { width: 1700, height: 2400 }, 1);
    expect(new Set(lines.map(({ y }) => y)).size).toBe(1);
  });
});
