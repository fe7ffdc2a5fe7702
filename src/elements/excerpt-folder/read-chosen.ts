import { MOST_BYTES, readFolderFile, type FiledFolder } from '../../folder/folder-file.ts';
import type { MarkContent } from '../../folder/model.ts';
import { describeRead, TOO_LARGE } from './words.ts';

/** What was chosen to be opened: the folders and marks in it, where there are any, and what the reader is told. */
export async function readChosen(
  field: HTMLInputElement,
): Promise<{ folders: FiledFolder[]; marks: MarkContent[]; words: string }> {
  const nothing = { folders: [], marks: [] };
  const file = field.files?.[0];
  if (!file) return { ...nothing, words: '' };
  if (file.size > MOST_BYTES) return { ...nothing, words: TOO_LARGE };
  const read = readFolderFile(await file.text());
  return { ...(read.kind === 'folders' ? read : nothing), words: describeRead(read) };
}
