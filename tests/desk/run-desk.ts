import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A desk that runs in a process of its own on a project of its own. */
export interface RunningDesk {
  folder: string;
  path: (...parts: string[]) => string;
  address: string;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same folder. */
  start: () => Promise<void>;
  remove: () => Promise<void>;
}

/**
 * Starts a desk on a project with series, people and bodies, and with those issues that are named; `prepare` may do with
 * the folder what it likes before.
 */
export async function runDesk(
  issues: readonly string[] = [],
  prepare: (folder: string) => void = () => undefined,
): Promise<RunningDesk> {
  const folder = mkdtempSync(join(tmpdir(), '编辑 '));
  for (const name of ['site.yaml', 'series', 'people', 'organizations', 'columns'])
    cpSync(join(ROOT, 'content', name), join(folder, 'content', name), { recursive: true });
  mkdirSync(join(folder, 'content', 'issues'));
  for (const issue of issues)
    cpSync(join(ROOT, 'content/issues', issue), join(folder, 'content/issues', issue), { recursive: true });
  prepare(folder);
  let child: ChildProcess | undefined;
  const desk: RunningDesk = {
    folder,
    path: (...parts) => join(folder, ...parts),
    address: '',
    async kill() {
      const running = child;
      child = undefined;
      if (running?.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise((done) => running.once('exit', done));
      running.kill('SIGKILL');
      await ended;
    },
    async start() {
      child = spawn(process.execPath, [join(ROOT, 'src/cli/desk.ts'), '--no-open'], {
        cwd: folder,
        env: { ...process.env, AUDIENCE: 'internal' },
      });
      desk.address = await readAddress(child);
    },
    async remove() {
      await desk.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await desk.start();
  return desk;
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [address] = /http:\S+/u.exec(said) ?? [];
        if (address !== undefined) done(address);
      });
    child.once('exit', (code) => fail(new Error(`the desk ended with ${code ?? 'a signal'}: ${said}`)));
  });
}
