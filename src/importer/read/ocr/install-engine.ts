import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_FOLDER, engineFiles, hasEngine, PACKAGE_LIST } from './engine-folder.ts';

/** What came of an installation. */
export type Installed =
  { state: 'done' | 'there'; megabytes: number } | { state: 'failed'; reason: 'npm' | 'machine' };

/** Installs the recognition in its folder by npm, from the registry npm is set to; a broken attempt leaves what was there. */
export function installEngine(): Installed {
  if (hasEngine()) return { state: 'there', megabytes: measureFolder(ENGINE_FOLDER) };
  const next = `${ENGINE_FOLDER}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    cpSync(PACKAGE_LIST, next, { recursive: true });
    if (!runNpm(next)) return { state: 'failed', reason: 'npm' };
    dropOtherMachines(join(next, 'node_modules/onnxruntime-node/bin/napi-v6'));
    if (!existsSync(engineFiles.binary.replace(ENGINE_FOLDER, next)))
      return { state: 'failed', reason: 'machine' };
    rmSync(ENGINE_FOLDER, { recursive: true, force: true });
    renameSync(next, ENGINE_FOLDER);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return { state: 'done', megabytes: measureFolder(ENGINE_FOLDER) };
}

/** Install scripts are left out: the one there is fetches a library for graphics cards, which is not used. */
function runNpm(folder: string): boolean {
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const settings = { cwd: folder, stdio: 'inherit' } as const;
  const { status } =
    npm === undefined
      ? spawnSync('npm', options, { ...settings, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...options], settings);
  return status === 0;
}

/** The package carries the libraries of six kinds of machine; five sixths of it are of no use here. */
function dropOtherMachines(folder: string): void {
  for (const system of existsSync(folder) ? readdirSync(folder) : [])
    for (const machine of readdirSync(join(folder, system)))
      if (system !== process.platform || machine !== process.arch)
        rmSync(join(folder, system, machine), { recursive: true, force: true });
}

function measureFolder(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).size,
    0,
  );
  return Math.round(bytes / 1024 ** 2);
}
