import { foldFigures } from '../../../text/folios.ts';
import { judgeNumbers } from '../../../text/judge-numbers.ts';
import type { Furniture, SourceLogEntry } from '../source-document.ts';
import { listHeadRows } from './head-rows.ts';
import { lineText } from './line.ts';
import type { Line } from './line.ts';

/** A page on its way: its size, and lines that are text until they are found to be furniture. */
export interface PageLines {
  page: number;
  width: number;
  height: number;
  lines: Line[];
  /** The number printed on it. */
  printed?: number;
}

/**
 * Takes running heads, feet and page numbers off the pages: what comes back at one height, and figures that count up. A
 * number that does not fit those around it is taken off too, and told.
 */
export function findFurniture(pages: readonly PageLines[]): {
  pages: PageLines[];
  furniture: Furniture[];
  log: Omit<SourceLogEntry, 'paragraph'>[];
} {
  const edges = pages.flatMap((page) => listEdges(page));
  const counts = countBy(edges);
  const offset = findOffset(edges);
  const heights = new Set(edges.filter((edge) => edge.isFolio && countsBy(edge, offset)).map(heightOf));
  const alternating = groupPages(edges.filter(({ key }) => (counts.get(key) ?? 0) >= 2));
  const inRow = listHeadRows(pages);
  const isFurniture = (edge: Edge) => {
    if (edge.isRoman) return edge.hasDashes || edges.some((other) => other !== edge && other.isRoman);
    // One that counts otherwise stands where the others do, or between dashes: plates left out, or a misprint.
    if (edge.isFolio) return countsBy(edge, offset) || edge.hasDashes || heights.has(heightOf(edge));
    if ([...lineText(edge.line)].length > LONGEST) return false;
    if (inRow.has(edge.line)) return true;
    const often = counts.get(edge.key) ?? 0;
    // Heads of left and right pages alternate, so one of them stands on less than half of the pages.
    const isOften = (often >= 3 && often >= pages.length * 0.25) || (often === 2 && pages.length <= 3);
    return isOften || (often === 2 && (alternating.get(heightOf(edge))?.size ?? 0) >= pages.length * 0.7);
  };
  const found = edges.filter(isFurniture);
  const gone = new Set(found.map(({ line }) => line));
  const { printed, log } = numberPages(found, offset);
  const words = new Map(
    found.filter(({ isFolio, isRoman }) => !isFolio && !isRoman).map((edge) => [edge.key, edge]),
  );
  return {
    pages: pages.map((page) => {
      const number = printed.get(page.page);
      const lines = page.lines.filter((line) => !gone.has(line));
      return { ...page, lines, ...(number === undefined ? {} : { printed: number }) };
    }),
    furniture: [...words.values()].map(({ kind, line }) => ({ kind, text: lineText(line) })),
    log,
  };
}

/** The number of each page that has one among its heads and feet; what does not fit its neighbours is told and left out. */
function numberPages(
  found: readonly Edge[],
  offset: number | undefined,
): { printed: ReadonlyMap<number, number>; log: Omit<SourceLogEntry, 'paragraph'>[] } {
  const numbers = new Map<number, number>();
  for (const edge of found) {
    const [own] = edge.numbers;
    if (offset !== undefined && countsBy(edge, offset)) numbers.set(edge.index, edge.index + offset);
    else if (edge.isFolio && own !== undefined && !numbers.has(edge.index)) numbers.set(edge.index, own);
  }
  const placed = [...numbers].map(([place, number]) => ({ place, number })).sort((a, b) => a.place - b.place);
  const verdicts = judgeNumbers(placed);
  const isSure = (_: unknown, index: number) => verdicts[index]?.is === 'sure';
  return {
    printed: new Map(placed.filter(isSure).map(({ place, number }) => [place, number])),
    log: placed
      .filter((one, index) => !isSure(one, index))
      .map(({ place, number }) => ({
        kind: 'doubt',
        code: 'page',
        page: place,
        message: `印的页码 ${number} 与前后的页码不相接，没有标，请照原件补`,
      })),
  };
}

function countsBy({ numbers, index }: Edge, offset: number | undefined): boolean {
  return offset !== undefined && numbers.includes(index + offset);
}

function heightOf({ kind, line }: Edge): string {
  return `${kind} ${Math.round(line.y / 6)}`;
}

interface Edge {
  line: Line;
  kind: 'head' | 'foot';
  index: number;
  /** Its words without figures, and its height: what comes back. */
  key: string;
  /** It is a number and nothing else. */
  isFolio: boolean;
  hasDashes: boolean;
  /** A number of the front matter, which the text proper does not count. */
  isRoman: boolean;
  numbers: number[];
}

/** No head is longer; a line of text may come back by chance. */
const LONGEST = 36;

/** Shares of the page in which heads and feet stand. */
const MARGIN = 0.14;

function listEdges({ page, height, lines }: PageLines): Edge[] {
  const heights = [...new Set(lines.map(({ y }) => y))].sort((a, b) => a - b);
  const outer = new Set([...heights.slice(0, 2), ...heights.slice(-2)]);
  return lines
    .filter(({ y, table }) => !table && outer.has(y) && (y < height * MARGIN || y > height * (1 - MARGIN)))
    .map((line) => {
      const text = foldFigures(lineText(line).replace(/\s+/gu, ''));
      const kind = line.y < height / 2 ? 'head' : 'foot';
      const words = text.replace(/\d+/gu, '#');
      return {
        line,
        kind,
        index: page,
        key: `${kind} ${words} ${Math.round(line.y / 6)}`,
        isFolio: FOLIO.test(text),
        hasDashes: /^[-—–－·•]+[\dIVXivx]+[-—–－·•]+$/u.test(text),
        isRoman: ROMAN.test(text),
        numbers: [...text.matchAll(/\d{1,4}/gu)].map(([figure]) => Number(figure)),
      };
    });
}

const ROMAN = /^[-—–－·•]*(?:[IVX]{1,6}|[ivx]{1,6})[-—–－·•]*$/u;

const FOLIO =
  /^(?:[-—–－·•.|]*\d{1,4}[-—–－·•.|]*|第\d{1,4}页(?:[,，、/]?共\d+页)?|\d{1,4}[/／]\d{1,4}|Page\d+(?:of\d+)?)$/iu;

/** By how much printed numbers are ahead of the count of pages, where two pages agree, or a single page has one. */
function findOffset(edges: readonly Edge[]): number | undefined {
  const votes = new Map<number, Set<number>>();
  for (const { numbers, index, isFolio } of edges)
    for (const number of numbers)
      if (isFolio || number < 2000 + index)
        votes.set(number - index, (votes.get(number - index) ?? new Set()).add(index));
  const [best] = [...votes].sort(([, one], [, two]) => two.size - one.size);
  if (!best) return undefined;
  const [offset, pages] = best;
  const isLone = edges.some(({ isFolio, numbers, index }) => isFolio && numbers.includes(index + offset));
  return pages.size >= 2 || (offset === 0 && isLone) ? offset : undefined;
}

/** Pages by the height at which something of theirs stands. */
function groupPages(edges: readonly Edge[]): Map<string, Set<number>> {
  const pages = new Map<string, Set<number>>();
  for (const edge of edges)
    pages.set(heightOf(edge), (pages.get(heightOf(edge)) ?? new Set()).add(edge.index));
  return pages;
}

function countBy(edges: readonly Edge[]): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const { key, line } of edges) pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  return new Map([...pages].map(([key, found]) => [key, found.size]));
}
