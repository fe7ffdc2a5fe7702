import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';

/** Puts the files of a folder, and of those below it, into another; `wanted` says by its name whether one comes. */
export async function placeFolder(
  from: string,
  to: string,
  wanted: (name: string) => boolean = () => true,
): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await placeFolder(source, target, wanted);
    else if (wanted(entry.name)) placeFile(source, target);
  }
  await rest();
}

/** Links a file, which costs neither time nor room; copies it where it cannot be linked: another disk, FAT. */
export function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
