import { BOOK_FOLDER } from '../corpus/book.ts';
import { digestOf } from '../corpus/digest.ts';
import { readContent } from '../corpus/files.ts';

/** Digest of all files of the content but the book and the guide: tells one state of the archive from another. */
export function contentState(project: string): string {
  const files = readContent(project).filter(
    ({ path }) => !path.startsWith(`content/${BOOK_FOLDER}/`) && path !== 'content/README.md',
  );
  // A letter in front, so that YAML takes no state for a number.
  return `s${digestOf(...files.flatMap(({ path, bytes }) => [path, bytes])).slice(0, 16)}`;
}
