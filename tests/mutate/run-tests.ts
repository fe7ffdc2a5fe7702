import { spawn } from 'node:child_process';

/** How some tests ended; `not run` where there were none. */
export type Outcome = 'passed' | 'failed' | 'timed out' | 'not run';

/** How tests are run: where, by which of the configurations (its file and what else it needs), and how long at most. */
export interface Run {
  project: string;
  config: readonly string[];
  milliseconds: number;
  /** Where the set-up records what each test file runs. */
  coverage?: string;
}

/**
 * Runs test files of a project up to the first failure. Whatever still runs after the time is ended with its children;
 * a single test that was too slow gets a second run, for the machine may have been busy.
 */
export async function runTests(run: Run, files: readonly string[]): Promise<Outcome> {
  if (files.length === 0) return 'not run';
  const first = await runOnce(run, files);
  if (first !== 'slow') return first;
  const second = await runOnce(run, files);
  return second === 'slow' ? 'timed out' : second;
}

async function runOnce(
  { project, config, milliseconds, coverage }: Run,
  files: readonly string[],
): Promise<Outcome | 'slow'> {
  const onWindows = process.platform === 'win32';
  const child = spawn(
    'npx',
    ['vitest', 'run', '--bail', '1', '--config', ...config, ...files],
    // A group of its own, so that a test that never ends can be ended.
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: onWindows,
      detached: !onWindows,
      env: coverage === undefined ? process.env : { ...process.env, MUTATE_COVERAGE: coverage },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const clock = { ranOut: false };
  const timer = setTimeout(() => {
    clock.ranOut = true;
    if (onWindows) child.kill();
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, milliseconds);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (clock.ranOut) return 'timed out';
  if (code === 0) return 'passed';
  return /(?:Test|Hook) timed out in/.test(said) ? 'slow' : 'failed';
}
