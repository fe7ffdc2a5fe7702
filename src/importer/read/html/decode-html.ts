import iconv from 'iconv-lite';
import { decodeSource } from '../decode.ts';

/** Reads the bytes of a web page: by its mark, by the encoding it names where its bytes agree, else by the bytes alone. */
export function decodeHtml(bytes: Uint8Array, fileName: string, named?: string): string {
  const declared = named ?? readCharset(bytes);
  const encoding = declared === undefined ? undefined : ENCODINGS.get(declared.toLowerCase());
  if (encoding !== undefined && bytes.length > 0 && !hasMark(bytes)) {
    const text = iconv.decode(Buffer.from(bytes), encoding);
    // Pages that changed hands often name an encoding they are no longer in.
    if (!text.includes('\ufffd')) return text.replace(/\r\n?/gu, '\n');
  }
  return decodeSource(bytes, fileName).text;
}

/** The encoding a page names in its head: `<meta charset="gb2312">`, or in the older form. */
function readCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1];
}

function hasMark(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  );
}

/** A page that says GB2312 holds what Windows wrote, which is GBK and more. */
const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf8'],
  ['utf8', 'utf8'],
  ['gb2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['big5-hkscs', 'big5'],
]);
