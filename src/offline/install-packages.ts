import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasEngine } from '../importer/read/ocr/engine-folder.ts';
import { fetchEngine } from '../importer/read/ocr/install-engine.ts';
import { runNpm } from '../importer/read/ocr/run-npm.ts';
import type { System } from './systems.ts';

/** Folders with what a packed archive runs on. */
export interface InstalledPackages {
  /** `node_modules` as the archive uses it, without what only its makers need. */
  packages: string;
  /** The program of Node.js for the system. */
  node: string;
  /** The recognition of scans, where this machine has it. */
  engine?: string | undefined;
}

/** Installs the packages of the lock file and Node.js for a system, whatever this machine is, below a folder of work. */
export function installPackages(
  project: string,
  work: string,
  system: System,
): InstalledPackages | undefined {
  const folder = join(work, 'packages');
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(project, name), join(folder, name));
  const target = [
    `--os=${system.os}`,
    `--cpu=${system.cpu}`,
    ...(system.os === 'linux' ? ['--libc=glibc'] : []),
  ];
  if (!runNpm(folder, ['ci', '--omit=dev', ...target])) return undefined;
  // Its own program is fetched by a script for the machine that installs; the right one is put in beside it.
  rmSync(join(folder, 'node_modules/node'), { recursive: true, force: true });
  const node = installNode(project, join(work, 'node'), system);
  if (node === undefined) return undefined;
  const engine = hasEngine() ? join(work, 'ocr') : undefined;
  if (engine !== undefined && fetchEngine(engine, { platform: system.os, arch: system.cpu }) !== undefined)
    return undefined;
  return { packages: join(folder, 'node_modules'), node, engine };
}

function installNode(project: string, folder: string, { nodePackage, nodeFile }: System): string | undefined {
  mkdirSync(folder, { recursive: true });
  const dependencies = { [nodePackage]: nodeVersion(project) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  // npm would not put a program on a machine that cannot run it, and nobody runs it here.
  const program = join(folder, 'node_modules', nodePackage, nodeFile);
  return runNpm(folder, ['install', '--no-package-lock', '--force']) && existsSync(program)
    ? program
    : undefined;
}

/** The version of Node.js the archive is tried with. */
function nodeVersion(project: string): string {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const known = packages['node_modules/node'];
  if (!known) throw new Error('package-lock.json names no version of Node.js');
  return known.version;
}
