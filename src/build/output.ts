import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeFile } from '../search/index/place-files.ts';

/** The folders a build works with. */
export interface OutputFolders {
  /** The site that stands. */
  out: string;
  /** The one that is being made. */
  next: string;
  /** The one that stood before, from the first rename to the second. */
  last: string;
  /** The one that stood before, once the new one is in place: what of it still holds the next build need not link. */
  spare: string;
}

/** A build that is whole carries this file until it stands in its place. */
const COMPLETE = '.complete';

/** The site cannot be put in its place; the words say why and what to do, in Chinese. */
export class OutputError extends Error {}

/** `dist` → `dist`, `dist.next`, `dist.last`, `dist.spare`. */
export function outputFolders(out: string): OutputFolders {
  const plain = out.replace(/[/\\]+$/u, '');
  return { out: plain, next: `${plain}.next`, last: `${plain}.last`, spare: `${plain}.spare` };
}

/** Makes room for a new build: what an earlier one left half done is finished or taken away. */
export function beginOutput(folders: OutputFolders): void {
  finishOutput(folders);
  rmSync(folders.next, { recursive: true, force: true });
  mkdirSync(folders.next, { recursive: true });
}

/** Says that the new build is whole, and puts it in place of the old one by two renames. */
export function putInPlace(folders: OutputFolders): void {
  writeFileSync(join(folders.next, COMPLETE), '');
  finishOutput(folders);
}

/**
 * Finishes what a build cut short between its last file and its second rename has left: a whole new build is put in
 * place; where there is none, the last site comes back. Does nothing where nothing is left to do.
 * @throws OutputError where another program holds the folder; the old site then stands as before.
 */
export function finishOutput({ out, next, last, spare }: OutputFolders): void {
  if (existsSync(join(next, COMPLETE))) {
    if (existsSync(out)) {
      rmSync(last, { recursive: true, force: true });
      move(out, last, out);
    }
    try {
      move(next, out, out);
    } catch (error) {
      if (existsSync(last)) renameSync(last, out);
      throw error;
    }
    rmSync(join(out, COMPLETE));
    rmSync(spare, { recursive: true, force: true });
    if (existsSync(last)) renameSync(last, spare);
  } else if (!existsSync(out) && existsSync(last)) {
    move(last, out, out);
  }
}

/** Gives the new build a file of the last one: linked where the disk can, else copied; never written through. */
export function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  placeFile(from, to);
}

function move(from: string, to: string, site: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') throw error;
    throw new OutputError(
      `“${site}”正被别的程序占用（多半是打开着的文件夹、编辑器或预览），新网站没有换上，原来的网站照旧。请关掉它们，再运行一次。`,
    );
  }
}
