import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { makeProject as copyEngine } from '../bench/make-project.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A project of its own with the code of this one and other content, for builds that may spoil what they touch. */
export interface Project {
  folder: string;
  path(...parts: string[]): string;
  /** Runs `npm run build`, or another script of package.json. */
  run(script: string, env?: NodeJS.ProcessEnv): { code: number | null; output: string };
  remove(): void;
}

/** Makes a project out of this checkout's code and a folder that holds `content/`. */
export function makeProject(from: string): Project {
  const folder = mkdtempSync(join(tmpdir(), 'archive-project-'));
  copyEngine(ROOT, folder);
  cpSync(join(from, 'content'), join(folder, 'content'), { recursive: true });
  return {
    folder,
    path: (...parts) => join(folder, ...parts),
    run(script, env = {}) {
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
        cwd: folder,
        env: { ...process.env, ...env },
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      return { code: status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder with its bytes, by path. */
export function readTree(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'latin1')]),
  );
}
