import fs, { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BACKUP_LIST, writeBackup } from '../../../src/publication/backup.ts';
import { refuseBackup } from '../../../src/publication/refuse-backup.ts';
import { readSettings, writeSettings } from '../../../src/publication/settings.ts';
import { readTree } from '../../build/project.ts';
import { makeArchive, type TemporaryArchive } from './temporary-archive.ts';

let archive: TemporaryArchive;
let stick: string;
beforeEach(() => {
  archive = makeArchive();
  const other = makeArchive();
  stick = join(other.folder, 'U 盘');
  removeStick = () => other.remove();
});
let removeStick: () => void;
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  archive.remove();
  removeStick();
});

const back = (more: Partial<Parameters<typeof writeBackup>[0]> = {}) =>
  writeBackup({
    project: archive.folder,
    originals: undefined,
    folder: stick,
    today: '2026-11-29',
    ...more,
  });

test('content and originals lie in a folder of the day, byte for byte, with a list anybody can verify by', async () => {
  archive.write('content/issues/gongyun/2017-no9/source.docx', 'PK\u0003');
  archive.write('originals/gongyun/2017-no9/source.pdf', '%PDF');
  const seen: number[] = [];
  const done = await back({ originals: 'originals', onProgress: (at, of) => seen.push(at / of) });
  expect(done).toMatchObject({ folder: join(stick, '备份-2026-11-29'), originals: 1 });
  expect(readdirSync(stick)).toEqual(['备份-2026-11-29']);
  expect(readTree(join(done.folder, 'content'))).toEqual(readTree(archive.path('content')));
  expect(readTree(join(done.folder, 'originals'))).toEqual(readTree(archive.path('originals')));
  expect(done.content).toBe(readTree(archive.path('content')).size);
  expect(seen.at(-1)).toBe(1);
  const rows = readFileSync(join(done.folder, BACKUP_LIST), 'utf8').trimEnd().split('\n');
  expect(rows).toHaveLength(done.content + done.originals);
  for (const row of rows) {
    const [digest, path = ''] = row.split('  ');
    const bytes = readFileSync(join(done.folder, path));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  }
});

test('a second backup of a day has a number, and none that is there is touched', async () => {
  const first = await back();
  const before = readTree(first.folder);
  archive.write('content/people/zhang-san.yaml', 'name: 张三\n');
  expect((await back()).folder).toBe(join(stick, '备份-2026-11-29-2'));
  fs.mkdirSync(join(stick, '备份-2026-11-29-3.partial'));
  expect((await back()).folder).toBe(join(stick, '备份-2026-11-29-4'));
  expect(readTree(first.folder)).toEqual(before);
});

test('a file that reads otherwise from the disk than it was written is told, and no backup is left', async () => {
  const { readFile } = fsPromises;
  vi.spyOn(fsPromises, 'readFile').mockImplementation(async (file, ...more) => {
    const bytes = await readFile(file, ...more);
    const name = typeof file === 'string' ? file : '';
    return name.includes('.partial') && name.endsWith('03.mdx') ? Buffer.from('坏') : bytes;
  });
  syncBuiltinESMExports();
  await expect(back()).rejects.toThrow('“content/issues/gongyun/2017-no9/03.mdx”写下去与原来不同');
  expect(readdirSync(stick)).toEqual([]);
});

test.each([
  ['ENOSPC', '磁盘满了，备份没有写成，以前的备份没有动。请腾出空间。'],
  ['EIO', '写到一半断了：U 盘拔掉了，或者盘坏了。'],
  ['EROFS', '是只读的'],
])('a disk that says %s is told plainly, and older backups stand', async (code, words) => {
  const first = await back();
  const before = readTree(first.folder);
  vi.spyOn(fsPromises, 'open').mockRejectedValue(Object.assign(new Error(code), { code, path: stick }));
  syncBuiltinESMExports();
  await expect(back()).rejects.toThrow(words);
  expect(readdirSync(stick)).toEqual(['备份-2026-11-29']);
  expect(readTree(first.folder)).toEqual(before);
});

test('a disk too small is told before anything is written', async () => {
  const disk = fs.statfsSync('/');
  vi.spyOn(fs, 'statfsSync').mockImplementation(() => Object.assign(disk, { bavail: 1, bsize: 4096 }));
  syncBuiltinESMExports();
  await expect(back()).rejects.toThrow(/装不下：要 \d+ KB，只剩 4 KB/u);
  expect(existsSync(stick)).toBe(false);
});

test('one that is stopped leaves nothing', async () => {
  const stop = new AbortController();
  await expect(back({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow('已取消');
  expect(readdirSync(stick)).toEqual([]);
});

test('what is not backed up is said: links, originals that are not connected, the same disk', async () => {
  symlinkSync(archive.path('content/site.yaml'), archive.path('content/people/link.yaml'));
  const { notes } = await back({ originals: '/没有连上' });
  expect(notes).toEqual([
    'content 里有 1 个链接，没有备份。',
    '原件文件夹“/没有连上”没有连上，这一次没有备份原件。',
    expect.stringContaining('在同一块盘上'),
  ]);
});

test('a folder that can be no backup is refused in words', async () => {
  expect(refuseBackup(archive.folder, '')).toContain('还没有写');
  expect(refuseBackup(archive.folder, '备份')).toContain('完整的路径');
  expect(refuseBackup(archive.folder, archive.path('备份'))).toContain('不能算备份');
  expect(refuseBackup(archive.folder, '/没有/连上')).toContain('没有连上');
  expect(refuseBackup(archive.folder, join(archive.folder, '..'))).toBeUndefined();
  await expect(back({ folder: '/没有/连上' })).rejects.toThrow('没有连上');
});

test('folders are remembered beside each other', () => {
  writeSettings(archive.folder, { target: '/srv/www' });
  writeSettings(archive.folder, { backup: '/media/usb' });
  expect(readSettings(archive.folder)).toEqual({ target: '/srv/www', backup: '/media/usb' });
  writeSettings(archive.folder, { target: undefined });
  expect(readSettings(archive.folder)).toEqual({ backup: '/media/usb' });
  expect(readFileSync(archive.path('.publications/settings.json'), 'utf8')).not.toContain('target');
});
