import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { Nginx } from './find-nginx.ts';

const DEPLOY = resolve(import.meta.dirname, '../../deploy/nginx');

/** An nginx at work with a file of `deploy/nginx/`. */
export interface RunningNginx {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** What it has written about its visitors. */
  log(): string;
  stop(): Promise<void>;
}

/** What it answered, as it came over the wire. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/**
 * Starts nginx as this user with a file of `deploy/nginx/`, laid as the guide lays it, of which nothing is changed but the
 * folder of the site, the port and where logs go; `edit` is what an operator changes besides.
 */
export async function startNginx(
  { program, brotli }: Nginx,
  { file, site, edit = (text) => text }: { file: string; site: string; edit?: (text: string) => string },
): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await findPort();
  cpSync(join(DEPLOY, 'wenxianku'), join(folder, 'wenxianku'), { recursive: true });
  mkdirSync(join(folder, 'conf.d'));
  mkdirSync(join(folder, 'log'));
  const own = (text: string) =>
    edit(text)
      .replaceAll('/srv/www/wenxianku', site)
      .replaceAll('/var/log/nginx', join(folder, 'log'))
      .replaceAll('/etc/nginx', folder)
      .replaceAll('listen 80;', `listen 127.0.0.1:${port};`);
  writeFileSync(join(folder, 'conf.d/wenxianku.conf'), own(readFileSync(join(DEPLOY, file), 'utf8')));
  const shared = join(folder, 'wenxianku/site.conf');
  writeFileSync(shared, edit(readFileSync(shared, 'utf8')));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli === undefined ? '' : `load_module ${brotli};`} ${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${join(folder, 'pid')};
events {} http { access_log off; ${temporary.join(' ')} include conf.d/*.conf; }`,
  );
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let step = 0; !existsSync(join(folder, 'pid')); step += 1) {
    if (child.exitCode !== null || step > 100) throw new Error(`nginx did not start: ${said}`);
    await rest(50);
  }
  return {
    get: (path, headers = {}) => get(port, path, headers),
    log: () => readFileSync(join(folder, 'log/wenxianku.log'), 'utf8') + readIfThere(join(folder, 'log')),
    async stop() {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readIfThere(folder: string): string {
  const file = join(folder, 'wenxianku-error.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function get(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', fail)
      .end();
  });
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
