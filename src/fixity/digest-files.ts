import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a file without reading it again. */
export interface FileDigest {
  size: number;
  /** When it was written, in nanoseconds. */
  time: number;
  /** SHA-256 of its bytes, in hexadecimals. */
  digest: string;
}

/** The files of a folder by their path below it, with forward slashes, in the order of their paths. */
export type FileDigests = ReadonlyMap<string, FileDigest>;

/**
 * Digests every file of a folder. One that has the size and time it had when it was `known` is not read: a build takes most
 * of its files over from the last one.
 */
export function digestFiles(folder: string, known: FileDigests = new Map()): Map<string, FileDigest> {
  return new Map(
    listFiles(folder).map((path) => {
      const file = join(folder, path);
      const stat = statSync(file, { bigint: true });
      const [size, time] = [Number(stat.size), Number(stat.mtimeNs)];
      const before = known.get(path);
      const isSame = before?.size === size && before.time === time;
      return [path, isSame ? before : { size, time, digest: hash('sha256', readFileSync(file), 'hex') }];
    }),
  );
}

/** The paths of all files below a folder, with forward slashes, in the order of their bytes. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
