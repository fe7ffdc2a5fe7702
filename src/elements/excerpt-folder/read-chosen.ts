import { MOST_BYTES, readFolderFile, type FiledFolder } from '../../folder/folder-file.ts';
import { describeRead, TOO_LARGE } from './words.ts';

/** What was chosen to be opened: the folders in it, where there are any, and what the reader is told. */
export async function readChosen(
  field: HTMLInputElement,
): Promise<{ folders: FiledFolder[]; words: string }> {
  const file = field.files?.[0];
  if (!file) return { folders: [], words: '' };
  if (file.size > MOST_BYTES) return { folders: [], words: TOO_LARGE };
  const read = readFolderFile(await file.text());
  return { folders: read.kind === 'folders' ? read.folders : [], words: describeRead(read) };
}
