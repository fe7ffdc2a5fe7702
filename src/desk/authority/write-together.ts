import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../corpus/write-whole.ts';

/** A file before and after a change; null where there is none. */
const changeSchema = z.strictObject({
  file: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FileChange = z.infer<typeof changeSchema>;

/**
 * Writes changes of several files, all or none. What they were lies in a journal until all is done: where something goes
 * wrong they are put back at once, and after a crash when the desk starts again.
 */
export async function writeTogether(
  project: string,
  journal: string,
  changes: readonly FileChange[],
  then: () => Promise<void>,
): Promise<void> {
  mkdirSync(dirname(journal), { recursive: true });
  writeWhole(journal, JSON.stringify(changes));
  try {
    for (const { file, after } of changes) put(join(project, file), after);
    await then();
  } catch (error) {
    undoUnfinished(project, journal);
    throw error;
  }
  rmSync(journal, { force: true });
}

/** Puts back what a change that was cut short had written; a file that others changed since is left. Gives the files. */
export function undoUnfinished(project: string, journal: string): string[] {
  if (!existsSync(journal)) return [];
  const changes = readJournal(journal);
  const undone = changes.filter(({ file, after }) => read(join(project, file)) === after);
  for (const { file, before } of undone) put(join(project, file), before);
  rmSync(journal, { force: true });
  return undone.map(({ file }) => file);
}

/** A journal that was cut short itself was written before any of its files. */
function readJournal(journal: string): FileChange[] {
  try {
    return z.array(changeSchema).parse(JSON.parse(readFileSync(journal, 'utf8')));
  } catch {
    return [];
  }
}

function read(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function put(path: string, text: string | null): void {
  if (text === null) rmSync(path, { force: true });
  else writeWhole(path, text);
}
