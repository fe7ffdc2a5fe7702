import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { PublishEvent } from '../../publication/events.ts';

/** A command that runs in a process of its own, so that the desk goes on answering. */
export interface RunningCommand {
  /** Asks it to stop; the command knows whether it still can. */
  stop: () => void;
  /** What it printed that is no event; nothing where all went well. */
  ended: Promise<{ ok: boolean; isCancelled: boolean; words: string }>;
}

const CLI = join(import.meta.dirname, '../../cli');

/** Runs `publish` or `backup` with `--json` and hands on what it tells. */
export function runCommand(
  project: string,
  [name, ...args]: ['publish' | 'backup', ...string[]],
  onEvent: (event: PublishEvent) => void,
): RunningCommand {
  const child = spawn(process.execPath, [join(CLI, `${name}.ts`), ...args, '--json'], {
    cwd: project,
    stdio: 'pipe',
    windowsHide: true,
  });
  let end: Extract<PublishEvent, { kind: 'end' }> | undefined;
  let words = '';
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const event = readEvent(line);
    if (event?.kind === 'end') end = event;
    else if (event) onEvent(event);
    else words = `${words}${line}\n`.slice(-KEPT);
  });
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (chunk: string) => (words = (words + chunk).slice(-KEPT)));
  // One that has ended takes no more words.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('close', () => done());
  });
  return {
    stop: () => void child.stdin.write('cancel\n'),
    ended: ended.then(() => ({
      ok: end?.ok ?? false,
      isCancelled: end?.isCancelled ?? false,
      words: end ? '' : words.trim(),
    })),
  };
}

/** How much of what a broken command prints is kept. */
const KEPT = 10_000;

function readEvent(line: string): PublishEvent | undefined {
  if (!line.startsWith('{"kind":')) return undefined;
  try {
    return JSON.parse(line) as PublishEvent;
  } catch {
    return undefined;
  }
}
