import type { PageBox } from '../source-document.ts';
import type { PageLines } from './find-furniture.ts';
import type { Line, LineRun } from './line.ts';
import type { TextParagraph } from './make-paragraphs.ts';

/** Says where each paragraph stands, by its number: a box for each page and column that it runs through. */
export function placeParagraphs(
  paragraphs: readonly TextParagraph[],
  pages: readonly PageLines[],
  readings: ReadonlyMap<LineRun, { confidence: number }>,
): Map<number, PageBox[]> {
  const sizes = new Map(pages.map((page) => [page.page, page]));
  return new Map(
    paragraphs.map(({ lines }, index) => [
      index + 1,
      cutStretches(lines).map((stretch) => placeStretch(stretch, sizes, readings)),
    ]),
  );
}

/** Lines below each other on one page; a line that stands higher than the one before it begins another column. */
function cutStretches(lines: readonly Line[]): Line[][] {
  const stretches: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = stretches.at(-1);
    if (open && before?.page === line.page && line.y >= before.y) open.push(line);
    else stretches.push([line]);
    before = line;
  }
  return stretches;
}

function placeStretch(
  lines: readonly Line[],
  sizes: ReadonlyMap<number, PageLines>,
  readings: ReadonlyMap<LineRun, { confidence: number }>,
): PageBox {
  const page = lines[0]?.page ?? 1;
  const size = sizes.get(page);
  const confidences = lines.flatMap(({ runs }) => runs.flatMap((run) => readings.get(run)?.confidence ?? []));
  const sure = confidences.length > 0 ? { confidence: Math.round(Math.min(...confidences) * 100) } : {};
  // Of a table only the foot is known.
  if (!size || lines.some(({ table }) => table)) return { page, ...sure };
  const share = (value: number, whole: number) =>
    Math.min(1000, Math.max(0, Math.round((value / whole) * 1000)));
  return {
    page,
    box: [
      share(Math.min(...lines.map(({ x1 }) => x1)), size.width),
      share(Math.min(...lines.map((line) => line.y - line.size * ABOVE)), size.height),
      share(Math.max(...lines.map(({ x2 }) => x2)), size.width),
      share(Math.max(...lines.map((line) => line.y + line.size * BELOW)), size.height),
    ],
    ...sure,
  };
}

/** How far a character reaches over and under its baseline, in sizes. */
const ABOVE = 0.9;
const BELOW = 0.15;
