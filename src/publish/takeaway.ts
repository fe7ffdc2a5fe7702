import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ITEM_FILES, PDF_FILES } from '../archive/item-files.ts';
import { site } from '../site.ts';

/** What all files to be taken away are told of the site they come from. */
export interface TakeawayOptions {
  /** Origin the archive is served from: `https://archive.example.cn`; empty where it is not known. */
  origin: string;
  /** The UUID the identifiers of the archive's books are made in. */
  namespace: string;
  /** The strong colour of covers and letterheads: `#a6291b`. */
  colour: string;
  /** Time of the last change, for builds that know it; without it the day of the version, else the date of the issue. */
  modified?: string | undefined;
  /** Reads a picture by its path below the project. */
  readFile: (path: string) => Uint8Array;
}

/** The files that lie beside the page of each kind of thing in this build. */
export function filesBeside(kind: keyof typeof ITEM_FILES): readonly string[] {
  return [...ITEM_FILES[kind], ...(PDF_FILES[site.pdf][kind] ?? [])];
}

/** What this site tells them. */
export function takeawayOptions(): TakeawayOptions {
  return {
    origin: site.origin,
    modified: site.modified,
    namespace: site.bookNamespace,
    colour: site.colours.light,
    readFile: (path) => readFileSync(join(process.cwd(), path)),
  };
}
