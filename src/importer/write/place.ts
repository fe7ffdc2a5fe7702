import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the drafts went and why there. */
export interface Placement {
  folder: string;
  outcome: 'new' | 'beside' | 'unchanged';
}

/** Files by their names below the folder: texts, and the bytes of pictures. */
export type PlacedFiles = ReadonlyMap<string, string | Uint8Array>;

/** Another import put its drafts into the same folder at the same time. */
export class PlaceTakenError extends Error {}

/**
 * Puts drafts in place without ever overwriting: into the folder when it is new or holds nothing but the
 * same source, else into a new folder `import-2`, `import-3` … inside it. Everything is first written to a
 * temporary folder beside it and then renamed, so a run stopped half-way leaves no half-written file.
 * `companions` go in with them and do not make them others: the report, the office's own files.
 * @throws PlaceTakenError where the folder came to be in between.
 */
export function placeDrafts(
  files: PlacedFiles,
  folder: string,
  companions: PlacedFiles = new Map<string, string>(),
): Placement {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  if (existsSync(folder) && sameFiles(files, folder)) return { folder, outcome: 'unchanged' };
  sweepLeft(folder);
  const partial = mkdtempSync(join(parent, `.${basename(folder)}-`));
  const all = new Map<string, string | Uint8Array>([...files, ...companions]);
  try {
    for (const [name, content] of all) writeFileSync(join(partial, name), content);
    const target = isFree(all, folder) ? folder : nextBeside(folder);
    if (target === folder && existsSync(folder)) {
      for (const name of all.keys()) renameSync(join(partial, name), join(folder, name));
      rmSync(partial, { recursive: true });
    } else {
      moveInto(partial, target);
    }
    return { folder: target, outcome: target === folder ? 'new' : 'beside' };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

/** Takes away what runs that were killed left beside the folder; a younger one may still be written to. */
function sweepLeft(folder: string): void {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`.${basename(folder)}-`)) continue;
    const path = join(parent, name);
    // Its own run may put it in place at this moment.
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - written > LONGEST_RUN) rmSync(path, { recursive: true, force: true });
  }
}

/** No import writes for an hour. */
const LONGEST_RUN = 3_600_000;

/** The file system itself decides who was first: a folder is never moved onto one that holds something. */
function moveInto(partial: string, target: string): void {
  try {
    renameSync(partial, target);
  } catch (error) {
    if (existsSync(target)) throw new PlaceTakenError(target, { cause: error });
    throw error;
  }
}

/** Free: no folder, or one that holds only the same source. */
function isFree(files: PlacedFiles, folder: string): boolean {
  if (!existsSync(folder)) return true;
  return readdirSync(folder).every((name) => {
    const own = /^source[-.]/u.test(name) ? files.get(name) : undefined;
    return own !== undefined && readFileSync(join(folder, name)).equals(Buffer.from(own));
  });
}

function sameFiles(files: PlacedFiles, folder: string): boolean {
  return [...files].every(
    ([name, content]) =>
      existsSync(join(folder, name)) && readFileSync(join(folder, name)).equals(Buffer.from(content)),
  );
}

function nextBeside(folder: string): string {
  for (let count = 2; ; count += 1) {
    const candidate = join(folder, `import-${count}`);
    if (!existsSync(candidate)) return candidate;
  }
}
