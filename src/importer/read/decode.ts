import iconv from 'iconv-lite';
import { rateCommonHan } from './common-han.ts';

/** A source that cannot be read, told in words an editor can act on. */
export class UnreadableSourceError extends Error {}

/** Text of a source file and the encoding it was read in. Line ends are `\n`; a byte-order mark is gone. */
export interface DecodedSource {
  text: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5';
}

/**
 * Reads the bytes of a text source: UTF-8, UTF-16 (with mark, or by its pattern of zeros), GB18030 (GBK) or Big5, with or
 * without BOM, with any line ends.
 * @throws UnreadableSourceError for an empty, a binary or an undecodable file.
 */
export function decodeSource(bytes: Uint8Array, fileName: string): DecodedSource {
  if (bytes.length === 0) throw new UnreadableSourceError(`“${fileName}”是空文件，没有可导入的文字。`);
  refuseOfficeFiles(bytes, fileName);
  const encoding = detectEncoding(bytes, fileName);
  const text = iconv
    .decode(Buffer.from(bytes), encoding)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new UnreadableSourceError(`“${fileName}”里只有空白，没有可导入的文字。`);
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) throw binary(fileName);
  return { text, encoding };
}

function detectEncoding(bytes: Uint8Array, fileName: string): DecodedSource['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (decodes('utf-8', bytes) && !bytes.includes(0)) return 'UTF-8';
  const unmarked = detectUnmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  if (bytes.includes(0)) throw binary(fileName);
  const [simplified, traditional] = ['gb18030', 'big5'].map((name) => rateHan(bytes, name));
  // Nearly every Big5 text is a GB18030 text too, of characters nobody writes.
  if (traditional !== undefined && traditional > 0.1 && traditional > (simplified ?? 0) * 2) return 'Big5';
  if (simplified === undefined) {
    throw new UnreadableSourceError(
      `“${fileName}”的文字编码认不出来。请用记事本打开，另存为“UTF-8”编码的 .txt 再导入。`,
    );
  }
  return 'GB18030';
}

/** How much a reading looks like Chinese; undefined where the bytes do not fit it. */
function rateHan(bytes: Uint8Array, encoding: string): number | undefined {
  const text = iconv.decode(Buffer.from(bytes), encoding);
  return text.includes('\ufffd') ? undefined : rateCommonHan(text);
}

/** UTF-16 without a mark shows itself by line feeds and spaces, whose other byte is zero. */
function detectUnmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  // Without this, pairs of Latin letters in a GBK text would pass for ideographs.
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    const text = iconv.decode(Buffer.from(bytes), encoding);
    const readable = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffefA-Za-z0-9\s]/gu)?.length ?? 0;
    if (decodes(encoding.toLowerCase(), bytes) && readable / text.length > 0.8) return encoding;
  }
  return undefined;
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function refuseOfficeFiles(bytes: Uint8Array, fileName: string): void {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableSourceError(
      `“${fileName}”是 Word 或压缩文件，不是文本。请在 Word 里另存为“纯文本（.txt）”再导入。`,
    );
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) {
    throw new UnreadableSourceError(`“${fileName}”是 PDF，不是文本。请先导出其中的文字，存为 .txt 再导入。`);
  }
}

function binary(fileName: string): UnreadableSourceError {
  return new UnreadableSourceError(`“${fileName}”不是文本文件（含有控制字符）。请确认选对了文件。`);
}
