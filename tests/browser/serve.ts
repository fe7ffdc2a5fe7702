import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { present } from '../present.ts';

/** A built site behind an address of its own. */
export interface ServedSite {
  origin: string;
  /** Paths asked for since the last `forget`, with the bytes sent over the wire. */
  requests: { path: string; bytes: number }[];
  /** Paths for which the server answers 503, until they are taken out again. */
  broken: Set<string>;
  forget(): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a plain static host compresses on its way; stored gzip goes out as it lies there. */
const COMPRESSED = /^(text\/|application\/(json|xml)|image\/svg)/;

/**
 * Serves a built site as a plain static host does, on a free port of this machine, at its root or in a folder of it
 * (`/x/y/`), with headers of its own. One that has been stopped comes back at its `port`.
 */
export async function serveSite(
  root: string,
  {
    base = '/',
    headers = {},
    port = 0,
  }: { base?: string; headers?: Readonly<Record<string, string>>; port?: number } = {},
): Promise<ServedSite> {
  const requests: ServedSite['requests'] = [];
  const broken: ServedSite['broken'] = new Set();
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const note = (bytes: number) => requests.push({ path, bytes });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if ([...broken].some((part) => path.includes(part))) return fail(response, note);
    void answer(root, path.startsWith(base) ? path.slice(base.length - 1) : '/outside', response, note);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    broken,
    forget: () => requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  root: string,
  path: string,
  response: ServerResponse,
  note: (bytes: number) => void,
): Promise<void> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const found = await readFile(join(root, file)).catch(() => undefined);
  const content = found ?? (await readFile(join(root, '404.html')).catch(() => Buffer.from('404')));
  const type = found ? (TYPES[extname(file)] ?? 'application/octet-stream') : present(TYPES['.html']);
  const compressed = COMPRESSED.test(type);
  const body = compressed ? gzipSync(content) : content;
  response.writeHead(found ? 200 : 404, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-cache',
    ...(compressed && { 'content-encoding': 'gzip' }),
  });
  response.end(body);
  note(body.length);
}

function fail(response: ServerResponse, note: (bytes: number) => void): void {
  response.writeHead(503, { 'content-type': 'text/plain' });
  response.end();
  note(0);
}

/** Path of a request, decoded, and never outside the site. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split(/[?#]/);
  try {
    return normalize(`/${decodeURIComponent(path)}`);
  } catch {
    return '/400';
  }
}
