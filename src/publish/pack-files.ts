import { crc32 } from 'node:zlib';
import { deflateSync, strToU8 } from 'fflate';

/** A file of a book or a Word document before it is packed; `stored` keeps its bytes as they are. */
export interface PackedFile {
  path: string;
  content: string | Uint8Array;
  stored?: boolean;
}

/** Such a file, or one that was made small before. */
export type Packable = Omit<PackedFile, 'content'> & { content: PackedFile['content'] | Deflated };

/** A file made small (RFC 1951), with what a ZIP says of it: whoever packs it again need not make it small again. */
export interface Deflated {
  deflated: Uint8Array;
  /** Bytes of the file. */
  size: number;
  crc: number;
}

/** A file made small, as JSON can keep it: its bytes in base64. */
export type KeptFile = Omit<Deflated, 'deflated'> & { deflated: string };

/** Makes a file small. */
export function deflate(content: string | Uint8Array): Deflated {
  const bytes = bytesOf(content);
  return { deflated: deflateSync(bytes, { level: 6 }), size: bytes.length, crc: crc32(bytes) };
}

/** Makes a file small for whoever keeps it. */
export function deflateToKeep(content: string | Uint8Array): KeptFile {
  const { deflated, ...sums } = deflate(content);
  return { ...sums, deflated: Buffer.from(deflated).toString('base64') };
}

/** A file that was kept, to be packed again. */
export function readKept({ deflated, size, crc }: KeptFile): Deflated {
  return { deflated: Buffer.from(deflated, 'base64'), size, crc };
}

/**
 * Packs files in the order given (ZIP, after PKWARE's APPNOTE 6.3.10). The same files give the same bytes on every day and
 * every machine, which Node's zlib does not promise; what is small already is taken as it is, which no packing library does.
 * @throws Error where a path stands twice, and where there are more files or bytes than a ZIP of this kind can name.
 */
export function packFiles(files: readonly Packable[]): Uint8Array<ArrayBuffer> {
  if (new Set(files.map(({ path }) => path)).size < files.length) throw new Error('a path stands twice');
  if (files.length > MOST_FILES) throw new Error(`cannot pack ${files.length} files`);
  const members = files.map(memberOf);
  const names = members.reduce((sum, { name }) => sum + name.length, 0);
  const bodies = members.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const room = members.length * (LOCAL + CENTRAL) + 2 * names + bodies + END;
  if (room > MOST_BYTES) throw new Error(`cannot pack ${room} bytes`);
  const pack = new Uint8Array(room);
  const view = new DataView(pack.buffer);
  let place = 0;
  const starts = members.map((member) => {
    const start = place;
    view.setUint32(place, 0x04034b50, true);
    writeFacts(view, place + 4, member);
    pack.set(member.name, place + LOCAL);
    pack.set(member.bytes, place + LOCAL + member.name.length);
    place += LOCAL + member.name.length + member.bytes.length;
    return start;
  });
  const directory = place;
  members.forEach((member, index) => {
    view.setUint32(place, 0x02014b50, true);
    view.setUint8(place + 4, VERSION);
    writeFacts(view, place + 6, member);
    view.setUint32(place + 42, starts[index] ?? 0, true);
    pack.set(member.name, place + CENTRAL);
    place += CENTRAL + member.name.length;
  });
  view.setUint32(place, 0x06054b50, true);
  view.setUint16(place + 8, members.length, true);
  view.setUint16(place + 10, members.length, true);
  view.setUint32(place + 12, place - directory, true);
  view.setUint32(place + 16, directory, true);
  return pack;
}

/** Bytes of a file's own head, of its row in the directory, and of the end of it all, without names. */
const [LOCAL, CENTRAL, END] = [30, 46, 22];

/** Two bytes count the files, four the bytes. */
const [MOST_FILES, MOST_BYTES] = [0xffff, 0xffffffff];

/** 2.0: folders and deflated files. */
const VERSION = 20;

/** Noon of the first day a ZIP can name: what is packed states its own date inside. */
const [TIME, DAY] = [12 << 11, (1 << 5) | 1];

/** A name is in UTF-8. */
const IN_UTF8 = 1 << 11;

interface Member {
  name: Uint8Array;
  bytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  method: number;
  size: number;
  crc: number;
}

function memberOf({ path, content, stored = false }: Packable): Member {
  const name = strToU8(path);
  if (isDeflated(content))
    return { name, bytes: content.deflated, method: 8, size: content.size, crc: content.crc };
  if (!stored) return memberOf({ path, content: deflate(content) });
  const bytes = bytesOf(content);
  return { name, bytes, method: 0, size: bytes.length, crc: crc32(bytes) };
}

/** What the head of a file and its row in the directory have in common. */
function writeFacts(view: DataView, at: number, { name, bytes, method, size, crc }: Member): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, name.some((byte) => byte > 0x7f) ? IN_UTF8 : 0, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 6, TIME, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, bytes.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function isDeflated(content: Packable['content']): content is Deflated {
  return typeof content === 'object' && 'deflated' in content;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}
