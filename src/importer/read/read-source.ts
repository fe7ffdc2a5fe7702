import type { LogEntry, PrintedPage } from '../document.ts';
import { convertToDocx } from './convert-office.ts';
import { decodeSource, UnreadableSourceError } from './decode.ts';
import { readDocx } from './docx/read-docx.ts';
import { decodeHtml } from './html/decode-html.ts';
import { isMarkup } from './html/is-markup.ts';
import { readHtml } from './html/read-html.ts';
import { readMht } from './html/read-mht.ts';
import { readPicture } from './ocr/read-picture.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { placePictures, type ReadPicture } from './pictures/place-pictures.ts';
import { openPreparing, type Preparing } from './pictures/open-preparing.ts';
import { takePictures } from './pictures/take-pictures.ts';
import { recogniseFormat } from './recognise-format.ts';
import type { SourceFormat } from './recognise-format.ts';
import type { SourceDocument } from './source-document.ts';
import { toSourceText } from './source-text.ts';
import type { LinePlace } from './source-text.ts';

/** The text of a source, whatever door it came through, and what its reader has to say. */
export interface ReadSource {
  text: string;
  /** What it was read as, for the report: `GB18030`, `Word`. */
  origin: string;
  /** Running heads and feet, which are not in the text. */
  margins: readonly string[];
  /** Pictures of the text, none of what is plain text. */
  pictures: readonly ReadPicture[];
  log: LogEntry[];
  /** Printed pages and places of lines, where its reader knows them. */
  pages: readonly PrintedPage[];
  places: readonly LinePlace[];
}

/** A file above this is no text an office wrote; its pictures go in by themselves. */
export const SOURCE_LIMIT = { bytes: 200 * 1024 ** 2, words: '200 MB' };

/**
 * Reads a source by what its bytes are, not by its name: Word (.docx and its kin), PDF, web page, plain text,
 * or pictures of pages where their recognition is installed. `prepare` makes its pictures ready; where several files are
 * one source, it is the same for all.
 * @throws UnreadableSourceError for any other file, in words that say what to do.
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  prepare: Preparing = openPreparing(),
): Promise<ReadSource> {
  refuseLargeFile(bytes.length, fileName);
  const opened = await openSource(bytes, fileName);
  return 'text' in opened ? opened : finish(opened, fileName, prepare);
}

/** A document and what it was read as, where its format does not say it. */
interface OpenedDocument {
  document: SourceDocument;
  origin?: string;
}

async function openSource(bytes: Uint8Array, fileName: string): Promise<ReadSource | OpenedDocument> {
  const format = recogniseFormat(bytes, fileName);
  switch (format.door) {
    case 'word':
      return { document: await readDocx(bytes, fileName) };
    case 'pdf':
      return { document: await readPdf(bytes, fileName) };
    case 'picture':
      return { document: await readPicture(bytes, format.name, fileName) };
    case 'mht': {
      const { markup, pictureOf } = readMht(bytes, fileName);
      return { document: readHtml(markup, fileName, pictureOf) };
    }
    case 'convert':
      return readConverted(bytes, format, fileName);
    case 'encrypted':
      throw new UnreadableSourceError(
        `“${fileName}”设有打开密码，读不了。请在 Word 或 WPS 里打开，去掉密码（文件—信息—保护文档）后另存再导入。`,
      );
    case 'none':
      throw new UnreadableSourceError(`“${fileName}”是${format.name}，读不了。${format.cure}。`);
    case 'text':
      return readText(bytes, fileName);
  }
}

/** Refuses a file by its size, which is known before it is read. */
export function refuseLargeFile(bytes: number, fileName: string): void {
  if (bytes > SOURCE_LIMIT.bytes)
    throw new UnreadableSourceError(
      `“${fileName}”超过 ${SOURCE_LIMIT.words}，没有读入。请在 Word 里压缩图片（或只把文字复制到新文件）后再导入。`,
    );
}

async function finish(
  { document: read, origin = read.format }: OpenedDocument,
  fileName: string,
  prepare: Preparing,
): Promise<ReadSource> {
  const taken = await takePictures(read, prepare);
  const { document } = taken;
  const { text, log, lines, ...placesOfText } = toSourceText(document);
  if (text.trim() === '')
    throw new UnreadableSourceError(
      `“${fileName}”里没有文字，没有可导入的内容。如果里面是扫描图片，请先识别成文字再导入。`,
    );
  const placed = placePictures(taken, lines);
  return {
    text,
    origin,
    margins: document.furniture.map((one) => one.text),
    ...placesOfText,
    pictures: placed.pictures,
    log: [...log, ...placed.log].sort((a, b) => a.line - b.line),
  };
}

/** A file with the name of a Word file is not read as text, so that a broken one is not taken for one. */
function readText(bytes: Uint8Array, fileName: string): ReadSource | OpenedDocument {
  if (/\.do[ct][xm]$/iu.test(fileName) && bytes.length > 0)
    throw new UnreadableSourceError(
      `“${fileName}”的扩展名是 Word，内容却不是（可能传坏了，或改过扩展名）。请在 Word 或 WPS 里打开、另存为 .docx 再导入。`,
    );
  const { text, encoding } = decodeSource(bytes, fileName);
  if (isMarkup(text, fileName)) return { document: readHtml(decodeHtml(bytes, fileName), fileName) };
  if (/^\s*<\?xml\b/u.test(text))
    throw new UnreadableSourceError(
      `“${fileName}”是 XML 文件，不是文本。如果是 Word 或 WPS 存的，请在里面打开、另存为 .docx 再导入。`,
    );
  return { text, origin: encoding, margins: [], pictures: [], log: [], pages: [], places: [] };
}

async function readConverted(
  bytes: Uint8Array,
  { name, extension }: SourceFormat & { door: 'convert' },
  fileName: string,
): Promise<OpenedDocument> {
  const converted = await convertToDocx(bytes, extension, fileName);
  if (!converted)
    throw new UnreadableSourceError(
      `“${fileName}”是${name}，读不了。请在 Word 或 WPS 里打开、另存为 .docx 再导入。`,
    );
  return { document: await readDocx(converted, fileName), origin: `${name}，由 LibreOffice 转成 Word` };
}
