import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DraftFiles } from './files.ts';

/** Where the drafts went and why there. */
export interface Placement {
  folder: string;
  outcome: 'new' | 'beside' | 'unchanged';
}

/**
 * Puts drafts in place without ever overwriting: into the folder when it is new or holds nothing but the
 * same source, else into a new folder `import-2`, `import-3` … inside it. Everything is first written to a
 * temporary folder beside it and then renamed, so a run stopped half-way leaves no half-written file.
 */
export function placeDrafts(files: DraftFiles, folder: string): Placement {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  if (existsSync(folder) && sameFiles(files, folder)) return { folder, outcome: 'unchanged' };
  const partial = mkdtempSync(join(parent, `.${basename(folder)}-`));
  try {
    for (const [name, text] of files) writeFileSync(join(partial, name), text);
    const target = isFree(files, folder) ? folder : nextBeside(folder);
    if (target === folder && existsSync(folder)) {
      for (const name of files.keys()) renameSync(join(partial, name), join(folder, name));
      rmSync(partial, { recursive: true });
    } else {
      renameSync(partial, target);
    }
    return { folder: target, outcome: target === folder ? 'new' : 'beside' };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

/** Free: no folder, or one that holds only the same source text. */
function isFree(files: DraftFiles, folder: string): boolean {
  if (!existsSync(folder)) return true;
  const present = readdirSync(folder);
  return present.every(
    (name) => name === 'source.txt' && readFileSync(join(folder, name), 'utf8') === files.get(name),
  );
}

function sameFiles(files: DraftFiles, folder: string): boolean {
  return [...files].every(
    ([name, text]) => existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8') === text,
  );
}

function nextBeside(folder: string): string {
  for (let count = 2; ; count += 1) {
    const candidate = join(folder, `import-${count}`);
    if (!existsSync(candidate)) return candidate;
  }
}
