import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDeviceLists } from '../../../src/build/device-lists.ts';
import { digestFiles } from '../../../src/fixity/digest-files.ts';
import type { SiteIndex } from '../../../src/on-device/groups.ts';

let site: string;
beforeEach(() => void (site = mkdtempSync(join(tmpdir(), 'archive-lists-'))));
afterEach(() => rmSync(site, { recursive: true, force: true }));

const SERIES = [{ id: 'tongbao', data: { name: '通报' } }];
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
};
function list(): SiteIndex {
  rmSync(join(site, 'offline/lists'), { recursive: true, force: true });
  rmSync(join(site, 'offline/index.json'), { force: true });
  writeDeviceLists(site, digestFiles(site), SERIES);
  return JSON.parse(readFileSync(join(site, 'offline/index.json'), 'utf8')) as SiteIndex;
}
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

test('the index vouches for the lists, and the lists for the files', () => {
  put('tongbao/1/index.html', '一');
  put('_astro/a.css', 'a{}');
  const { groups } = list();
  expect(groups.map(({ id }) => id)).toEqual(['shell', 'series/tongbao']);
  for (const { id, list: digest } of groups) {
    const text = readFileSync(join(site, `offline/lists/${id}.json`));
    expect(sha256(text)).toBe(digest);
    for (const [path, size, expected] of JSON.parse(text.toString()) as [string, number, string][]) {
      const bytes = readFileSync(join(site, path));
      expect([bytes.length, sha256(bytes)]).toEqual([size, expected]);
    }
  }
});

test('the version changes with any file that can be kept, and with nothing else', () => {
  put('tongbao/1/index.html', '一');
  const before = list();
  put('data/articles.json', '[]');
  expect(list()).toEqual(before);
  put('tongbao/1/index.html', '二');
  expect(list().version).not.toBe(before.version);
});
