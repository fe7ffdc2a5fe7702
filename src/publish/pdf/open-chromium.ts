import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Where a Chromium may stand on Debian, other Linux systems, macOS and Windows, in order of trust. */
const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of the first Chromium of this machine, or undefined. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => place !== undefined && existsSync(place));
}

/** A Chromium that does what it is told. */
export interface Chromium {
  /** Asks for one thing of its protocol, in a page where one is named. */
  ask(method: string, parameters?: object, page?: string): Promise<Answer>;
  close(): void;
}

/** What it answers, as far as it is read here. */
export interface Answer {
  targetId?: string;
  sessionId?: string;
  data?: string;
  frameTree?: { frame: { id: string } };
  exceptionDetails?: { exception: { description: string } };
}

/** Starts a Chromium without a window, a network and a past, and speaks to it through two pipes. */
export function openChromium(program: string): Chromium {
  const profile = mkdtempSync(join(tmpdir(), 'archive-pdf-'));
  const child = spawn(program, [...SWITCHES, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  let [last, heard] = [0, ''];
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (heard + text).split('\0');
    heard = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as Reply;
      const asked = id === undefined ? undefined : waiting.get(id);
      if (id === undefined || !asked) continue;
      waiting.delete(id);
      hold();
      if (error) asked.fail(new Error(`Chromium: ${error.message}`));
      else asked.done(result ?? {});
    }
  });
  child.on('exit', () => {
    for (const { fail } of waiting.values()) fail(new Error('Chromium 中途退出'));
    rmSync(profile, { recursive: true, force: true });
  });
  const close = () => void child.kill('SIGKILL');
  process.once('exit', close);
  // A build waits for an answer; one that is done does not wait for the program.
  const handles = [child, input, output] as unknown as { ref(): void; unref(): void }[];
  const hold = () => handles.forEach((handle) => (waiting.size > 0 ? handle.ref() : handle.unref()));
  return {
    ask(method, parameters = {}, page) {
      const id = (last += 1);
      input.write(`${JSON.stringify({ id, method, params: parameters, sessionId: page })}\0`);
      return new Promise((done, fail) => {
        waiting.set(id, { done, fail });
        hold();
      });
    },
    close,
  };
}

const SWITCHES = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

interface Reply {
  id?: number;
  result?: Answer;
  error?: { message: string };
}
