import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { leaveLock, takeLock } from '../../../src/desk/server/lock.ts';
import { route } from '../../../src/desk/server/route.ts';
import { serveDesk, type Desk } from '../../../src/desk/server/serve.ts';

const served = {
  page: '<style nonce="{{nonce}}"></style>编辑台',
  files: new Map([['/assets/a.js', { type: 'text/javascript', bytes: Buffer.from('1') }]]),
  routes: {
    double: route(z.strictObject({ number: z.number() }), ({ number }) => ({ twice: 2 * number })),
    fail: route(z.strictObject({}), () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    }),
  },
  upload: (name: string, batch: string, bytes: Uint8Array) => ({ name, batch, bytes: bytes.length }),
  limit: 100,
};

let desk: Desk;
beforeAll(async () => {
  desk = await serveDesk(served);
});
afterAll(() => desk.close());

interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

/** Asks with the very headers given: fetch would not let a test write Host. */
function ask(path: string, options: { method?: string; headers?: NodeJS.Dict<string>; body?: string } = {}) {
  return new Promise<Answer>((done, fail) => {
    const { port } = desk.door;
    const sent = request(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers },
      (got) => {
        let text = '';
        got.setEncoding('utf8');
        got.on('data', (chunk: string) => (text += chunk));
        got.on('end', () => done({ status: got.statusCode ?? 0, headers: got.headers, text }));
      },
    );
    sent.on('error', fail);
    sent.end(options.body);
  });
}

const own = () => ({
  cookie: `desk-${desk.door.port}=${desk.door.token}`,
  origin: `http://127.0.0.1:${desk.door.port}`,
});

describe('who may ask', () => {
  test('nothing is answered without the token, not even whether it is there', async () => {
    for (const path of ['/', '/api/ping', '/assets/a.js', '/?token=', '/?token=abc', '/content/site.yaml'])
      expect((await ask(path)).status).toBe(403);
  });

  test('the token in the address goes into a cookie and out of the address', async () => {
    const { status, headers } = await ask(`/?token=${desk.door.token}`);
    expect([status, headers.location]).toEqual([303, '/']);
    expect(headers['set-cookie']).toEqual([
      `desk-${desk.door.port}=${desk.door.token}; HttpOnly; SameSite=Strict; Path=/`,
    ]);
  });

  test('the token in the address of anything else opens nothing', async () => {
    expect((await ask(`/api/ping?token=${desk.door.token}`)).status).toBe(403);
  });

  test('a foreign name that leads here is refused, with the token too', async () => {
    for (const host of ['evil.example', `evil.example:${desk.door.port}`, '127.0.0.1', '127.0.0.1:1'])
      expect((await ask('/', { headers: { ...own(), host } })).status).toBe(421);
  });

  test('a page of another site is refused, with the cookie too', async () => {
    for (const origin of [
      'http://evil.example',
      'null',
      'http://127.0.0.1:1',
      `https://127.0.0.1:${desk.door.port}`,
    ])
      expect(
        (await ask('/api/double', { method: 'POST', headers: { ...own(), origin }, body: '{"number":2}' }))
          .status,
      ).toBe(403);
  });

  test('a request that changes something names its page', async () => {
    const { cookie } = own();
    expect(
      (await ask('/api/double', { method: 'POST', headers: { cookie }, body: '{"number":2}' })).status,
    ).toBe(403);
  });
});

