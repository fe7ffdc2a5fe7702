import { spawn } from 'node:child_process';

/** How some tests ended. */
export type Outcome = 'passed' | 'failed' | 'timed out';

/**
 * Runs test files of a project up to the first failure. Whatever still runs after the time is ended with its children;
 * a single test that was too slow gets a second run, for the machine may have been busy.
 */
export async function runTests(
  project: string,
  files: readonly string[],
  milliseconds: number,
): Promise<Outcome> {
  if (files.length === 0) return 'passed';
  const first = await runOnce(project, files, milliseconds);
  if (first !== 'slow') return first;
  const second = await runOnce(project, files, milliseconds);
  return second === 'slow' ? 'timed out' : second;
}

async function runOnce(
  project: string,
  files: readonly string[],
  milliseconds: number,
): Promise<Outcome | 'slow'> {
  const onWindows = process.platform === 'win32';
  const child = spawn(
    'npx',
    ['vitest', 'run', '--config', 'tests/mutate/vitest.config.ts', '--bail', '1', ...files],
    // A group of its own, so that a test that never ends can be ended.
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], shell: onWindows, detached: !onWindows },
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
