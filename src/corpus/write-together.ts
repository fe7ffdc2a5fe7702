import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-whole.ts';

/** A file before and after a change; null where there is none. */
const changeSchema = z.strictObject({
  file: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FileChange = z.infer<typeof changeSchema>;

/** A file or folder that gets another name, unread: what has no place in a text. Below the project, or anywhere on the disk. */
const renameSchema = z.strictObject({ from: z.string(), to: z.string() });
export type FileRename = z.infer<typeof renameSchema>;

const stepSchema = z.union([changeSchema, renameSchema]);
export type FileStep = z.infer<typeof stepSchema>;

/**
 * Takes steps that change several files, all or none. What they were lies in a journal until all is done: where something
 * goes wrong they are put back at once, and after a crash when the next command looks.
 */
export async function writeTogether(
  project: string,
  journal: string,
  steps: readonly FileStep[],
  then: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  mkdirSync(dirname(journal), { recursive: true });
  writeWhole(journal, JSON.stringify(steps));
  try {
    for (const step of steps) take(project, step);
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
  const steps = readJournal(journal);
  const undone = steps.toReversed().filter((step) => undo(project, step));
  rmSync(journal, { force: true });
  return undone.toReversed().map((step) => ('file' in step ? step.file : step.to));
}

/** A journal that was cut short itself was written before any of its files. */
function readJournal(journal: string): FileStep[] {
  try {
    return z.array(stepSchema).parse(JSON.parse(readFileSync(journal, 'utf8')));
  } catch {
    return [];
  }
}

function take(project: string, step: FileStep): void {
  if ('file' in step) put(project, step.file, step.after);
  else rename(project, step.from, step.to);
}

/** False where the step was not taken, or somebody has written there since. */
function undo(project: string, step: FileStep): boolean {
  if ('file' in step) {
    if (read(resolve(project, step.file)) !== step.after) return false;
    put(project, step.file, step.before);
    return true;
  }
  if (!existsSync(resolve(project, step.to)) || existsSync(resolve(project, step.from))) return false;
  rename(project, step.to, step.from);
  return true;
}

function read(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function put(project: string, file: string, text: string | null): void {
  const path = resolve(project, file);
  if (text === null) {
    rmSync(path, { force: true });
    leaveNoEmpty(project, dirname(path));
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, text);
  }
}

function rename(project: string, from: string, to: string): void {
  mkdirSync(dirname(resolve(project, to)), { recursive: true });
  renameSync(resolve(project, from), resolve(project, to));
  leaveNoEmpty(project, dirname(resolve(project, from)));
}

/** Takes away a folder of the issues that was left empty, and those above it that are empty then. */
function leaveNoEmpty(project: string, folder: string): void {
  if (/^(?:$|\.\.|\/|[a-z]:)/iu.test(relative(join(project, 'content/issues'), folder))) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  leaveNoEmpty(project, dirname(folder));
}
