import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';

/** A page in an old Chromium, driven by its own protocol: newer drivers ask more of it than it has. */
export interface EnginePage {
  /** Goes to an address in a window of a width, and waits until the page is loaded. */
  go(address: string, width: number): Promise<void>;
  /** The value of an expression in the page, promises waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Asks until an expression is true. */
  waitFor(expression: string): Promise<void>;
  /** Exceptions since the last `go`. */
  errors(): string[];
  close(): Promise<void>;
}

/** What comes back over the protocol: an answer with the number of its question, or an event. */
interface Message {
  id?: number;
  method?: string;
  params?: { exceptionDetails?: { text: string; exception?: { description?: string } } };
  result?: {
    result?: { value?: unknown };
    exceptionDetails?: { text: string; exception?: { description?: string } };
  };
  error?: { message: string };
}

/** Steps of waiting, each a tenth of a second. */
const PATIENCE = 200;

/** Starts an engine from its folder and opens an empty page. */
export async function openEngine(folder: string): Promise<EnginePage> {
  const profile = mkdtempSync(join(tmpdir(), 'old-engine-'));
  const child = start(folder, profile);
  const send = await connect(join(profile, 'DevToolsActivePort'), child);
  const events: Message[] = [];
  send.listen((message) => events.push(message));
  await send('Page.enable');
  await send('Runtime.enable');
  const page: EnginePage = {
    async go(address, width) {
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 900,
        deviceScaleFactor: 1,
        mobile: width < 500,
      });
      events.splice(0);
      await send('Page.navigate', { url: address });
      await until(() => events.some(({ method }) => method === 'Page.loadEventFired'), address);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
    },
    async evaluate<Value>(expression: string): Promise<Value> {
      const { result, error } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      const wrong = result?.exceptionDetails;
      if (wrong || error) throw new Error(wrong?.exception?.description ?? wrong?.text ?? error?.message);
      return result?.result?.value as Value;
    },
    waitFor: (expression) => until(() => page.evaluate<boolean>(`Boolean(${expression})`), expression),
    errors: () =>
      events.flatMap(({ method, params }) =>
        method === 'Runtime.exceptionThrown'
          ? [params?.exceptionDetails?.exception?.description ?? params?.exceptionDetails?.text ?? '']
          : [],
      ),
    async close() {
      child.kill('SIGKILL');
      await rest(200);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return page;
}

function start(folder: string, profile: string): ChildProcess {
  return spawn(
    join(folder, 'chromium'),
    [
      ...[
        '--headless',
        '--no-sandbox',
        '--single-process',
        '--no-zygote',
        '--disable-gpu',
        '--hide-scrollbars',
      ],
      ...[
        '--disable-dev-shm-usage',
        '--use-gl=swiftshader',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
    ],
    { env: { ...process.env, HOME: profile, LD_LIBRARY_PATH: join(folder, 'lib') }, stdio: 'ignore' },
  );
}

type Send = ((method: string, params?: object) => Promise<Message>) & {
  listen(take: (event: Message) => void): void;
};

async function connect(portFile: string, child: ChildProcess): Promise<Send> {
  await until(() => {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    return existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n');
  }, 'the start');
  // The page is there a little after its port.
  await rest(300);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const pages = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(pages[0]?.webSocketDebuggerUrl ?? '');
  await new Promise((open) => socket.addEventListener('open', open));
  const asked = new Map<number, (message: Message) => void>();
  const listeners: ((event: Message) => void)[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) listeners.forEach((take) => take(message));
    else asked.get(message.id)?.(message);
  });
  let count = 0;
  const send = (method: string, params: object = {}) =>
    new Promise<Message>((answer) => {
      asked.set((count += 1), answer);
      socket.send(JSON.stringify({ id: count, method, params }));
    });
  return Object.assign(send, { listen: (take: (event: Message) => void) => void listeners.push(take) });
}

async function until(is: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let step = 0; step < PATIENCE; step += 1) {
    if (await is()) return;
    await rest(100);
  }
  throw new Error(`an old engine: waited in vain for ${what}`);
}
