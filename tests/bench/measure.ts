import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '../present.ts';

/** Seconds a work takes. */
export async function stopwatch(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Bytes of all files in a folder and below. */
export function folderSize(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return present(numbers.toSorted((a, b) => a - b)[numbers.length >> 1]);
}
