import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_FOLDER, hasEngine, PACKAGE_LIST } from './engine-folder.ts';
import { runNpm } from './run-npm.ts';

/** What came of an installation. */
export type Installed =
  { state: 'done' | 'there'; megabytes: number } | { state: 'failed'; reason: 'npm' | 'machine' };

/** Installs the recognition in its folder by npm, from the registry npm is set to; a broken attempt leaves what was there. */
export function installEngine(): Installed {
  if (hasEngine()) return { state: 'there', megabytes: measureFolder(ENGINE_FOLDER) };
  const next = `${ENGINE_FOLDER}.next`;
  rmSync(next, { recursive: true, force: true });
  try {
    const reason = fetchEngine(next, process);
    if (reason !== undefined) return { state: 'failed', reason };
    rmSync(ENGINE_FOLDER, { recursive: true, force: true });
    renameSync(next, ENGINE_FOLDER);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return { state: 'done', megabytes: measureFolder(ENGINE_FOLDER) };
}

/** Fetches the recognition for a machine into a new folder; gives why it could not. */
export function fetchEngine(
  folder: string,
  { platform, arch }: { platform: string; arch: string },
): 'npm' | 'machine' | undefined {
  mkdirSync(folder, { recursive: true });
  cpSync(PACKAGE_LIST, folder, { recursive: true });
  // A script of its packages fetches a library for graphics cards, which is not used.
  if (!runNpm(folder, ['ci'])) return 'npm';
  const runtimes = join(folder, 'node_modules/onnxruntime-node/bin/napi-v6');
  dropOtherMachines(runtimes, join(platform, arch));
  return existsSync(join(runtimes, platform, arch, 'onnxruntime_binding.node')) ? undefined : 'machine';
}

/** The package carries the libraries of six kinds of machine; five sixths of it are of no use. */
function dropOtherMachines(folder: string, wanted: string): void {
  for (const system of existsSync(folder) ? readdirSync(folder) : [])
    for (const machine of readdirSync(join(folder, system)))
      if (join(system, machine) !== wanted)
        rmSync(join(folder, system, machine), { recursive: true, force: true });
}

function measureFolder(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  return Math.round(bytes / 1024 ** 2);
}
