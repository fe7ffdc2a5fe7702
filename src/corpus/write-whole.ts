import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file in one piece: a reader finds the old one or the new one, and a full disk or a stopped run leaves the old.
 * The unfinished file beside it has a hidden name, which the archive does not read.
 */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  const partial = join(dirname(file), `.${basename(file)}.partial`);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  try {
    writeAll(partial, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    if (mode !== undefined) chmodSync(partial, mode);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function writeAll(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    // A machine that loses its power after the renaming must not be left with an empty file.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
