import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { DELIVER, readDataScript } from '../search/data-script.ts';

/** A piece of a file: the file itself, or a member of the container it is. */
export interface Piece {
  /** Way to it inside the file: empty for the file itself, `word/document.xml`, `data.zip › articles.json`. */
  member: string;
  bytes: Uint8Array;
}

/** A container that cannot be opened: what is in it is not known, so that it cannot be proved. */
export class UnreadableError extends Error {}

/**
 * Opens a file as far down as it is packed: what is gzip, ZIP (books, Word documents, packed data) or the deflated streams of
 * a PDF by its own first bytes, Brotli by its name, which alone tells it, and the data of a memory stick in its scripts.
 */
export function* openPieces(name: string, bytes: Uint8Array, way = '', depth = 0): Generator<Piece> {
  if (depth > DEEPEST) throw new UnreadableError(`压缩套了 ${DEEPEST} 层以上`);
  yield { member: way, bytes };
  const below = (member: string) => (way === '' ? member : `${way} › ${member}`);
  if (isGzip(bytes)) {
    const inner = name.replace(/\.gz$/u, '');
    yield* openPieces(
      inner,
      unpack(() => gunzipSync(bytes)),
      way,
      depth + 1,
    );
  } else if (name.endsWith('.br')) {
    yield* openPieces(
      name.slice(0, -3),
      unpack(() => brotliDecompressSync(bytes)),
      way,
      depth + 1,
    );
  } else if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) {
    for (const { member, packed, method } of listZip(bytes)) {
      const content = method === 0 ? packed : unpack(() => inflateRawSync(packed));
      yield { member: below(member), bytes: NOTHING };
      yield* openPieces(member, content, below(member), depth + 1);
    }
  } else if (name.endsWith('.js') && startsWith(bytes, `${DELIVER}(`)) {
    const content = readDataScript(Buffer.from(bytes).toString('latin1'));
    if (!content) throw new UnreadableError('脚本里的数据读不出来，多半是坏了');
    yield* openPieces(name.slice(0, -3), content, way, depth + 1);
  } else if (isPdf(bytes)) {
    for (const [place, stream] of pdfStreams(bytes).entries())
      yield { member: below(`stream ${place + 1}`), bytes: stream };
  }
}

/** Compressed bytes are no text; what they hold comes as a piece of its own. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** True for a PDF, whose streams hold numbers of glyphs beside what they say in words. */
export function isPdf(bytes: Uint8Array): boolean {
  return startsWith(bytes, '%PDF-');
}

const DEEPEST = 5;
const NOTHING = new Uint8Array();

function startsWith(bytes: Uint8Array, words: string): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(words.length, bytes.length)).toString('latin1') ===
    words
  );
}

function unpack(work: () => Uint8Array): Uint8Array {
  try {
    return work();
  } catch {
    throw new UnreadableError('压缩文件打不开，多半是坏了');
  }
}

interface ZipMember {
  member: string;
  packed: Uint8Array;
  method: number;
}

/** The members of a ZIP by its central directory: 46 bytes a row, then name, extra field and remark. */
function listZip(bytes: Uint8Array): ZipMember[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > view.length) throw new UnreadableError('ZIP 没有目录，多半是坏了');
  const members: ZipMember[] = [];
  let place = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (place + 46 > view.length || view.readUInt32LE(place) !== 0x02014b50)
      throw new UnreadableError('ZIP 的目录不完整，多半是坏了');
    const [nameLength, extra, remark] = [28, 30, 32].map((offset) => view.readUInt16LE(place + offset));
    const member = view.toString('utf8', place + 46, place + 46 + (nameLength ?? 0));
    const local = view.readUInt32LE(place + 42);
    if (local + 30 > view.length) throw new UnreadableError('ZIP 的目录不完整，多半是坏了');
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + view.readUInt32LE(place + 20));
    members.push({ member, packed, method: view.readUInt16LE(place + 10) });
    place += 46 + (nameLength ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return members;
}

/** What the streams of a PDF hold once they are inflated; one that is packed in another way stays as it is. */
function pdfStreams(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams: Uint8Array[] = [];
  for (let at = view.indexOf('stream'); at >= 0; at = view.indexOf('stream', at)) {
    const start = at + 6 + (view[at + 6] === 0x0d ? 2 : 1);
    const end = view.indexOf('endstream', start);
    if (end < 0) break;
    try {
      streams.push(inflateSync(view.subarray(start, end)));
    } catch {
      // A picture, or an end that is none: the raw bytes are looked at with the file.
    }
    at = end + 9;
  }
  return streams;
}
