import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../corpus/write-whole.ts';
import type { FixedFile } from './fix-content.ts';

/**
 * Writes mended files, each in one piece, and gives those that were written; a file that somebody has changed since it
 * was judged stays as it is.
 */
export function writeFixes(project: string, files: readonly FixedFile[]): FixedFile[] {
  return files.filter(({ file, before, after }) => {
    const path = join(project, file);
    if (!readFileSync(path).equals(before)) return false;
    writeWhole(path, after);
    return true;
  });
}
