import { UnreadableSourceError } from '../decode.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { hasEngine, HOW_TO_INSTALL } from './engine-folder.ts';
import { findPagePicture } from './find-page-picture.ts';
import { limits } from './limits.ts';
import { preparePicture } from './prepare-picture.ts';
import { readPages } from './read-pages.ts';
import type { ReadPages } from './read-pages.ts';

/**
 * Reads the pages of a PDF that are one picture and no text. Pages of other kinds are left out, for the PDF door to name.
 * @throws UnreadableSourceError where the first of them could be read and the recognition is not installed.
 */
export async function readPdfScans(
  bytes: Uint8Array,
  fileName: string,
  scanned: readonly number[],
): Promise<ReadPages> {
  const [first] = scanned;
  const nothing = { pages: [], readings: new Map(), log: [] };
  if (first === undefined) return nothing;
  const file = await openPdf(bytes, fileName, limits.megapixels * 1_000_000);
  try {
    const pictureOf = async (number: number) => {
      const page = await file.getPage(number);
      const picture = await findPagePicture(page);
      page.cleanup();
      return picture && preparePicture(picture, 0, page.rotate);
    };
    if (hasEngine()) return await readPages(scanned, pictureOf);
    if (!(await pictureOf(first))) return nothing;
    throw new UnreadableSourceError(
      `“${fileName}”第 ${first} 页是扫描图片，没有文字（这样的共 ${scanned.length} 页）。${HOW_TO_INSTALL}。`,
    );
  } finally {
    await file.loadingTask.destroy();
  }
}
