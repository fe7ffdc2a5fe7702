import type { Finding } from '../findings/catalogue.ts';
import { isHidden, type FolderEntry } from './files.ts';

/** Names what lies in `content/` and is never read: links, and what desktops and office programs leave behind. */
export function findOddFiles(entries: readonly FolderEntry[]): Finding[] {
  return entries.flatMap((entry): Finding[] => {
    const { path } = entry;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (entry.isSymbolicLink())
      return [{ code: 'file-link', file: path, line: 1, message: `“${name}”是链接，不是文件` }];
    const hidden = path.split('/').find(isHidden);
    if (hidden === undefined || OURS.includes(hidden)) return [];
    return [{ code: 'file-stray', file: path, line: 1, message: `“${hidden}”是系统或办公软件留下的` }];
  });
}

/** Folders of ours: schemas for text editors, and the signs of who writes an article just now. */
const OURS: readonly string[] = ['.schemas', '.desk'];
