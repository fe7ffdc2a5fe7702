import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  type BigIntStats,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';

/**
 * Makes a folder hold the files of another, and of those below it, and nothing else; `wanted` says of a file by its name
 * whether it comes. What is there already, as the same file, stays untouched.
 */
export async function placeFolder(
  from: string,
  to: string,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true });
  const coming = entries.filter((entry) => entry.isDirectory() || wanted(entry.name));
  removeOthers(
    to,
    coming.map(({ name }) => name),
  );
  for (const entry of coming) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await placeFolder(source, target, wanted);
    else placeFile(source, target);
  }
  await rest();
}

/** Takes everything out of a folder but what is named. */
export function removeOthers(folder: string, names: readonly string[]): void {
  if (!existsSync(folder)) return;
  const named = new Set(names);
  for (const name of readdirSync(folder))
    if (!named.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Links a file, which costs neither time nor room; copies it where it cannot be linked: another disk, FAT. */
export function placeFile(from: string, to: string): void {
  const there = statSync(to, { bigint: true, throwIfNoEntry: false });
  if (there && isSameFile(there, statSync(from, { bigint: true }))) return;
  // What stands there may be a link to a file of the site that is being read: it is never written through.
  if (there) rmSync(to, { recursive: true, force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Whether two paths lead to the very same file, not to equal ones. */
export function isSameFile(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino;
}