describe('what is answered', () => {
  const post = (path: string, body: string) => ask(path, { method: 'POST', headers: own(), body });

  test('the page, with a policy that lets nothing in from elsewhere', async () => {
    const { text, headers } = await ask('/', { headers: own() });
    const [, nonce = ''] = /nonce="([^"]+)"/u.exec(text) ?? [];
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).not.toContain('unsafe');
  });

  test('the files of the page and no other, by whatever way it is written', async () => {
    expect((await ask('/assets/a.js', { headers: own() })).text).toBe('1');
    for (const path of [
      '/assets/',
      '/assets',
      '/assets/../package.json',
      '/..%2f..%2fetc%2fpasswd',
      '//',
      '/assets/%2e%2e/a.js',
      '/constructor',
    ])
      expect((await ask(path, { headers: own() })).status).toBe(404);
  });

  test('a route reads what comes in against its schema', async () => {
    expect((await post('/api/double', '{"number":2}')).text).toBe('{"twice":4}');
    expect((await post('/api/double', '{"number":"x"}')).status).toBe(400);
    expect((await post('/api/double', '{')).status).toBe(400);
    expect((await post('/api/constructor', '{}')).status).toBe(404);
  });

  test('what a disk refuses is told in Chinese', async () => {
    const { status, text } = await post('/api/fail', '{}');
    expect(status).toBe(422);
    expect(text).toContain('磁盘满了');
    // Nobody imports anything here.
    expect(text).not.toContain('草稿');
    expect(text).not.toContain('导入');
  });

  test('a request is taken up to its limit and not one byte further', async () => {
    expect((await post('/api/upload?name=a.txt&batch=1', 'x'.repeat(100))).text).toContain('"bytes":100');
    expect((await post('/api/upload?name=a.txt&batch=1', 'x'.repeat(101))).status).toBe(413);
  });

  test('who sends all of a request far over its limit before reading an answer is told so too', async () => {
    const told = await new Promise<string>((done, fail) => {
      const size = 20_000_000;
      const socket = connect(desk.door.port, '127.0.0.1');
      let text = '';
      socket.on('error', fail);
      socket.pause();
      socket.write(
        [
          'POST /api/upload?name=a.txt&batch=1 HTTP/1.1',
          `host: 127.0.0.1:${desk.door.port}`,
          ...Object.entries(own()).map(([name, value]) => `${name}: ${value}`),
          `content-length: ${size}`,
          'connection: close',
          '',
          '',
        ].join('\r\n'),
      );
      socket.write(Buffer.alloc(size), () => {
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
        socket.on('close', () => done(text));
        socket.resume();
      });
    });
    expect(told).toContain(' 413 ');
    expect(told).toContain('没有读入');
  });
});

describe('one desk a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-lock-'));
  const file = join(folder, 'desk', 'lock.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the second joins the first', async () => {
    expect(await takeLock(file, desk.door)).toBeUndefined();
    expect(await takeLock(file, { port: 1, token: 'second' })).toEqual(desk.door);
    leaveLock(file, { port: 1, token: 'second' });
    expect(readFileSync(file, 'utf8')).toContain(desk.door.token);
  });

  test('the place of one that is busy, or answers in a way nobody expected, is left to it', async () => {
    const busy = createServer((_, response) => void setTimeout(() => response.end('{}'), 4000));
    await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done));
    const address = busy.address();
    const door = { port: typeof address === 'object' && address ? address.port : 0, token: 'busy' };
    writeFileSync(file, JSON.stringify(door));
    expect(await takeLock(file, desk.door)).toEqual(door);
    expect(readFileSync(file, 'utf8')).toContain('busy');
    busy.closeAllConnections();
    await new Promise((done) => busy.close(done));
    rmSync(file);
  });

  test('a place that another desk has taken while this one asked is not taken from it', async () => {
    // A stranger at the port of the stale lock: while it answers, another desk takes the place.
    const stranger = createServer((_, response) => {
      writeFileSync(file, JSON.stringify(desk.door));
      response.writeHead(404).end();
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    const address = stranger.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    writeFileSync(file, JSON.stringify({ port, token: 'stale' }));
    expect(await takeLock(file, { port: 1, token: 'second' })).toEqual(desk.door);
    expect(readFileSync(file, 'utf8')).toContain(desk.door.token);
    await new Promise((done) => stranger.close(done));
    leaveLock(file, desk.door);
  });

  test('the place of one that was killed, or of another program at its port, is taken over', async () => {
    for (const stale of [
      '{"port":1,"token":"gone"}',
      '',
      'x',
      JSON.stringify({ port: desk.door.port, token: 'old' }),
    ]) {
      writeFileSync(file, stale);
      expect(await takeLock(file, desk.door)).toBeUndefined();
    }
    leaveLock(file, desk.door);
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
