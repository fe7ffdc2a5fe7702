import { quote } from '../quote.ts';
import type { SourceDocument, SourceLogEntry } from '../source-document.ts';
import { findFurniture } from './find-furniture.ts';
import type { PageLines } from './find-furniture.ts';
import { findNotes } from './find-notes.ts';
import { findTables } from './find-tables.ts';
import { judgePage, tellPages } from './judge-pages.ts';
import type { PageState } from './judge-pages.ts';
import { lineText } from './line.ts';
import { makeLines } from './make-lines.ts';
import { makeParagraphs } from './make-paragraphs.ts';
import type { TextParagraph } from './make-paragraphs.ts';
import { measurePage, measureText } from './measure-text.ts';
import { openPdf } from './open-pdf.ts';
import { orderColumns } from './order-columns.ts';
import { readPage } from './read-page.ts';
import { writeBlocks } from './write-blocks.ts';
import type { PageEnd } from './write-blocks.ts';

/**
 * Reads a PDF with a text layer: lines, columns, paragraphs, tables and notes by where the characters stand; running heads
 * and page numbers are evidence and no text.
 * @throws UnreadableSourceError in words that say what to do.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const { pages: all, states, log } = await readPages(bytes, fileName);
  const told = tellPages(states, fileName);
  const { pages, furniture } = findFurniture(all);
  const set = pages.flatMap(({ lines, page }) => {
    const beside = pages.filter((other) => Math.abs(other.page - page) <= 4 && (other.page - page) % 2 === 0);
    const around = pages.length > 2 && beside.length > 1 ? beside : pages.slice(0, 8);
    return orderColumns(
      lines,
      measurePage(
        lines,
        around.flatMap((other) => other.lines),
      ),
    );
  });
  const measure = measureText(set);
  const { flows, notes: found } = findNotes(set, measure);
  const ends = listEnds(pages);
  const paragraphs = makeParagraphs(flows, measure, (page) => ends.get(page)?.flows ?? false);
  const { blocks, notes } = writeBlocks(paragraphs, found, ends, measure);
  return {
    format: 'PDF',
    blocks,
    notes,
    furniture,
    log: [
      ...told,
      ...log,
      ...furniture.map(({ kind, text }): SourceLogEntry => ({
        kind: 'change',
        paragraph: 1,
        message: `${kind === 'head' ? '页眉' : '页脚'}未收入正文：${quote(text)}`,
      })),
      ...paragraphs.flatMap(tellJoint),
    ],
  };
}

/** Reads page by page and lets each go, so that a long file needs little more memory than its text. */
async function readPages(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ pages: PageLines[]; states: PageState[]; log: SourceLogEntry[] }> {
  const file = await openPdf(bytes, fileName);
  const pages: PageLines[] = [];
  const states: PageState[] = [];
  const log: SourceLogEntry[] = [];
  try {
    for (let number = 1; number <= file.numPages; number += 1) {
      const content = await readPage(await file.getPage(number), number);
      const state = judgePage(content);
      states.push(state);
      if (content.turned.trim() !== '')
        log.push({
          kind: 'change',
          paragraph: 1,
          page: number,
          message: `斜排、倒排的文字未收入：${quote(content.turned)}`,
        });
      if (state.state !== 'text') continue;
      const { tables, rest } = findTables(content);
      pages.push({ page: number, height: content.height, lines: [...makeLines(rest, number), ...tables] });
    }
  } finally {
    await file.loadingTask.destroy();
  }
  return { pages, states, log };
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
