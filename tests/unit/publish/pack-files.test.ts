import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  deflate,
  deflateToKeep,
  packFiles,
  readKept,
  type Packable,
} from '../../../src/publish/pack-files.ts';

const LONG = '全省各级工会要深入学习贯彻党的二十大精神。'.repeat(300);

const FILES: Packable[] = [
  { path: 'mimetype', content: 'application/epub+zip', stored: true },
  { path: 'EPUB/第一篇.xhtml', content: LONG },
  { path: 'EPUB/空', content: '' },
  { path: '2017', content: new Uint8Array([0, 255, 128]) },
];

/** As a library packs them that is asked for the same day and measure. */
const asLibrary = zipSync({
  mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: new Date(1980, 0, 1, 12) }],
  'EPUB/第一篇.xhtml': [strToU8(LONG), { level: 6, mtime: new Date(1980, 0, 1, 12) }],
  'EPUB/空': [new Uint8Array(), { level: 6, mtime: new Date(1980, 0, 1, 12) }],
});

describe('a pack', () => {
  test('is what a library makes of the same files, byte for byte', () => {
    expect(Buffer.compare(packFiles(FILES.slice(0, 3)), asLibrary)).toBe(0);
  });

  test('keeps the order given, a name that is a number too', () => {
    const pack = Buffer.from(packFiles(FILES));
    const places = FILES.map(({ path }) => pack.indexOf(path));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(30);
    expect([...(unzipSync(pack)['2017'] ?? [])]).toEqual([0, 255, 128]);
  });

  test('is the same where files were made small before, also out of what JSON kept', () => {
    const small = FILES.map(({ path, content, stored }): Packable => {
      if (stored || (typeof content !== 'string' && 'deflated' in content)) return { path, content, stored };
      const kept = JSON.parse(JSON.stringify(deflateToKeep(content))) as ReturnType<typeof deflateToKeep>;
      return { path, content: readKept(kept) };
    });
    expect(Buffer.compare(packFiles(small), packFiles(FILES))).toBe(0);
    expect(deflate(LONG).size).toBe(Buffer.byteLength(LONG));
    expect(deflate(LONG).deflated.length).toBeLessThan(1000);
    expect(strFromU8(unzipSync(packFiles(small))['EPUB/第一篇.xhtml'] ?? new Uint8Array())).toBe(LONG);
  });

  test('of nothing is one that programs open', () => {
    expect(unzipSync(packFiles([]))).toEqual({});
    expect(packFiles([]).length).toBe(22);
  });

  test('takes as many files as its two bytes can count, and refuses one more and one twice', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ path: `${place}.txt`, content: '', stored: true }));
    expect(Object.keys(unzipSync(packFiles(many(65_535)))).length).toBe(65_535);
    expect(() => packFiles(many(65_536))).toThrow('65536 files');
    expect(() => packFiles([...many(1), ...many(1)])).toThrow('stands twice');
  });
});
