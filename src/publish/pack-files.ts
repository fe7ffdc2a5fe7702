import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A file of a book or a Word document before it is packed; `stored` keeps its bytes as they are. */
export interface PackedFile {
  path: string;
  content: string | Uint8Array;
  stored?: boolean;
}

/** Packs files in the order given. The same files give the same bytes on every day. */
export async function packFiles(files: readonly PackedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const pack = new ZipFile();
  for (const { path, content, stored = false } of files)
    pack.addBuffer(Buffer.from(content as string), path, {
      compress: !stored,
      mtime: FILE_TIME,
      forceDosTimestamp: true,
    });
  pack.end();
  return new Uint8Array(await buffer(pack.outputStream));
}

/** Noon of the first day a zip file can name, in whatever zone: what is packed states its own date inside. */
const FILE_TIME = new Date(1980, 0, 1, 12);
