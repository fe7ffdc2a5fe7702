import { spawn } from 'node:child_process';
import { readProcesses, type ProcessState } from './proc-stat.ts';
import { accountTree } from './tree-account.ts';

/** What a command and all processes it started have used. */
export interface CommandCost {
  wallSeconds: number;
  /** Missing on a system that has no /proc to read them from. */
  cpuSeconds: number | undefined;
  peakBytes: number | undefined;
}

/** Ticks of a second in `/proc`, on every Linux. */
export const TICKS_A_SECOND = 100;
/** Bytes of a page of memory, on all but a few machines. */
export const PAGE_BYTES = 4096;
/** How often a tree is looked at. */
export const LOOK_EVERY_MS = 100;

/** Runs a command in a folder to its end and measures the whole tree of its processes; throws where it fails. */
export async function measureCommand(command: readonly string[], folder: string): Promise<CommandCost> {
  const [program = '', ...args] = command;
  const waitedBefore = ownState()?.waitedTicks;
  const start = performance.now();
  // `npm` is a script on Windows, which only a shell runs.
  const child = spawn(program, args, { cwd: folder, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  const account = accountTree(child.pid ?? 0);
  const look = () => account.look(readProcesses() ?? []);
  const looking = setInterval(look, LOOK_EVERY_MS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(looking));
  const wallSeconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${said}`);
  const waited = ownState()?.waitedTicks;
  const known = waited !== undefined && waitedBefore !== undefined;
  return {
    wallSeconds,
    cpuSeconds: known ? (waited - waitedBefore + account.orphanTicks()) / TICKS_A_SECOND : undefined,
    peakBytes: known ? account.peakPages() * PAGE_BYTES : undefined,
  };
}

/** This process, whose waited ticks are those of every command it has run. */
function ownState(): ProcessState | undefined {
  return readProcesses()?.find(({ pid }) => pid === process.pid);
}
