import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NewFiles } from './skeletons.ts';
import { RefusalError } from '../importer/refusal.ts';

/**
 * Writes new files, all or none; a file that is there is never overwritten.
 * @throws RefusalError where one of them is there.
 */
export function writeNew(project: string, files: NewFiles): void {
  const written: string[] = [];
  try {
    for (const [name, text] of files) {
      const path = join(project, name);
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, 'wx');
      written.push(path);
      try {
        writeFileSync(file, text);
      } finally {
        closeSync(file);
      }
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new RefusalError('已经有同名的文件了，什么也没有写。');
    throw error;
  }
}
