import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as rest } from 'node:timers/promises';
import type { KeptShard } from './plan-shards.ts';

/** A shard as the manifest of the cache names it. */
export interface CachedShard extends KeptShard {
  /** Digest of all its files. */
  files: string;
}

const MANIFEST = 'manifest.json';

/**
 * Reads what a cache holds, after reading every file of it: all its shards, or none where it is of another
 * version, cut off or edited. Then, or where there is none, the folder is emptied.
 */
export async function readCache(folder: string, version: string): Promise<CachedShard[]> {
  const shards = readManifest(folder, version);
  for (const { id, files } of shards ?? []) {
    if ((await digestShard(join(folder, id))) === files) continue;
    rmSync(folder, { recursive: true, force: true });
    return [];
  }
  if (!shards) rmSync(folder, { recursive: true, force: true });
  return shards ?? [];
}

/** Writes the manifest, last and in one step, and takes away what it does not name. */
export function writeCache(folder: string, version: string, shards: readonly CachedShard[]): void {
  const body = JSON.stringify({ version, shards });
  const file = join(folder, MANIFEST);
  writeFileSync(`${file}.new`, JSON.stringify({ digest: hash('sha256', body), body }));
  renameSync(`${file}.new`, file);
  const named = new Set([MANIFEST, ...shards.map(({ id }) => id)]);
  for (const name of readdirSync(folder))
    if (!named.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Digest of the names and contents of all files of a shard; empty where it is not there. */
export async function digestShard(folder: string): Promise<string> {
  if (!existsSync(folder)) return '';
  const digest = createHash('sha256');
  for (const { name, isFolder } of listFolder(folder)) {
    const path = join(folder, name);
    digest.update(`${name}\0`);
    digest.update(isFolder ? await digestShard(path) : readFileSync(path));
  }
  await rest();
  return digest.digest('hex');
}

function listFolder(folder: string): { name: string; isFolder: boolean }[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The shards of a manifest that is whole and of this version. */
function readManifest(folder: string, version: string): CachedShard[] | undefined {
  try {
    const { digest, body } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Sealed;
    if (digest !== hash('sha256', body)) return undefined;
    const manifest = JSON.parse(body) as Manifest;
    return manifest.version === version ? manifest.shards : undefined;
  } catch {
    return undefined;
  }
}

interface Manifest {
  version: string;
  shards: CachedShard[];
}

interface Sealed {
  digest: string;
  body: string;
}
