import type { PdfPage, PdfText } from '../pdf/make-pdf.ts';
import { breakLines, setHead, widthOf } from '../pdf/typeset.ts';
import type { RealText } from './real-text.ts';
import { wordsOf } from './real-text.ts';

/** How pages are set: measures in characters and lines. */
export interface Pages {
  columns: number;
  measure: number;
  lines: number;
  size: number;
  heads: readonly [left: string, right: string];
  firstFolio: number;
}

interface Column {
  page: number;
  x: number;
  /** Lines that are set, and those kept at the foot for notes. */
  row: number;
  notes: string[];
}

const [TOP, LEFT] = [742, 70];

/** Sets a text in columns, with its title and headings in larger type, ruled tables, and notes at the foot of columns. */
export function typesetReal({ title, blocks }: RealText, pages: Pages): PdfPage[] {
  const { columns, measure, lines, size } = pages;
  const pitch = size * 1.6;
  const width = columns * measure * size + (columns - 1) * size * 2;
  const set: { texts: PdfText[]; rules: [number, number, number, number][] }[] = [];
  const pageAt = (index: number) => (set[index] ??= { texts: [], rules: [] });
  let column: Column = { page: 0, x: LEFT, row: 4, notes: [] };
  // Notes are counted from one on each page.
  const marks = new Map<number, number>();
  let count = 0;

  const close = () => {
    const { texts, rules } = pageAt(column.page);
    const foot = TOP - (lines - column.notes.length) * pitch;
    if (column.notes.length > 0)
      rules.push([column.x, foot + pitch * 0.9, column.x + size * 6, foot + pitch * 0.9]);
    column.notes.forEach((text, index) =>
      texts.push({ x: column.x, y: foot - index * pitch, size: size * 0.8, text }),
    );
    count += 1;
    const page = Math.floor(count / columns);
    const x = LEFT + (count % columns) * (measure * size + size * 2);
    column = { page, x, row: page === 0 ? 4 : 0, notes: [] };
  };
  const makeRoom = (needed: number) => {
    // One line stays free above notes.
    const kept = column.notes.length > 0 ? column.notes.length + 1 : 0;
    if (column.row + needed > lines - kept) close();
  };
  const place = (
    text: string,
    index: number,
    isLast: boolean,
    large: number,
    font: PdfText['font'] = 'plain',
  ) => {
    const indent = index === 0 && large === 1 ? 2 : 0;
    const spare = measure - widthOf(text) * large - indent;
    const spacing = isLast ? 0 : (spare * size) / Math.max(1, [...text].length - 1);
    const y = TOP - column.row * pitch;
    pageAt(column.page).texts.push({
      x: column.x + indent * size,
      y,
      size: size * large,
      text,
      font,
      spacing,
    });
    column.row += 1;
    return { x: column.x + (indent + widthOf(text) * large) * size, y };
  };
  const setNote = (note: string, { x, y }: { x: number; y: number }) => {
    const sign = String.fromCodePoint(0x2460 + (marks.get(column.page) ?? 0));
    marks.set(column.page, (marks.get(column.page) ?? 0) + 1);
    pageAt(column.page).texts.push({ x, y: y + size * 0.4, size: size * 0.6, text: sign });
    column.notes.push(...breakLines(`${sign}${note}`, measure * 1.2, 0));
  };

  pageAt(0).texts.push({
    x: LEFT + (width - Math.min(width, widthOf(title) * size * 1.5)) / 2,
    y: TOP - size * 2,
    size: Math.min(size * 1.5, width / widthOf(title)),
    text: title,
    font: 'bold',
  });
  for (const block of blocks) {
    if (block.type === 'table') {
      makeRoom(block.rows.length * 2 + 2);
      setTable(block.rows, column, pages, pageAt(column.page));
      column.row += block.rows.length * 2 + 2;
      continue;
    }
    const words = wordsOf(block.stretches).trim();
    const isHeading = block.type === 'heading';
    const broken = isHeading ? breakLines(words, measure / 1.3, 0) : breakLines(words, measure);
    const note = block.type === 'paragraph' ? block.note : undefined;
    broken.forEach((text, index) => {
      const isLast = index === broken.length - 1;
      makeRoom(isLast && note !== undefined ? breakLines(note, measure * 1.2, 0).length + 3 : 1);
      const end = place(text, index, isLast || isHeading, isHeading ? 1.3 : 1, isHeading ? 'bold' : 'plain');
      if (isLast && note !== undefined) setNote(note, end);
    });
  }
  close();
  return set.map(({ texts, rules }, at) => ({ texts: [...texts, ...setHead(pages, at, width)], rules }));
}

/** Two lines a row, three columns by their share of the measure. */
function setTable(
  rows: readonly (readonly string[])[],
  { x, row }: Column,
  { measure, size }: Pages,
  page: { texts: PdfText[]; rules: [number, number, number, number][] },
): void {
  const pitch = size * 1.6;
  const edges = [0, 0.64, 0.88, 1].map((share) => x + share * measure * size);
  const top = TOP - (row - 0.2) * pitch;
  const bottom = top - rows.length * 2 * pitch;
  for (const edge of edges) page.rules.push([edge, bottom, edge, top]);
  for (let line = 0; line <= rows.length; line += 1)
    page.rules.push([x, top - line * 2 * pitch, x + measure * size, top - line * 2 * pitch]);
  rows.forEach((cells, line) =>
    cells.forEach((words, at) => {
      const [left = 0, right = 0] = [edges[at], edges[at + 1]];
      const small = size * 0.75;
      breakLines(words, (right - left) / small - 1, 0).forEach((text, index) =>
        page.texts.push({
          x: left + 2,
          y: top - line * 2 * pitch - (index + 0.85) * small * 1.2,
          size: small,
          text,
        }),
      );
    }),
  );
}
