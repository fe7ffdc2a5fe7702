import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { EnginePage } from '../old-engines/open-engine.ts';

/** The name Firefox is started by on this machine; undefined where there is none. */
export function findFirefox(): string | undefined {
  return [process.env.FIREFOX_PATH ?? 'firefox-esr', 'firefox'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  );
}

/** An answer or an event of WebDriver BiDi, the protocol Firefox speaks by itself. */
interface Message {
  id?: number;
  method?: string;
  params?: { type?: string; level?: string; text?: string };
  result?: {
    context?: string;
    type?: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  message?: string;
}

/** Steps of waiting, each a tenth of a second. */
const PATIENCE = 300;

/** Starts Firefox without a window and opens an empty page. */
export async function openFirefox(program: string): Promise<EnginePage> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const { send, events } = await connect(child);
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const context = (await send('browsingContext.create', { type: 'tab' })).result?.context;
  const page: EnginePage = {
    async go(address, width) {
      events.splice(0);
      await send('browsingContext.setViewport', { context, viewport: { width, height: 900 } });
      await send('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    async evaluate<Value>(expression: string): Promise<Value> {
      // Values come one by one in this protocol; as JSON they come at once.
      const { result, message } = await send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`,
        target: { context },
        awaitPromise: true,
      });
      if (result?.type !== 'success') throw new Error(result?.exceptionDetails?.text ?? message);
      return (JSON.parse(String(result.result?.value)) as { value: Value }).value;
    },
    async waitFor(expression) {
      for (let step = 0; step < PATIENCE; step += 1) {
        if (await page.evaluate<boolean>(`Boolean(${expression})`)) return;
        await rest(100);
      }
      throw new Error(`Firefox: waited in vain for ${expression}`);
    },
    errors: () =>
      events.flatMap(({ params }) => (params?.level === 'error' ? [params.text ?? params.type ?? ''] : [])),
    async close() {
      child.kill('SIGKILL');
      await rest(200);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return page;
}

async function connect(child: ChildProcess) {
  const address = await new Promise<string>((found, lost) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, where] = /WebDriver BiDi listening on (ws:\S+)/u.exec(said) ?? [];
      if (where !== undefined) found(where);
    });
    child.once('exit', () => lost(new Error(`Firefox ended: ${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((open) => socket.addEventListener('open', open));
  const asked = new Map<number, (message: Message) => void>();
  const events: Message[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) events.push(message);
    else asked.get(message.id)?.(message);
  });
  const send = (method: string, params: object) =>
    new Promise<Message>((answer) => {
      const id = asked.size + 1;
      asked.set(id, answer);
      socket.send(JSON.stringify({ id, method, params }));
    });
  return { send, events };
}
