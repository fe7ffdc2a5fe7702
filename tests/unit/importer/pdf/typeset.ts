import type { PdfPage, PdfText } from './make-pdf.ts';

/** How a text is set: measures in characters and lines, as a Chinese printer counts. */
export interface Setting {
  title?: string;
  paragraphs: readonly string[];
  columns: number;
  /** Characters in a line of a column. */
  measure: number;
  lines: number;
  size: number;
  /** Running heads of left and right pages. */
  heads?: readonly [left: string, right: string];
  firstFolio?: number;
}

const TOP = 742;
const LEFT = 70;

/** Sets a text in columns and pages with an indent of two characters, running heads and page numbers. */
export function typeset(setting: Setting): PdfPage[] {
  const { paragraphs, columns, measure, lines, size } = setting;
  const pages: PdfText[][] = [];
  const pitch = size * 1.6;
  const gutter = size * 2;
  // The title takes four lines over all columns of the first page.
  const room = (page: number) => (setting.title !== undefined && page === 0 ? lines - 4 : lines);
  let [page, column, row] = [0, 0, 0];
  for (const paragraph of paragraphs) {
    const broken = breakLines(paragraph, measure);
    for (const [index, text] of broken.entries()) {
      if (row >= room(page)) [column, row] = [column + 1, 0];
      if (column >= columns) [page, column] = [page + 1, 0];
      const x = LEFT + column * (measure * size + gutter) + (index === 0 ? size * 2 : 0);
      const y = TOP - (lines - room(page) + row) * pitch;
      const isLast = index === broken.length - 1;
      // All lines but the last are spread over the whole measure.
      const spare = measure - widthOf(text) - (index === 0 ? 2 : 0);
      const spacing = isLast ? 0 : (spare * size) / Math.max(1, [...text].length - 1);
      (pages[page] ??= []).push({ x, y, size, text, spacing });
      row += 1;
    }
  }
  const width = columns * measure * size + (columns - 1) * gutter;
  return pages.map((texts, at) => ({
    texts: [...texts, ...setHead(setting, at, width), ...(at === 0 ? setTitle(setting, width) : [])],
  }));
}

function setTitle({ title, size }: Setting, width: number): PdfText[] {
  const large = size * 1.8;
  return title === undefined
    ? []
    : [
        {
          x: LEFT + (width - widthOf(title) * large) / 2,
          y: TOP - size * 2,
          size: large,
          text: title,
          font: 'bold',
        },
      ];
}

/** Running head and page number of the page at an index; left and right pages differ. */
export function setHead(
  { heads, firstFolio, size }: Pick<Setting, 'heads' | 'firstFolio' | 'size'>,
  at: number,
  width: number,
): PdfText[] {
  const folio = (firstFolio ?? 0) + at;
  const isLeft = folio % 2 === 0;
  const head = heads?.[isLeft ? 0 : 1] ?? '';
  const small = size * 0.85;
  return [
    ...(heads
      ? [{ x: isLeft ? LEFT : LEFT + width - widthOf(head) * small, y: 790, size: small, text: head }]
      : []),
    ...(firstFolio === undefined
      ? []
      : [{ x: isLeft ? LEFT : LEFT + width - small * 2, y: 60, size: small, text: `· ${folio} ·` }]),
  ];
}

/** Breaks a paragraph into lines; a closing mark takes the character before it along to the next line. */
export function breakLines(text: string, measure: number, indent = 2): string[] {
  const lines: string[] = [];
  let [line, width]: [string[], number] = [[], indent];
  for (const character of text) {
    if (width + widthOf(character) > measure) {
      const carried: string[] = [];
      let next = character;
      while (line.length > 2 && /[，。、；：！？”’）》〉」』】〕…\x21-\x7e]/u.test(next)) {
        next = line.pop() ?? '';
        carried.unshift(next);
      }
      lines.push(line.join(''));
      [line, width] = [carried, widthOf(carried.join(''))];
    }
    line.push(character);
    width += widthOf(character);
  }
  return [...lines, line.join('')];
}

/** Width in characters: Latin signs are half as wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/u.test(character) ? 0.5 : 1), 0);
}
