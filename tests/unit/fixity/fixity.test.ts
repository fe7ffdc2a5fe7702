import { hash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestFiles } from '../../../src/fixity/digest-files.ts';
import {
  formatManifest,
  MANIFEST,
  MANIFEST_INFO,
  ManifestError,
  parseManifest,
  readInfo,
  writeManifest,
} from '../../../src/fixity/manifest.ts';
import { printFixity } from '../../../src/fixity/print-fixity.ts';
import { verifyAddress } from '../../../src/fixity/verify-address.ts';
import { verifyContent, writeContentList } from '../../../src/fixity/verify-content.ts';
import { isIntact, verifyFolder } from '../../../src/fixity/verify-files.ts';

let site: string;
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
};
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), '核对 '));
  write('index.html', '<p>首页</p>');
  write('年/第1期 100%.docx', 'PK');
  write('a.txt', 'a');
  writeManifest(site, digestFiles(site), [['Audience', 'public']]);
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

describe('the manifest', () => {
  test('lists every file but itself, by the bytes of their paths, in the lines of BagIt', () => {
    const text = readFileSync(join(site, MANIFEST), 'utf8');
    expect(text.split('\n').map((line) => line.slice(64))).toEqual([
      '  a.txt',
      '  index.html',
      `  ${MANIFEST_INFO}`,
      '  年/第1期 100%25.docx',
      '',
    ]);
    expect(text).toContain(`${hash('sha256', 'a', 'hex')}  a.txt\n`);
    expect([...readInfo(site)]).toEqual([
      ['Audience', 'public'],
      ['Payload-Oxum', '16.3'],
    ]);
  });

  test('reads what it writes, line ends in names too', () => {
    const files = new Map([['a\nb%0A\r', { digest: 'f'.repeat(64) }]]);
    expect([...parseManifest(formatManifest(files))]).toEqual([['a\nb%0A\r', 'f'.repeat(64)]]);
    expect(() => parseManifest('不是清单')).toThrow(ManifestError);
  });

  test('is the same when it is made again over a finished site', () => {
    const before = readFileSync(join(site, MANIFEST), 'utf8');
    writeManifest(site, digestFiles(site), [['Audience', 'public']]);
    expect(readFileSync(join(site, MANIFEST), 'utf8')).toBe(before);
  });

  test('a file of the size and time it had is not read again', () => {
    const known = digestFiles(site);
    const file = join(site, 'a.txt');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, 'b');
    utimesSync(file, atime, mtime);
    const exact = statSync(file, { bigint: true }).mtimeNs === BigInt(known.get('a.txt')?.time ?? 0);
    writeFileSync(file, 'bb');
    expect(digestFiles(site, known).get('a.txt')?.digest).toBe(hash('sha256', 'bb', 'hex'));
    expect(typeof exact).toBe('boolean');
    expect(digestFiles(site, known).get('index.html')).toBe(known.get('index.html'));
  });
});

describe('a folder', () => {
  test.each<[name: string, work: () => void, words: string]>([
    ['a flipped byte', () => write('a.txt', 'b'), '内容变了 1 个：\n  a.txt'],
    ['a missing file', () => rmSync(join(site, 'index.html')), '缺少 1 个：\n  index.html'],
    ['an added file', () => write('b.txt', ''), '清单里没有 1 个：\n  b.txt'],
    [
      'settings of IIS below the root',
      () => write('年/web.config', ''),
      '清单里没有 1 个：\n  年/web.config',
    ],
    ['a packed form of another file', () => write('a.txt.gz', gzipSync('b')), '内容变了 1 个：\n  a.txt.gz'],
    ['a broken packed form', () => write('a.txt.br', 'x'), '内容变了 1 个：\n  a.txt.br'],
    [
      'a packed form of another list',
      () => write(`${MANIFEST}.gz`, gzipSync('x')),
      `内容变了 1 个：\n  ${MANIFEST}.gz`,
    ],
    ['a packed form of nothing', () => write('c.gz', gzipSync('')), '清单里没有 1 个：\n  c.gz'],
  ])('%s is named', (_, work, words) => {
    work();
    const report = verifyFolder(site);
    expect(isIntact(report)).toBe(false);
    expect(printFixity(report)).toBe(`核对了 4 个文件，与清单不一致：\n${words}\n`);
  });

  test('is as the manifest says, packed forms beside its files included', () => {
    write('a.txt.gz', gzipSync('a'));
    write('a.txt.br', brotliCompressSync(Buffer.from('a')));
    write(`${MANIFEST}.gz`, gzipSync(readFileSync(join(site, MANIFEST))));
    expect(printFixity(verifyFolder(site))).toBe('核对了 4 个文件，与清单一致。\n');
  });

  test('holds what an operator has put there for IIS', () => {
    write('web.config', '<configuration />');
    expect(isIntact(verifyFolder(site))).toBe(true);
  });

  test('that is no build is refused', () => {
    rmSync(join(site, MANIFEST));
    expect(() => verifyFolder(site)).toThrow('不是做好的网站');
  });
});

describe('an address', () => {
  let server: Server;
  let address: string;
  beforeEach(async () => {
    server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '').replace('/x/', ''));
      try {
        response.end(readFileSync(join(site, path)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  });
  afterEach(() => void server.close());

  test('is verified file by file; a flipped byte and a missing file are named', async () => {
    expect(printFixity(await verifyAddress(address))).toBe('核对了 4 个文件，与清单一致。\n');
    write('a.txt', 'b');
    rmSync(join(site, 'index.html'));
    const { changed, missing } = await verifyAddress(address);
    expect({ changed, missing }).toEqual({ changed: ['a.txt'], missing: ['index.html'] });
  });

  test('that has no manifest, or does not answer, is refused', async () => {
    rmSync(join(site, MANIFEST));
    await expect(verifyAddress(address)).rejects.toThrow('网站上没有这个文件');
    await expect(verifyAddress('http://127.0.0.1:9/')).rejects.toThrow('连不上');
  });
});

test('content and originals are held against the list of the last publication', () => {
  const places = { project: site, originals: join(site, '原件'), list: join(site, '.publications/list.txt') };
  expect(() => verifyContent(places)).toThrow('还没有 content 的清单');
  write('content/a.mdx', 'a');
  write('原件/s/1/source.pdf', '%PDF');
  writeContentList(places);
  expect(isIntact(verifyContent(places))).toBe(true);
  appendFileSync(join(site, 'content/a.mdx'), 'b');
  write('content/b.mdx', '');
  rmSync(join(site, '原件'), { recursive: true });
  const report = verifyContent(places);
  expect(report).toMatchObject({ changed: ['content/a.mdx'], added: ['content/b.mdx'], missing: [] });
  expect(report.unread).toEqual([{ path: 'originals/s/1/source.pdf', words: '原件文件夹没有连上' }]);
});
