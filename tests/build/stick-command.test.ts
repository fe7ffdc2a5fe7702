import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readInfo } from '../../src/fixity/manifest.ts';
import { mountSmallDisk } from '../small-disk.ts';
import { SOUND } from '../unit/checks/edited-content.ts';
import { makeProject, type Project } from './project.ts';

let project: Project;
beforeAll(() => void (project = makeProject(SOUND)));
afterAll(() => project.remove());

let away: string;
beforeEach(() => void (away = mkdtempSync(join(tmpdir(), 'sticks-'))));
afterEach(() => rmSync(away, { recursive: true, force: true }));

function run(...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:usb', '--', ...args], {
    cwd: project.folder,
    env: { ...process.env, AUDIENCE: '' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { code: status, output: stdout + stderr };
}

describe('is refused before anything is built', () => {
  afterEach(() => expect(existsSync(project.path('dist'))).toBe(false));

  test('where nobody said for whom it is, whatever publications are for', () => {
    mkdirSync(project.path('.publications'));
    writeFileSync(project.path('.publications/settings.json'), '{"audience":"internal"}');
    const { code, output } = run();
    expect(code).toBe(1);
    expect(output).toContain('没有说明 U 盘版给谁看');
    rmSync(project.path('.publications'), { recursive: true });
  });

  test('where the word for them is unknown', () =>
    expect(run('--audience', 'publik').output).toContain('“publik”不认识'));

  test('where other things lie in the folder', () => {
    writeFileSync(join(away, '照片.jpg'), 'x');
    expect(run('--audience', 'public', '--to', away).output).toContain('里有别的东西');
    expect(readdirSync(away)).toEqual(['照片.jpg']);
  });

  test('where the stick is not there', () =>
    expect(run('--audience', 'public', '--to', join(away, 'E', '文献库')).output).toContain('U 盘没有连上'));
});

describe('the command', () => {
  test('makes an edition beside the site, and the next one takes its place', () => {
    expect(run('--audience', 'exchange').output).toMatch(
      /U 盘版做好了：.*dist-usb（[\d,]+ 个文件，\d+ MB）/u,
    );
    expect(readInfo(project.path('dist-usb')).get('Audience')).toBe('exchange');
    expect(run('--audience', 'internal')).toMatchObject({ code: 0 });
    expect(readInfo(project.path('dist-usb')).get('Audience')).toBe('internal');
    expect(readdirSync(project.folder).filter((name) => name.startsWith('dist-usb'))).toEqual(['dist-usb']);
    // A stick for others does not change for whom the next publication is.
    expect(existsSync(project.path('.publications'))).toBe(false);
  });

  test('takes no site made for others, and no folder that is none', () => {
    expect(run('--from', 'dist', '--audience', 'public').output).toContain(
      '是给 internal 看的，不是给 public 的',
    );
    expect(run('--from', away).output).toContain('不是做好的网站');
  });

  test('writes to a folder that has an older edition, and to no half', () => {
    const target = join(away, '文献库');
    expect(run('--from', 'dist', '--to', target)).toMatchObject({ code: 0 });
    writeFileSync(join(target, 'left.txt'), 'x');
    expect(run('--from', 'dist', '--to', target).output).toContain('安全弹出');
    expect(readdirSync(target).sort()).toEqual([
      'manifest-info.txt',
      'manifest-sha256.txt',
      '打开文献库.html',
      '文献库',
    ]);
    expect(readdirSync(away)).toEqual(['文献库']);
  });

  test('says that a stick is full and leaves what was on it', ({ skip }) => {
    const disk = mountSmallDisk(500);
    if (!disk) skip('THIS MACHINE LETS NOBODY MOUNT A DISK: a full stick is not tried');
    else
      try {
        const old = join(disk.folder, '文献库');
        mkdirSync(old);
        writeFileSync(join(old, '打开文献库.html'), '旧');
        const { code, output } = run('--from', 'dist', '--to', old);
        expect(output).toMatch(/磁盘满了。请腾出空间，再运行一次。\n没有做 U 盘版：原来的照旧。/u);
        expect(code).toBe(1);
        expect(readFileSync(join(old, '打开文献库.html'), 'utf8')).toBe('旧');
        expect(readdirSync(disk.folder)).toEqual(['文献库']);
        spawnSync('mount', ['-o', 'remount,ro', disk.folder]);
        expect(run('--from', 'dist', '--to', old).output).toContain('只读');
      } finally {
        disk.remove();
      }
  });
});
