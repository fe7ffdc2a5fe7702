import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptParts } from '../archive/kept-parts.ts';
import { digestOf } from '../corpus/digest.ts';
import { deflateToKeep, packFiles, readKept } from '../publish/pack-files.ts';

/** Name of the file below `/data/` that holds all others. */
const ZIP = 'data.zip';

/** Packs all files below `/data/` of a built site, by name, into `/data/data.zip`; what is as in the last build is small already. */
export function packData(site: string): void {
  const folder = join(site, 'data');
  if (!existsSync(folder)) return;
  const names = readdirSync(folder)
    .filter((name) => /\.(?:jsonl?|csv)$/u.test(name))
    .sort();
  const kept = keptParts('data');
  const files = names.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { path: name, content: readKept(kept.part(name, digestOf(bytes), () => deflateToKeep(bytes))) };
  });
  writeFileSync(join(folder, ZIP), packFiles(files));
}
