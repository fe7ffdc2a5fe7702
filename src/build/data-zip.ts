import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFiles } from '../publish/pack-files.ts';

/** Name of the file below `/data/` that holds all others. */
const ZIP = 'data.zip';

/** Packs all files below `/data/` of a built site, by name, into `/data/data.zip`. */
export function packData(site: string): void {
  const folder = join(site, 'data');
  if (!existsSync(folder)) return;
  const names = readdirSync(folder)
    .filter((name) => /\.(?:jsonl?|csv)$/u.test(name))
    .sort();
  const files = names.map((name) => ({ path: name, content: readFileSync(join(folder, name)) }));
  writeFileSync(join(folder, ZIP), packFiles(files));
}
