import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOOK_FOLDER } from './book.ts';
import { digestOf } from './digest.ts';
import { readContent, type ContentFile } from './files.ts';
import { isPicture } from './source-files.ts';

/**
 * Digest of all files of the content but the book and the guide: tells one state of the archive from another. Without the
 * files of a reading it is the state of what lies on the disk now.
 */
export function contentState(project: string, files: readonly ContentFile[] = readContent(project)): string {
  const counted = files.filter(
    ({ path }) => !path.startsWith(`content/${BOOK_FOLDER}/`) && path !== 'content/README.md',
  );
  const parts = counted.flatMap(({ path, bytes }) => [
    path,
    isPicture(path) ? pictureAt(project, path) : bytes,
  ]);
  // A letter in front, so that YAML takes no state for a number.
  return `s${digestOf(...parts).slice(0, 16)}`;
}

/** Of a picture no reading holds the bytes. */
function pictureAt(project: string, path: string): string {
  const file = join(project, path);
  return existsSync(file) ? digestOf(readFileSync(file)) : '';
}
