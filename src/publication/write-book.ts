import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the new files of the book wait, below `.cache/`, which is on the same disk. */
const WAITING = '.cache/book';
/** Says which files are whole and have to be put in place. */
const READY = 'ready.json';

/**
 * Writes the book in one step: all its files are made apart first and then moved. A disk that is full leaves the old book;
 * what was killed on the way is finished by `finishBook`.
 */
export function writeBook(project: string, files: ReadonlyMap<string, string>): void {
  const waiting = join(project, WAITING);
  rmSync(waiting, { recursive: true, force: true });
  mkdirSync(waiting, { recursive: true });
  const paths = [...files].flatMap(([path, text]) => (isAsBefore(join(project, path), text) ? [] : [path]));
  try {
    paths.forEach((path, place) => writeFileSync(join(waiting, String(place)), files.get(path) ?? ''));
    writeFileSync(join(waiting, `${READY}.partial`), JSON.stringify(paths));
    renameSync(join(waiting, `${READY}.partial`), join(waiting, READY));
  } catch (error) {
    rmSync(waiting, { recursive: true, force: true });
    throw error;
  }
  finishBook(project);
}

/** Puts in place what a publication that was cut short has made ready; does nothing where nothing is. */
export function finishBook(project: string): void {
  const waiting = join(project, WAITING);
  if (existsSync(join(waiting, READY))) {
    const paths = JSON.parse(readFileSync(join(waiting, READY), 'utf8')) as string[];
    paths.forEach((path, place) => {
      const made = join(waiting, String(place));
      if (!existsSync(made)) return;
      mkdirSync(dirname(join(project, path)), { recursive: true });
      renameSync(made, join(project, path));
    });
  }
  rmSync(waiting, { recursive: true, force: true });
}

function isAsBefore(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}
