import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { diskFault } from '../../corpus/disk-fault.ts';
import { describeError } from '../../importer/refusal.ts';
import { cookieName, judgeCaller, type Door } from './guard.ts';
import { TOKEN_HEADER } from './lock.ts';
import { DeskError, type Routes } from './route.ts';

/** A file as it is served. */
export interface ServedFile {
  type: string;
  bytes: Uint8Array;
  /** The Content-Security-Policy of a document. */
  policy?: string;
}

/** What a desk serves: its page, the files the page names, and its answers. Nothing else is reachable. */
export interface Served {
  /** The page; `{{nonce}}` in it becomes the nonce of its styles. */
  page: string;
  /** By address: `/assets/desk.js`. */
  files: ReadonlyMap<string, ServedFile>;
  /** Looks for what is no part of the page: an original. */
  find?: (pathname: string) => Promise<ServedFile | undefined>;
  routes: Routes;
  /** Takes the bytes of a file that was dropped on the page. */
  upload: (name: string, batch: string, bytes: Uint8Array) => unknown;
  /** Somebody works. */
  onRequest?: () => void;
  /** The largest request, in bytes. */
  limit: number;
}

/** A desk that listens. */
export interface Desk {
  door: Door;
  address: string;
  close: () => Promise<void>;
}

/** Listens on this machine alone, at a port that is free. */
export async function serveDesk(served: Served, token = randomBytes(24).toString('hex')): Promise<Desk> {
  const server = createServer();
  const port = await listen(server);
  const door = { port, token };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, { served, door }).catch((error: unknown) => tellError(response, error));
  });
  return {
    door,
    address: addressOf(door),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The address an editor opens. */
export function addressOf({ port, token }: Door): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

/** Takes a free port of this machine. */
export function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { served, door }: { served: Served; door: Door },
): Promise<void> {
  const { method = '', url = '/', headers } = request;
  const shown = headers[TOKEN_HEADER];
  const { host, origin, cookie } = headers;
  const caller = { method, url, host, origin, cookie, shown: typeof shown === 'string' ? shown : undefined };
  const verdict = judgeCaller(caller, door);
  if (verdict === 'enter') {
    response.setHeader('set-cookie', `${cookieName(door)}=${door.token}; HttpOnly; SameSite=Strict; Path=/`);
    // The token leaves the address bar, and with it the history.
    response.writeHead(303, { location: '/' }).end();
    return;
  }
  if (verdict !== 'go') throw new DeskError(verdict.message, verdict.status);
  const { pathname, searchParams } = URL.parse(url, 'http://desk') ?? new URL('http://desk/none');
  if (pathname.startsWith('/api/')) {
    const name = pathname.slice('/api/'.length);
    send(response, 200, 'application/json', JSON.stringify(await respond(name)));
    return;
  }
  if (pathname === '/') sendPage(response, served.page);
  else {
    const file = served.files.get(pathname) ?? (await served.find?.(pathname));
    if (!file) throw new DeskError('没有这个地址。', 404);
    if (file.policy !== undefined) response.setHeader('content-security-policy', file.policy);
    send(response, 200, file.type, file.bytes);
  }

  async function respond(name: string): Promise<unknown> {
    if (name === 'ping') return {};
    if (method !== 'POST') throw new DeskError('没有这个地址。', 404);
    const body = await readBody(request, served.limit);
    served.onRequest?.();
    if (name === 'upload')
      return served.upload(searchParams.get('name') ?? '', searchParams.get('batch') ?? '', body);
    const found = Object.hasOwn(served.routes, name) ? served.routes[name] : undefined;
    if (!found) throw new DeskError('没有这个地址。', 404);
    return (await found.answer(parse(body))) ?? {};
  }
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    throw new DeskError('请求不是完整的 JSON。', 400);
  }
}

async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    // Who is cut off while sending may never read why: the rest is taken and let go.
    if (size > limit) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > limit) throw new DeskError(`文件超过 ${Math.round(limit / 1024 ** 2)} MB，没有读入。`, 413);
  return Buffer.concat(chunks);
}

function sendPage(response: ServerResponse, page: string): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('content-security-policy', policy(nonce));
  send(response, 200, 'text/html', page.replaceAll('{{nonce}}', nonce));
}

/** The editor writes its own style sheet, which the nonce allows; nothing comes from elsewhere. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status, { 'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type });
  response.end(body);
}

function describeDisk(error: unknown): string | undefined {
  const fault = diskFault(error);
  return (
    fault && `${fault.cause}，这一步没有做成，原来的文件没有动。${fault.cure}，再试；写的字还在这个窗口里。`
  );
}

function tellError(response: ServerResponse, error: unknown): void {
  const told = error instanceof DeskError ? error.message : (describeDisk(error) ?? describeError(error));
  const status = error instanceof DeskError ? error.status : told === undefined ? 500 : 422;
  if (told === undefined)
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
  const message = told ?? '编辑台出了错，这一步没有做成；已存的内容没有动。详情在启动编辑台的窗口里。';
  if (response.headersSent) response.destroy();
  else send(response, status, 'application/json', JSON.stringify({ message }));
}
