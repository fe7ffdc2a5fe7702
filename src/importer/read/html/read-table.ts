import type { Element } from 'hast';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import { readAttribute } from './element-looks.ts';
import type { Looks } from './element-looks.ts';
import { limits } from './limits.ts';
import { plainWords } from './plain-words.ts';
import { readElements } from './read-elements.ts';
import type { WebLink, WebPage } from './web-block.ts';

/** Reads a table; one that only lays out the page gives its cells one after another. */
export function readTable(table: Element, page: WebPage, looks: Looks): void {
  const rows = rowsOf(table);
  const caption = childrenOf(table).find(({ tagName }) => tagName === 'caption');
  if (caption) readElements(caption.children, page, { ...looks, align: 'center' });
  const inside = { ...looks, align: undefined, indent: undefined };
  if (isLayout(rows)) {
    for (const cell of rows.flatMap(childrenOf)) readElements(cell.children, page, inside);
    return;
  }
  page.paragraph += 1;
  const place = { paragraph: page.paragraph };
  const links: WebLink[] = [];
  const taken: boolean[][] = rows.map(() => []);
  const read = rows.map((row, at) =>
    childrenOf(row).map((cell): SourceCell => {
      const cells = taken[at] ?? [];
      let column = 0;
      while (cells[column]) column += 1;
      const columns = readSpan(cell, 'colSpan', limits.columns);
      const down = readSpan(cell, 'rowSpan', rows.length - at);
      for (let side = column; side < column + columns; side += 1)
        for (const covered of taken.slice(at, at + down)) covered[side] = true;
      return { column, columns, rows: down, blocks: readCell(cell, page, inside, links) };
    }),
  );
  const words = plainWords(table);
  if (words !== '') page.blocks.push({ block: { type: 'table', place, rows: read }, words, links });
}

/** The blocks of a cell are its own; their pictures and messages are the page's. */
function readCell(cell: Element, page: WebPage, looks: Looks, links: WebLink[]): SourceBlock[] {
  const inner: WebPage = { ...page, blocks: [] };
  readElements(cell.children, inner, looks);
  page.paragraph = inner.paragraph;
  links.push(...inner.blocks.flatMap((block) => block.links));
  return inner.blocks.map(({ block }) => block);
}

/** Tables with tables in them, one row or column, a heading or a whole text in a cell are the frame of a page. */
function isLayout(rows: readonly Element[]): boolean {
  const cells = rows.flatMap(childrenOf);
  const isLine = rows.length < 2 || rows.every((row) => childrenOf(row).length < 2);
  return isLine || cells.some((cell) => holdsFrame(cell) || plainWords(cell).length > LONGEST_CELL);
}

const LONGEST_CELL = 400;

function holdsFrame(element: Element): boolean {
  return childrenOf(element).some((child) => FRAMES.test(child.tagName) || holdsFrame(child));
}

const FRAMES = /^(?:table|h[1-6]|article|section|nav|form)$/u;

function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? rowsOf(child) : [];
  });
}

function childrenOf(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element');
}

function readSpan(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const span = Number(readAttribute(cell, name));
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}
