import { cpSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders a build works with: what stands, what is being made, what stood before. */
export interface OutputFolders {
  out: string;
  next: string;
  last: string;
}

/** A build that is whole carries this file until it stands in its place. */
const COMPLETE = '.complete';

/** The site cannot be put in its place; the words say why and what to do, in Chinese. */
export class OutputError extends Error {}

/** `dist` → `dist`, `dist.next`, `dist.last`. */
export function outputFolders(out: string): OutputFolders {
  const plain = out.replace(/[/\\]+$/u, '');
  return { out: plain, next: `${plain}.next`, last: `${plain}.last` };
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
export function finishOutput({ out, next, last }: OutputFolders): void {
  if (existsSync(join(next, COMPLETE))) {
    rmSync(last, { recursive: true, force: true });
    if (existsSync(out)) move(out, last, out);
    try {
      move(next, out, out);
    } catch (error) {
      if (existsSync(last)) renameSync(last, out);
      throw error;
    }
    rmSync(join(out, COMPLETE));
    rmSync(last, { recursive: true, force: true });
  } else if (!existsSync(out) && existsSync(last)) {
    move(last, out, out);
  }
}

/** Gives the new build a file of the last one: linked where the disk can, else copied; never written through. */
export function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
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
