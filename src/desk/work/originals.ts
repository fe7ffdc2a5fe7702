import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isOriginal } from '../../corpus/source-files.ts';
import { readSourcePlaces, SOURCE_PLACES } from '../../corpus/source-places.ts';
import type { SourcePlaces } from '../../schema/source-places.ts';

/** How a file of the office is shown: its pages drawn, a picture, or none of it. */
export type PageKind = 'pdf' | 'picture' | 'tiff';

/** One of the office's own files that a source was made of. */
export interface OriginalFile {
  /** As it was handed over: `原稿.pdf`. */
  name: string;
  /** Missing where it does not lie in the store any more, or has no pages to show. */
  kind: PageKind | undefined;
  isKept: boolean;
}

/** Where the lines of a source stand on the pages of its files. */
export interface SourcePages {
  files: OriginalFile[];
  places: SourcePlaces['places'];
}

/** Reads what is known of the pages of an issue; undefined where its source has none. */
export function readPages(
  project: string,
  folder: string,
  store: string | undefined,
): SourcePages | undefined {
  const known = readPlaces(project, folder);
  return (
    known && {
      files: known.files.map((name, index) => {
        const path = findFile(project, folder, store, known.files.length, index + 1);
        return { name, kind: path === undefined ? undefined : kindOf(path), isKept: path !== undefined };
      }),
      places: known.places,
    }
  );
}

/**
 * The path of a file that the places of an issue count, from 1, in the store; undefined for any other number, and for
 * what is no plain file there: a link could lead out of it.
 */
export function findOriginal(
  project: string,
  folder: string,
  store: string | undefined,
  number: number,
): string | undefined {
  const known = readPlaces(project, folder);
  if (!known || number < 1 || number > known.files.length) return undefined;
  return findFile(project, folder, store, known.files.length, number);
}

/** How the pages of a file are shown, by its ending, which the import gave it. */
export function kindOf(path: string): PageKind | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (ending === 'pdf') return 'pdf';
  if (/^tiff?$/u.test(ending)) return 'tiff';
  return /^(?:jpe?g|png|webp)$/u.test(ending) ? 'picture' : undefined;
}

function readPlaces(project: string, folder: string): SourcePlaces | undefined {
  const path = `${folder}/${SOURCE_PLACES}`;
  const file = join(project, path);
  // What is wrong with it is said by the checks.
  return existsSync(file) ? readSourcePlaces({ path, bytes: readFileSync(file) }, []) : undefined;
}

function findFile(
  project: string,
  folder: string,
  store: string | undefined,
  count: number,
  number: number,
): string | undefined {
  const place =
    store === undefined
      ? join(project, folder)
      : join(resolve(project, store), relative('content/issues', folder));
  // The import numbers the files where there are several, and a text, whose name would be that of the source.
  const stems = count === 1 ? ['source', 'source-1'] : [`source-${number}`];
  const names = existsSync(place) ? readdirSync(place) : [];
  const name = names.find(
    (one) => stems.includes(one.slice(0, one.lastIndexOf('.'))) && isOriginal(`${folder}/${one}`),
  );
  const path = name === undefined ? undefined : join(place, name);
  return path !== undefined && lstatSync(path).isFile() ? path : undefined;
}
