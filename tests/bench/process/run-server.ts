import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOK_EVERY_MS, PAGE_BYTES, TICKS_A_SECOND, type CommandCost } from './measure-command.ts';
import { readProcesses } from './proc-stat.ts';
import { accountTree } from './tree-account.ts';

/** A server that runs, and what its processes use. */
export interface MeasuredServer {
  /** Measures the server's processes while something is done. */
  measure(work: () => Promise<void>): Promise<CommandCost>;
  /** The whole address that it says it stands at. */
  address(): Promise<string>;
  /** Waits for a page that holds some words. */
  waitForPage(path: string, words: string): Promise<void>;
  stop(): void;
}

const WHOLE_ADDRESS = /https?:\/\/\S+(?=\s)/u;
const ADDRESS = /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+/u;
const ASK_EVERY_MS = 20;
const PATIENCE_MS = 900_000;

/** Starts a command that serves pages and says under which address. */
export function runServer(command: readonly string[], folder: string): MeasuredServer {
  const [program = '', ...args] = command;
  const onWindows = process.platform === 'win32';
  // A group of its own, so that stopping it stops what it started.
  const server = spawn(program, args, { cwd: folder, shell: onWindows, detached: !onWindows });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const account = accountTree(server.pid ?? 0);

  async function askForPage(path: string): Promise<string> {
    const origin = ADDRESS.exec(said)?.[0];
    if (origin === undefined) return '';
    try {
      return await (await fetch(new URL(path, origin))).text();
    } catch {
      return '';
    }
  }

  return {
    async measure(work) {
      const look = () => {
        const processes = readProcesses();
        account.look(processes ?? []);
        return processes ? account.runningTicks() : undefined;
      };
      const before = look();
      const start = performance.now();
      const looking = setInterval(look, LOOK_EVERY_MS);
      await work().finally(() => clearInterval(looking));
      const wallSeconds = (performance.now() - start) / 1000;
      const after = look();
      const known = before !== undefined && after !== undefined;
      return {
        wallSeconds,
        cpuSeconds: known ? (after - before) / TICKS_A_SECOND : undefined,
        peakBytes: known ? account.peakPages() * PAGE_BYTES : undefined,
      };
    },
    async address() {
      for (;;) {
        const [address] = WHOLE_ADDRESS.exec(said) ?? [];
        if (address !== undefined) return address;
        if (server.exitCode !== null) throw new Error(said.slice(-4000));
        await sleep(ASK_EVERY_MS);
      }
    },
    async waitForPage(path, words) {
      const start = performance.now();
      while (!(await askForPage(path)).includes(words)) {
        if (server.exitCode !== null || performance.now() - start > PATIENCE_MS)
          throw new Error(`no “${words}” on ${path}:\n${said.slice(-4000)}`);
        await sleep(ASK_EVERY_MS);
      }
    },
    stop() {
      if (server.pid === undefined) return;
      if (onWindows) server.kill();
      else process.kill(-server.pid);
    },
  };
}
