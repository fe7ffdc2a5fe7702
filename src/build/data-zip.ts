import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Name of the file below `/data/` that holds all others. */
const ZIP = 'data.zip';

/**
 * Packs all files below `/data/` of a built site into `/data/data.zip`. The same files give the same bytes: entries stand
 * by name and bear the first day a ZIP can name, since what is packed says of itself how new it is.
 */
export function packData(site: string): void {
  const folder = join(site, 'data');
  if (!existsSync(folder)) return;
  const names = readdirSync(folder)
    .filter((name) => /\.(?:jsonl?|csv)$/u.test(name))
    .sort();
  const files = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  writeFileSync(join(folder, ZIP), zipSync(files, { mtime: FIRST_DAY }));
}

/** By the clock of the machine, as a ZIP has it: the same digits in every time zone. */
const FIRST_DAY = new Date(1980, 0, 1);
