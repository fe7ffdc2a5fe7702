import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentPlaces } from '../fixity/verify-content.ts';

/** Folder of the numbered copies and of what this machine alone knows; never in git, never part of the site. */
export const PUBLICATIONS = '.publications';

/** Where content and originals lie, and the list of them as they were at the last publication. */
export function contentPlacesOf(project: string): ContentPlaces {
  const { ORIGINALS } = process.env;
  const originals = ORIGINALS === undefined || ORIGINALS === '' ? undefined : resolve(project, ORIGINALS);
  return { project, originals, list: join(project, PUBLICATIONS, 'content-sha256.txt') };
}

/** Where the note of a publication lies: `.publications/notes/0007.txt`. */
export function noteOf(project: string, number: number): string {
  return join(project, PUBLICATIONS, 'notes', `${String(number).padStart(4, '0')}.txt`);
}

/** Where the copy of a publication lies: `.publications/0007`; its `content/` is put back by copying it. */
export function copyOf(project: string, number: number): string {
  return join(project, PUBLICATIONS, String(number).padStart(4, '0'));
}

/** Keeps a copy of the content, book included, under the number of its publication; one that is there stays. */
export function keepCopy(project: string, number: number): void {
  const copy = copyOf(project, number);
  if (existsSync(copy)) return;
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    mkdirSync(partial, { recursive: true });
    cpSync(join(project, 'content'), join(partial, 'content'), { recursive: true });
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}
