import type { Furniture } from '../source-document.ts';
import { lineText } from './line.ts';
import type { Line } from './line.ts';

/** A page on its way: its height, and lines that are text until they are found to be furniture. */
export interface PageLines {
  page: number;
  height: number;
  lines: Line[];
  /** The number printed on it. */
  printed?: number;
}

/** Takes running heads, feet and page numbers off the pages: what comes back at one height, and figures that count up. */
export function findFurniture(pages: readonly PageLines[]): { pages: PageLines[]; furniture: Furniture[] } {
  const edges = pages.flatMap((page) => listEdges(page));
  const counts = countBy(edges);
  const offset = findOffset(edges);
  const isFurniture = (edge: Edge) => {
    const folio = edge.numbers.some((number) => number - edge.index === offset);
    if (edge.isFolio) return folio || (offset === undefined && edge.hasDashes);
    if ([...lineText(edge.line)].length > LONGEST) return false;
    const often = counts.get(edge.key) ?? 0;
    // Heads of left and right pages alternate, so one of them stands on less than half of the pages.
    return (often >= 3 && often >= pages.length * 0.25) || (often === 2 && pages.length <= 3);
  };
  const found = edges.filter(isFurniture);
  const gone = new Set(found.map(({ line }) => line));
  const printed = new Map(
    found.flatMap((edge) =>
      offset !== undefined && edge.numbers.includes(edge.index + offset)
        ? [[edge.line.page, edge.index + offset]]
        : [],
    ),
  );
  const words = new Map(found.filter(({ isFolio }) => !isFolio).map((edge) => [edge.key, edge]));
  return {
    pages: pages.map((page) => {
      const number = printed.get(page.page);
      const lines = page.lines.filter((line) => !gone.has(line));
      return { ...page, lines, ...(number === undefined ? {} : { printed: number }) };
    }),
    furniture: [...words.values()].map(({ kind, line }) => ({ kind, text: lineText(line) })),
  };
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
      const text = lineText(line).replace(/\s+/gu, '');
      const kind = line.y < height / 2 ? 'head' : 'foot';
      const words = text.replace(/\d+/gu, '#');
      return {
        line,
        kind,
        index: page,
        key: `${kind} ${words} ${Math.round(line.y / 6)}`,
        isFolio: FOLIO.test(text),
        hasDashes: /^[-—–－·•]+\d+[-—–－·•]+$/u.test(text),
        numbers: [...text.matchAll(/\d{1,4}/gu)].map(([figure]) => Number(figure)),
      };
    });
}

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

function countBy(edges: readonly Edge[]): Map<string, number> {
  const pages = new Map<string, Set<number>>();
  for (const { key, line } of edges) pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  return new Map([...pages].map(([key, found]) => [key, found.size]));
}
