import { quote } from '../quote.ts';
import type { SourceDocument, SourceLogEntry } from '../source-document.ts';
import { findFurniture } from './find-furniture.ts';
import type { PageLines } from './find-furniture.ts';
import { findNotes } from './find-notes.ts';
import { listColumns } from './known-columns.ts';
import { lineText } from './line.ts';
import type { LineRun } from './line.ts';
import { makeParagraphs } from './make-paragraphs.ts';
import type { TextParagraph } from './make-paragraphs.ts';
import { measurePage, measureText } from './measure-text.ts';
import { orderColumns } from './order-columns.ts';
import { placeParagraphs } from './place-paragraphs.ts';
import { writeBlocks } from './write-blocks.ts';
import type { PageEnd } from './write-blocks.ts';

/** What pages of lines come to: blocks and all that goes with them, and the paragraphs by the number in their places. */
export type SetText = Omit<SourceDocument, 'format'> & { paragraphs: readonly TextParagraph[] };

/** Sets lines that were found on pages as running text; running heads and page numbers are evidence and no text. */
export function setText(
  all: readonly PageLines[],
  readings: ReadonlyMap<LineRun, { confidence: number }> = new Map(),
): SetText {
  const { pages, furniture, log } = findFurniture(all);
  const ordered = pages.map(({ lines, page }) => {
    const beside = pages.filter((other) => Math.abs(other.page - page) <= 4 && (other.page - page) % 2 === 0);
    const around = pages.length > 2 && beside.length > 1 ? beside : pages.slice(0, 8);
    const measure = measurePage(
      lines,
      around.flatMap((other) => other.lines),
    );
    return { lines, measure, flows: orderColumns(lines, measure) };
  });
  // A page that fills one column only is known by the pages that fill both.
  const known = listColumns(ordered.flatMap(({ flows }) => flows.filter(({ isColumn }) => isColumn)));
  const set = ordered.flatMap(({ lines, measure, flows }) =>
    known.length === 0 || flows.some(({ isColumn }) => isColumn)
      ? flows
      : orderColumns(lines, measure, known),
  );
  const measure = measureText(set);
  const { flows, notes: found } = findNotes(set, measure);
  const ends = listEnds(pages);
  const paragraphs = makeParagraphs(flows, measure, (page) => ends.get(page)?.flows ?? false);
  const { blocks, notes } = writeBlocks(paragraphs, found, ends, measure);
  return {
    blocks,
    notes,
    furniture,
    paragraphs,
    printed: pages[0]?.printed,
    boxes: placeParagraphs(paragraphs, pages, readings),
    log: [
      ...log.map((entry) => ({ ...entry, paragraph: firstOn(paragraphs, entry.page) })),
      ...furniture.map(({ kind, text }): SourceLogEntry => ({
        kind: 'change',
        paragraph: 1,
        message: `${kind === 'head' ? '页眉' : '页脚'}未收入正文：${quote(text)}`,
      })),
      ...paragraphs.flatMap(tellJoint),
    ],
  };
}

/** A page that ends high up ends a part of the text, as does one that was not read; one that is full only ran full. */
function listEnds(pages: readonly PageLines[]): Map<number, PageEnd> {
  return new Map(
    pages.map(({ page, printed }, index) => {
      const before = pages[index - 1];
      const lowest = Math.max(0, ...(before?.lines ?? []).map(({ y }) => y));
      const flows = before?.page === page - 1 && lowest > before.height * 0.65;
      return [page, { flows, ...(printed === undefined ? {} : { printed }) }];
    }),
  );
}

function firstOn(paragraphs: readonly TextParagraph[], page: number | undefined): number {
  return paragraphs.findIndex(({ lines }) => lines.some((line) => line.page === page)) + 1 || 1;
}

function tellJoint({ lines, isDoubtful }: TextParagraph, index: number): SourceLogEntry[] {
  const [first] = lines;
  return isDoubtful && first
    ? [
        {
          kind: 'doubt',
          paragraph: index + 1,
          page: first.page,
          message: `这一段跨页或跨栏，断处句子已完、下一行没有缩进，按一段收入，请核对：${quote(lineText(first))}`,
        },
      ]
    : [];
}
