import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JOURNAL } from './command/sources.ts';
import { makeProject, type TemporaryProject } from './command/temporary-project.ts';

/** The fault the disk has from the n-th file on that is written, or for each folder that is made. */
const disk = vi.hoisted(() => ({ fault: undefined as string | undefined, after: 0, at: 'file' }));

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const fail = (path: unknown, at: string) => {
    if (disk.fault === undefined || disk.at !== at) return;
    if (disk.after > 0) disk.after -= 1;
    else throw Object.assign(new Error(disk.fault), { code: disk.fault, path });
  };
  return {
    ...real,
    writeFileSync: (...args: Parameters<typeof real.writeFileSync>) => {
      fail(args[0], 'file');
      real.writeFileSync(...args);
    },
    mkdtempSync: (prefix: string) => {
      fail(prefix, 'folder');
      return real.mkdtempSync(prefix);
    },
  };
});

let project: TemporaryProject;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => {
  disk.fault = undefined;
  project.remove();
});

test.each([
  ['full before the first file', 'ENOSPC', 'file', 0, '磁盘满了，没有写下任何草稿'],
  ['full after three files', 'ENOSPC', 'file', 3, '磁盘满了，没有写下任何草稿'],
  ['its quota used up', 'EDQUOT', 'file', 2, '磁盘配额用完了'],
  ['read-only', 'EROFS', 'folder', 0, '所在的磁盘是只读的'],
  ['closed to this account', 'EACCES', 'folder', 0, '没有权限读写'],
] as const)(
  'a disk that is %s: told with its cure, and nothing stays behind',
  async (_, fault, at, after, words) => {
    const file = project.source('刊 一.txt', JOURNAL[0]);
    const to = [file, '--to', 'qinghai-gongyun/2024-no1', '--yes'];
    Object.assign(disk, { fault, at, after });
    const { code, out, err } = await project.run(to);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
    disk.fault = undefined;
    expect(project.issues()).toEqual({});
    expect(readdirSync(join(project.folder, 'content/issues'), { recursive: true })).toEqual([
      'qinghai-gongyun',
    ]);
    expect((await project.run(to)).code).toBe(0);
  },
);
