import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** One answer of the server: its path and its bytes over the wire, headers included. */
export interface Transfer {
  path: string;
  bytes: number;
}

/** A folder served over HTTP as a plain host would, with a ledger of what went over the wire. */
export interface Served {
  origin: string;
  /** Everything sent since the last call. */
  takeTransfers(): Transfer[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a folder: pages, scripts, styles and JSON in gzip; what is gzip already as it stands. What is not there is
 * answered with the folder's own page for that, where it has one.
 */
export async function serveFolder(folder: string): Promise<Served> {
  let transfers: Transfer[] = [];
  const compressed = new Map<string, Buffer>();
  const compress = (file: string) => {
    const body = compressed.get(file) ?? gzipSync(readFileSync(file));
    compressed.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const file = [wanted, join(folder, '404.html')].find(isFile);
    const socket = response.socket;
    const before = socket?.bytesWritten ?? 0;
    response.on('finish', () => transfers.push({ path, bytes: (socket?.bytesWritten ?? 0) - before }));
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const body = type ? compress(file) : readFileSync(file);
    response.writeHead(file === wanted ? 200 : 404, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(type && { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeTransfers() {
      const taken = transfers;
      transfers = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Waits until nothing more has been sent for so many milliseconds, and gives what was. */
export async function settle(site: Served, quietMs = 300): Promise<Transfer[]> {
  const transfers: Transfer[] = [];
  for (let quiet = 0; quiet < quietMs; quiet += POLL_MS) {
    await wait(POLL_MS);
    const taken = site.takeTransfers();
    if (taken.length > 0) quiet = 0;
    transfers.push(...taken);
  }
  return transfers;
}
const POLL_MS = 100;

/** Bytes of all transfers. */
export function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((total, { bytes }) => total + bytes, 0);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
