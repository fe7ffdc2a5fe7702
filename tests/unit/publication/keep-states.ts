import childProcess from 'node:child_process';
import fs, { cpSync, readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { digestOf } from '../../../src/corpus/digest.ts';

/**
 * Before each change of the disk and each call of git keeps what lies there: a kill at that moment leaves just this. States
 * that are the same are kept once. Gives what stops it.
 */
export function keepStates(work: string, states: string): () => void {
  const names = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'cpSync'] as const;
  const own = { ...Object.fromEntries(names.map((name) => [name, fs[name]])) };
  const { spawnSync: run } = childProcess;
  const seen = new Set<string>();
  let busy = false;
  const keep = () => {
    if (busy) return;
    busy = true;
    const digest = digestOfTree(work);
    if (!seen.has(digest)) cpSync(work, join(states, String(seen.add(digest).size)), { recursive: true });
    busy = false;
  };
  const watched =
    (call: unknown) =>
    (...taken: unknown[]): unknown => {
      keep();
      return (call as (...taken: unknown[]) => unknown)(...taken);
    };
  for (const name of names) Object.assign(fs, { [name]: watched(fs[name]) });
  Object.assign(childProcess, { spawnSync: watched(run) });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, own);
    Object.assign(childProcess, { spawnSync: run });
    syncBuiltinESMExports();
  };
}

function digestOfTree(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return digestOf(...files.flatMap((file) => [file, readFileSync(file)]));
}
