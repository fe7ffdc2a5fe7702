import { readPdfScans } from '../ocr/read-pdf-scans.ts';
import { tellReadings } from '../ocr/tell-readings.ts';
import { quote } from '../quote.ts';
import type { SourceDocument, SourceLogEntry } from '../source-document.ts';
import type { PageLines } from './find-furniture.ts';
import { findTables } from './find-tables.ts';
import { judgePage, tellPages } from './judge-pages.ts';
import type { PageState } from './judge-pages.ts';
import { makeLines } from './make-lines.ts';
import type { PageContent } from './glyph.ts';
import { openPdf } from './open-pdf.ts';
import { readPage } from './read-page.ts';
import { setText } from './set-text.ts';

/**
 * Reads a PDF with a text layer: lines, columns, paragraphs, tables and notes by where the characters stand; running heads
 * and page numbers are evidence and no text. Its scanned pages go through the recognition where that is installed.
 * @throws UnreadableSourceError in words that say what to do.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const { pages, states, log } = await readPages(bytes, fileName);
  const scanned = states.filter(({ state }) => state === 'scan').map(({ page }) => page);
  const scans = await readPdfScans(bytes, fileName, scanned);
  const read = new Set(scans.pages.map(({ page }) => page));
  const told = tellPages(
    states.map((state) => (read.has(state.page) ? { ...state, state: 'text' } : state)),
    fileName,
  );
  const all = [...pages, ...scans.pages].sort((one, two) => one.page - two.page);
  const { paragraphs, log: setting, ...set } = setText(all, scans.readings);
  const unsure = tellReadings(paragraphs, scans.readings);
  return {
    format: 'PDF',
    ...set,
    log: [...told, ...log, ...scans.log, ...setting, ...unsure],
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
      log.push(...tellPictures(content));
      const { tables, rest } = findTables(content);
      const { width, height } = content;
      pages.push({ page: number, width, height, lines: [...makeLines(rest, number), ...tables] });
    }
  } finally {
    await file.loadingTask.destroy();
  }
  return { pages, states, log };
}

/** Names the page of pictures, which stay in the file; what covers most of a page is the scan under its text. */
function tellPictures({ page, pictures }: PageContent): SourceLogEntry[] {
  const share = pictures.reduce((sum, one) => sum + one, 0);
  if (pictures.length === 0 || share > 0.8) return [];
  const message = `图片没有收入，共 ${pictures.length} 幅。要用的请截图或另存为文件，照指南写 photos`;
  return [{ kind: 'doubt', paragraph: 1, page, message }];
}
