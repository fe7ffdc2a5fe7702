import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { mediaTypes } from '../../publish/media-types.ts';
import { headers } from '../../publish/policy.ts';
import { cookieName, judgeCaller, type Door } from './guard.ts';
import { addressOf, listen } from './serve.ts';

/** The built site, to be looked at before readers do. */
export interface ServedSite {
  address: string;
  close: () => Promise<void>;
}

/** Serves a built site to this desk's browser alone: what is internal must not lie open to all of this machine. */
export async function serveSite(folder: string): Promise<ServedSite> {
  const server = createServer();
  const door: Door = { port: await listen(server), token: randomBytes(24).toString('hex') };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '/', headers } = request;
    const { host, origin, cookie } = headers;
    const verdict = judgeCaller({ method, url, host, origin, cookie, shown: undefined }, door);
    if (verdict === 'enter')
      response
        .setHeader('set-cookie', `${cookieName(door)}=${door.token}; HttpOnly; SameSite=Strict; Path=/`)
        .writeHead(303, { location: '/' })
        .end();
    else if (verdict === 'go') sendFile(response, folder, url);
    else response.writeHead(verdict.status, PLAIN).end(verdict.message);
  });
  return {
    address: addressOf(door),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };

function sendFile(response: ServerResponse, folder: string, url: string): void {
  const file = findFile(resolve(folder), url);
  if (file === undefined) {
    response.writeHead(404, PLAIN).end('网站里没有这个网址。');
    return;
  }
  response.setHeaders(new Map(Object.entries(headers))).setHeader('cache-control', 'no-store');
  response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}

/** The file of an address below the folder, and nothing outside it. */
function findFile(folder: string, url: string): string | undefined {
  const path = readPath(url);
  if (path === undefined || path.includes('\0')) return undefined;
  const wanted = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!wanted.startsWith(folder + sep)) return undefined;
  return statSync(wanted, { throwIfNoEntry: false })?.isFile() ? wanted : undefined;
}

function readPath(url: string): string | undefined {
  try {
    return decodeURIComponent(URL.parse(url, 'http://site')?.pathname ?? '');
  } catch {
    return undefined;
  }
}
