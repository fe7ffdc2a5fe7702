import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFolders } from './output.ts';

/** Where the spare site waits inside the new one while its folders are moved. */
const WAITING = '.spare';

/**
 * Moves the folders of the spare site into the new one, as far as nothing of their name is there: most of their files
 * still hold, and to link and unlink a hundred thousand of them takes longer than all else of a small change. What
 * cannot be moved is taken away. Gives the names of the folders that were moved.
 */
export function moveSpare({ next, spare }: OutputFolders): string[] {
  const waiting = join(next, WAITING);
  mkdirSync(next, { recursive: true });
  if (!existsSync(spare) || !canRename(spare, waiting)) return [];
  const folders = readdirSync(waiting, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const moved = folders
    .map(({ name }) => name)
    .filter((name) => !existsSync(join(next, name)) && canRename(join(waiting, name), join(next, name)));
  rmSync(waiting, { recursive: true, force: true });
  return moved;
}

/**
 * Goes through a folder of the new site and takes away each file that `holds` says no of, and each folder that is empty
 * then. A file is unlinked and not emptied: the standing site may hold the same one.
 * @param path Path of the folder below the site: `neibu-tongbao`.
 */
export function sweepFolder(site: string, path: string, holds: (file: string) => boolean): void {
  const entries = readdirSync(join(site, path), { withFileTypes: true });
  let left = entries.length;
  for (const entry of entries) {
    const file = `${path}/${entry.name}`;
    if (entry.isDirectory()) {
      sweepFolder(site, file, holds);
      if (!existsSync(join(site, file))) left -= 1;
    } else if (!holds(file)) {
      unlinkSync(join(site, file));
      left -= 1;
    }
  }
  if (left === 0) rmdirSync(join(site, path));
}

/** Renames where that can be done: a folder open in another program on Windows cannot be moved. */
function canRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
