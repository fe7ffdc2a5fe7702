import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestFiles } from '../../../src/fixity/digest-files.ts';
import { formatManifest } from '../../../src/fixity/manifest.ts';
import { compressSite } from '../../../src/publication/compress-site.ts';

/** Bytes that no compression makes smaller, the same in every run: of some sequences Brotli passes over what would pack. */
function noise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, place) =>
    createHash('sha256').update(String(place)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const LONG = '为了每一位职工的笑脸，县总工会办实事。'.repeat(60);

let base: string;
let site: string;
let shelf: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'compress-'));
  [site, shelf] = [join(base, '网站'), join(base, 'shelf')];
  write('index.html', LONG);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const write = (path: string, content: string | Buffer) => {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const names = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
const shelved = () =>
  readdirSync(shelf, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));

test('a text gets both forms beside it, and each unpacks to what it was made of', async () => {
  write('qinghai-gongyun/2017-no9/期刊.json', JSON.stringify({ text: LONG }));
  expect(await compressSite(site, shelf)).toEqual({ files: 2, made: 2 });
  for (const file of ['index.html', 'qinghai-gongyun/2017-no9/期刊.json']) {
    const text = readFileSync(join(site, file));
    expect(gunzipSync(readFileSync(join(site, `${file}.gz`)))).toEqual(text);
    expect(brotliDecompressSync(readFileSync(join(site, `${file}.br`)))).toEqual(text);
  }
});

test.each<[what: string, path: string, content: string | Buffer, forms: boolean]>([
  ['of 1,023 bytes', 'a.txt', 'a'.repeat(1023), false],
  ['of 1,024 bytes', 'a.txt', 'a'.repeat(1024), true],
  ['that saves nothing', 'a.txt', noise(4000), false],
  // 4,000 bytes that do not pack with 190 and 400 that do: the limits are 200 bytes and one in twenty.
  ['that saves 190 bytes', 'a.txt', Buffer.concat([noise(1500), Buffer.alloc(200)]), false],
  ['that saves 400 bytes of 4,400', 'a.txt', Buffer.concat([noise(4000), Buffer.alloc(420)]), true],
  ['that saves 400 bytes of 12,400', 'a.txt', Buffer.concat([noise(12_000), Buffer.alloc(420)]), false],
  ['that is a book', 'a.epub', LONG, false],
  ['that is a picture', 'a.png', LONG, false],
  ['that is packed already', 'a.json.gz', LONG, false],
  ['of the index', 'pagefind/1/0.pf_index', LONG, false],
])('a file %s: %s', async (_, path, content, forms) => {
  const file = write(path, content);
  await compressSite(site, shelf);
  expect([existsSync(`${file}.gz`), existsSync(`${file}.br`)]).toEqual([forms, forms]);
});

test('what has not changed is not compressed again, and its files are the same, times and all', async () => {
  write('a.html', `${LONG}甲`);
  await compressSite(site, shelf);
  const before = statSync(join(site, 'a.html.gz'), { bigint: true });
  // The next build makes its folder anew, with other times.
  rmSync(site, { recursive: true });
  write('index.html', `${LONG}改`);
  utimesSync(write('a.html', `${LONG}甲`), 1, 1);
  expect(await compressSite(site, shelf)).toEqual({ files: 2, made: 1 });
  expect(statSync(join(site, 'a.html.gz'), { bigint: true }).mtimeNs).toBe(before.mtimeNs);
  expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(`${LONG}改`);
});

test('the shelf holds nothing that no text of the site needs', async () => {
  await compressSite(site, shelf);
  write('index.html', `${LONG}改`);
  write('b.html', `${LONG}改`);
  await compressSite(site, shelf);
  expect(shelved()).toHaveLength(2);
  expect(names()).toEqual([
    'b.html',
    'b.html.br',
    'b.html.gz',
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
});

test('the same text gives the same bytes at any time: nothing in the head of gzip tells when', async () => {
  await compressSite(site, shelf);
  const packed = readFileSync(join(site, 'index.html.gz'));
  expect([...packed.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
  rmSync(shelf, { recursive: true });
  await compressSite(site, shelf);
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(digest(readFileSync(join(site, 'index.html.gz')))).toBe(digest(packed));
});

test('what the manifest says of a text is believed: one that is known by it is not read', async () => {
  const file = write('a.html', `${LONG}甲`);
  writeFileSync(join(site, 'manifest-sha256.txt'), formatManifest(digestFiles(site)));
  await compressSite(site, shelf);
  const packed = readFileSync(`${file}.gz`);
  writeFileSync(file, `${LONG}乙`);
  rmSync(`${file}.gz`);
  expect(await compressSite(site, shelf)).toEqual({ files: 2, made: 0 });
  expect(readFileSync(`${file}.gz`)).toEqual(packed);
});
