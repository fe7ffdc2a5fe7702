import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compressSite } from '../../src/publication/compress-site.ts';
import { mediaTypes } from '../../src/publish/media-types.ts';
import { headers } from '../../src/publish/policy.ts';
import { formatNginxMap } from '../../src/publish/redirects.ts';
import { findNginx } from '../deploy/find-nginx.ts';
import { startNginx, type RunningNginx } from '../deploy/start-nginx.ts';
import { present } from '../present.ts';

const nginx = findNginx();
if (!nginx) console.warn('NGINX IS NOT THERE: deploy/nginx is not tested');
const PICTURE = '/qinghai-gongyun/2023-no2/pictures/合影 一.txt';
const LONG = '工'.repeat(800);

let base: string;
/** A published site: the built one with its compressed files, a file with a Chinese name and an address that has moved. */
let site: string;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), '网站-'));
  site = join(base, 'wenxianku');
  cpSync(inject('site'), site, { recursive: true });
  mkdirSync(join(site, PICTURE, '..'), { recursive: true });
  writeFileSync(join(site, PICTURE), '合影');
  const moved = [
    { from: '/people/old-name/', to: '/people/ma-jixiao/' },
    { from: '/old/合影 $一.txt', to: PICTURE },
  ];
  writeFileSync(join(site, 'redirects/nginx.map'), formatNginxMap(moved));
  await compressSite(site, join(base, 'shelf'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Names of real files of the site, by what they stand for. */
const hashed = (folder: string) => `/${folder}/${present(readdirSync(join(site, folder))[0])}`;
const indexFile = () => `${hashed('pagefind')}/0/pagefind.leaf.pf_meta`;
const textFile = () => {
  const folder = hashed('search/data/text');
  return `${folder}/${present(readdirSync(join(site, folder))[0])}`;
};

const PLACES = [
  { file: 'wenxianku.conf', prefix: '' },
  { file: 'wenxianku-sub-path.conf', prefix: '/x/y' },
];

describe.skipIf(!nginx).each(PLACES)('nginx with $file', ({ file, prefix }) => {
  let server: RunningNginx;
  beforeAll(async () => {
    server = await startNginx(present(nginx), { file, site });
  });
  afterAll(() => server.stop());
  const get = (path: string, sent: Record<string, string> = {}) => server.get(prefix + path, sent);

  test('sends every header of the policy with pages, scripts, files of the search and what is not there', async () => {
    for (const path of ['/', '/people/', hashed('_astro'), indexFile(), '/no-such-page/', '/people']) {
      const answer = await get(path);
      for (const [name, value] of Object.entries(headers))
        expect(answer.headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  });

  test('says of every file of the site what it is', async () => {
    const all = readdirSync(site, { recursive: true, encoding: 'utf8' });
    for (const [ending, type] of Object.entries(mediaTypes)) {
      const found = all.find((name) => name.endsWith(ending) && !name.includes('合影'));
      if (found === undefined) continue;
      const answer = await get(`/${encodeURI(found)}`);
      expect([found, answer.status, answer.headers['content-type']]).toEqual([found, 200, type]);
    }
    expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('knows every ending that the site has', () => {
    const endings = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => /\.[^.]*$/u.exec(name)?.[0] ?? name);
    const unknown = [...new Set(endings)].filter((ending) => !(ending in mediaTypes));
    // Brotli is no type of its own; `redirects/iis.config` is read by another server.
    expect(unknown.sort()).toEqual(['.br', '.config']);
  });

  test('lets be kept for ever only what has a digest in its name', async () => {
    const forever = 'public, max-age=31536000, immutable';
    for (const path of [hashed('_astro'), indexFile(), textFile()])
      expect((await get(path)).headers['cache-control'], path).toBe(forever);
    const others = [
      '/',
      '/reading-settings.js',
      '/offline-worker.js',
      '/offline/index.json',
      '/offline/lists/shell.json',
      '/search/data/catalogue.gz',
      '/_astro/gone.css',
      '/data/articles.json',
    ];
    for (const path of others) expect((await get(path)).headers['cache-control'], path).toBe('no-cache');
  });

  test('answers 304 where nothing has changed', async () => {
    for (const sent of [{ 'accept-encoding': 'identity' }, { 'accept-encoding': 'gzip' }]) {
      const first = await get('/people/', sent);
      const etag = present(first.headers.etag);
      const again = await get('/people/', { ...sent, 'if-none-match': etag });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect((await get('/people/', { ...sent, 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  test('sends the compressed file to who takes it, and the plain one to who does not', async () => {
    const plain = readFileSync(join(site, 'people/index.html'));
    const packed = await get('/people/', { 'accept-encoding': 'gzip' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.body).toEqual(readFileSync(join(site, 'people/index.html.gz')));
    expect(gunzipSync(packed.body)).toEqual(plain);
    const whole = await get('/people/');
    expect(whole.headers).toMatchObject({ vary: 'Accept-Encoding' });
    expect([whole.headers['content-encoding'], whole.body]).toEqual([undefined, plain]);
    // What the search unpacks itself goes out as it lies there.
    const own = await get('/search/data/catalogue.gz', { 'accept-encoding': 'gzip' });
    expect(own.headers['content-encoding']).toBeUndefined();
    expect(own.body).toEqual(readFileSync(join(site, 'search/data/catalogue.gz')));
  });

  test('shows the page for what is not there, with its status', async () => {
    const answer = await get('/no-such-page/');
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain('没有这个网页');
  });

  test('finds a file by its Chinese name', async () => {
    const answer = await get(encodeURI(PICTURE));
    expect([answer.status, answer.body.toString()]).toEqual([200, '合影']);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  test('leads from an address without its slash and from one that has moved, with the query', async () => {
    expect((await get('/people')).headers.location).toBe(`${prefix}/people/`);
    const moved = await get('/people/old-name/?q=1');
    expect([moved.status, moved.headers.location]).toEqual([301, `${prefix}/people/ma-jixiao/?q=1`]);
    const picture = await get(encodeURI('/old/合影 $一.txt'));
    expect(picture.headers.location).toBe(prefix + encodeURI(PICTURE));
    if (prefix !== '') expect((await server.get(prefix)).headers.location).toBe(`${prefix}/`);
  });

  test('takes the longest address that leads from the search to an article; beyond it the fragment is for', async () => {
    const address = (query: string) => `/qinghai-gongyun/2023-no2/03/?${new URLSearchParams({ q: query })}`;
    expect((await get(address(LONG))).status).toBe(200);
    expect((await get(address('工'.repeat(2000)))).status).toBe(414);
  });

  test('writes down who read what, and nothing of what was searched', async () => {
    const secret = encodeURIComponent('举报');
    await get(`/search/?q=${secret}`, { referer: `http://elsewhere.test/?q=${secret}` });
    await get(`/gone/?q=${secret}`);
    await get(`/people?q=${secret}`);
    const log = server.log();
    expect(log).toContain(`"GET ${prefix}/search/ HTTP/1.1" 200`);
    expect(log).toContain(`"GET ${prefix}/gone/ HTTP/1.1" 404`);
    expect(log).not.toMatch(/举报|%E4%B8%BE|\?|elsewhere/u);
  });
});

describe.skipIf(!nginx).each(PLACES)('nginx with $file, where an operator', ({ file, prefix }) => {
  test('asks for a password', async () => {
    const edit = (text: string) => text.replaceAll('#auth_basic', 'auth_basic');
    const users = join(base, 'users');
    const digest = createHash('sha1').update('口令').digest('base64');
    writeFileSync(users, `ganshi:{SHA}${digest}\n`);
    const server = await startNginx(present(nginx), {
      file,
      site,
      edit: (text) => edit(text).replaceAll('/etc/nginx/wenxianku/users', `"${users}"`),
    });
    const as = (word: string) => ({
      authorization: `Basic ${Buffer.from(`ganshi:${word}`).toString('base64')}`,
    });
    try {
      for (const path of ['/', '/search/data/catalogue.gz', '/no-such-page/'])
        expect((await server.get(prefix + path)).status, path).toBe(401);
      expect((await server.get(`${prefix}/`, as('猜的'))).status).toBe(401);
      expect((await server.get(`${prefix}/`, as('口令'))).status).toBe(200);
      expect(server.log()).toContain(' ganshi [');
    } finally {
      await server.stop();
    }
  });

  test.skipIf(!nginx?.brotli)('switches Brotli on', async () => {
    const edit = (text: string) => text.replaceAll('#brotli_static', 'brotli_static');
    const server = await startNginx(present(nginx), { file, site, edit });
    try {
      const answer = await server.get(`${prefix}/people/`, { 'accept-encoding': 'gzip, br' });
      expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
      expect(brotliDecompressSync(answer.body)).toEqual(readFileSync(join(site, 'people/index.html')));
    } finally {
      await server.stop();
    }
  });

  test('has no list of moved addresses yet', async () => {
    const bare = join(base, 'bare');
    mkdirSync(bare, { recursive: true });
    writeFileSync(join(bare, 'index.html'), '网站');
    const server = await startNginx(present(nginx), { file, site: bare });
    try {
      expect((await server.get(`${prefix}/`)).status).toBe(200);
    } finally {
      await server.stop();
    }
  });
});
