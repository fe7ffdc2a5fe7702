import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** What git answered: its words, without the blanks around them, and what it complained of. */
export interface GitAnswer {
  ok: boolean;
  out: string;
  error: string;
}

/** Asks git in a project; where there is no git the answer says so. */
export function askGit(project: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.quotepath=off', ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 ** 2,
  });
  return {
    ok: !error && status === 0,
    out: error ? '' : stdout.trim(),
    error: error ? error.message : stderr.trim(),
  };
}

/** True where a project is a repository of its own, and no folder inside another one. */
export function isRepository(project: string): boolean {
  const { ok, out } = askGit(project, ['rev-parse', '--show-toplevel']);
  return ok && realpathSync(resolve(project, out)) === realpathSync(project);
}

/** The commit a project stands on; undefined where it has none. */
export function readCommit(project: string): string | undefined {
  if (!isRepository(project)) return undefined;
  const { ok, out } = askGit(project, ['rev-parse', '--verify', '-q', 'HEAD']);
  return ok ? out : undefined;
}
