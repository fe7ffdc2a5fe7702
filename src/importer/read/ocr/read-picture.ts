import { UnreadableSourceError } from '../decode.ts';
import { setText } from '../pdf/set-text.ts';
import type { SourceDocument } from '../source-document.ts';
import { hasEngine, HOW_TO_INSTALL } from './engine-folder.ts';
import { countPages, preparePicture } from './prepare-picture.ts';
import { readPages } from './read-pages.ts';
import { tellReadings } from './tell-readings.ts';

/**
 * Reads a picture of one or more pages by the installed recognition; the lines are set as those of a PDF are.
 * @throws UnreadableSourceError where it is not installed, the picture is too large or damaged, or took too long.
 */
export async function readPicture(
  bytes: Uint8Array,
  name: string,
  fileName: string,
): Promise<SourceDocument> {
  if (!hasEngine())
    throw new UnreadableSourceError(`“${fileName}”是图片（${name}），读不了。${HOW_TO_INSTALL}。`);
  const count = await countPages(bytes, name, fileName);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const read = await readPages(numbers, (page) => preparePicture(bytes, page - 1)).catch((error: unknown) => {
    throw new UnreadableSourceError(
      `“${fileName}”是图片（${name}），读不了。请打开看看有没有损坏，另存为 PNG 或 JPEG 再导入。`,
      { cause: error },
    );
  });
  const [givenUp] = read.log;
  if (read.pages.length === 0 && givenUp)
    throw new UnreadableSourceError(`“${fileName}”${givenUp.message}。`);
  const { paragraphs, log, ...set } = setText(read.pages, read.readings);
  return {
    format: '图片',
    ...set,
    log: [...read.log, ...log, ...tellReadings(paragraphs, read.readings)],
  };
}
