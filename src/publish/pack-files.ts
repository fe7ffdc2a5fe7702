import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file of a book or a Word document before it is packed; `stored` keeps its bytes as they are. */
export interface PackedFile {
  path: string;
  content: string | Uint8Array;
  stored?: boolean;
}

/**
 * Packs files in the order given. The same files give the same bytes on every day. It is done in one go: with the zlib
 * of Node each of the ten thousand chapters of a series holds a quarter of a megabyte until its turn comes.
 * @throws Error where a path is a mere number or stands twice: the order would be another one.
 */
export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const pack: Zippable = {};
  for (const { path, content, stored = false } of files) {
    if (/^\d+$/u.test(path) || Object.hasOwn(pack, path)) throw new Error(`cannot pack ${path}`);
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    pack[path] = [bytes, { level: stored ? 0 : 6, mtime: FILE_TIME }];
  }
  return zipSync(pack);
}

/** Noon of the first day a zip file can name, in whatever zone: what is packed states its own date inside. */
const FILE_TIME = new Date(1980, 0, 1, 12);
