import type { LogEntry } from '../document.ts';
import { decodeSource, UnreadableSourceError } from './decode.ts';
import { readDocx } from './docx/read-docx.ts';
import { toSourceText } from './source-text.ts';

/** The text of a source, whatever door it came through, and what its reader has to say. */
export interface ReadSource {
  text: string;
  /** What it was read as, for the report: `GB18030`, `Word`. */
  origin: string;
  log: LogEntry[];
}

/** A file above this is no text an office wrote; its pictures go in by themselves. */
export const SOURCE_LIMIT = { bytes: 200 * 1024 ** 2, words: '200 MB' };

/**
 * Reads a source by what its bytes are, not by its name: Word (.docx and its kin) or plain text.
 * @throws UnreadableSourceError for any other file, in words that say what to do.
 */
export async function readSource(bytes: Uint8Array, fileName: string): Promise<ReadSource> {
  refuseLargeFile(bytes.length, fileName);
  if (ZIP.some((signature) => startsWith(bytes, signature))) return readWord(bytes, fileName);
  if (startsWith(bytes, OLE)) throw refuseOle(bytes, fileName);
  if (/\.do[ct][xm]$/iu.test(fileName) && bytes.length > 0)
    throw new UnreadableSourceError(
      `“${fileName}”的扩展名是 Word，内容却不是（可能传坏了，或改过扩展名）。请在 Word 或 WPS 里打开、另存为 .docx 再导入。`,
    );
  const { text, encoding } = decodeSource(bytes, fileName);
  return { text, origin: encoding, log: [] };
}

/** Refuses a file by its size, which is known before it is read. */
export function refuseLargeFile(bytes: number, fileName: string): void {
  if (bytes > SOURCE_LIMIT.bytes)
    throw new UnreadableSourceError(
      `“${fileName}”超过 ${SOURCE_LIMIT.words}，没有读入。请在 Word 里压缩图片（或只把文字复制到新文件）后再导入。`,
    );
}

/** A ZIP begins with its first part or, when it has none, with its end. */
const ZIP = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

async function readWord(bytes: Uint8Array, fileName: string): Promise<ReadSource> {
  const { text, log } = toSourceText(await readDocx(bytes, fileName));
  if (text.trim() === '')
    throw new UnreadableSourceError(
      `“${fileName}”里没有文字，没有可导入的内容。如果里面是扫描图片，请先识别成文字再导入。`,
    );
  return { text, origin: 'Word', log };
}

/** Old Word files and encrypted new ones share a container; the names inside it tell them apart. */
function refuseOle(bytes: Uint8Array, fileName: string): UnreadableSourceError {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return new UnreadableSourceError(
      `“${fileName}”设有打开密码，读不了。请在 Word 或 WPS 里打开，去掉密码（文件—信息—保护文档）后另存再导入。`,
    );
  return new UnreadableSourceError(
    `“${fileName}”是旧格式的 Word 或 WPS 文件（.doc、.wps），读不了。请在 Word 或 WPS 里打开、另存为 .docx 再导入。`,
  );
}
