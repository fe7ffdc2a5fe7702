import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systems } from '../../../src/offline/systems.ts';

const STARTERS = resolve(import.meta.dirname, '../../../deploy/desk');

describe('on Windows', () => {
  const bytes = readFileSync(join(STARTERS, '编辑台.cmd'));
  const text = new TextDecoder('gbk', { fatal: true }).decode(bytes);

  test('the window of a Chinese Windows reads it: code page 936, lines of Windows', () => {
    expect(text).toContain('这台电脑没有安装 Node.js');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.split('\r\n').slice(0, 3)).toContain('chcp 936 >nul');
  });

  test('no half of a character is a sign of the shell', () => {
    // The first 94 rows of the code page have both halves above ASCII; `\` or `|` may be half of one further down.
    expect([...bytes].every((byte) => byte < 0x80 || byte >= 0xa1)).toBe(true);
    const said = text.split('\r\n').filter((line) => line.startsWith('echo '));
    expect(said.filter((line) => /[&|<>^!%]/u.test(line.replaceAll('%VERSION%', '')))).toEqual([]);
  });

  test('every place it goes to is there, and every place is gone to or reached', () => {
    const places = [...text.matchAll(/^:(\w+)/gmu)].map(([, name]) => name);
    const jumps = new Set([...text.matchAll(/\bgoto (\w+)/gu)].map(([, name]) => name));
    expect([...jumps].filter((name) => !places.includes(name))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });

  test('what is missing is told in Chinese: an old Windows, a narrow one, no Node.js, an old one', () => {
    for (const words of ['Windows 10 以上', '32 位的 Windows', '没有安装 Node.js', '太旧了', 'npm run pack'])
      expect(text).toContain(words);
  });
});

describe('on Linux', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), '启动 '));
    mkdirSync(join(folder, 'bin'));
    for (const name of ['dirname', 'uname', 'sh']) symlinkSync(`/usr/bin/${name}`, join(folder, 'bin', name));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), 0o755);
  };
  const placeStarter = (at = 'archive/deploy/desk') => {
    mkdirSync(join(folder, at), { recursive: true });
    cpSync(join(STARTERS, '编辑台.sh'), join(folder, at, '编辑台.sh'));
    return join(folder, at, '编辑台.sh');
  };
  const run = (starter: string) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', [starter, '--no-open'], {
      env: { PATH: join(folder, 'bin') },
      encoding: 'utf8',
    });
    return { status, told: stdout + stderr };
  };
  /** A program that says what it was asked, of a version that is recent or not. */
  const program = (isRecent: boolean) =>
    `#!/bin/sh\nif [ "$1" = -e ]; then exit ${isRecent ? 0 : 1}; fi\nif [ "$1" = --version ]; then echo v16.20.2; exit; fi\necho "ran $0 $*"\n`;

  test.each([
    ['far from the archive', {}, 'elsewhere', '找不到文献库'],
    ['without Node.js', {}, undefined, '没有安装 Node.js'],
    ['with an old one', { 'bin/node': program(false) }, undefined, '太旧了（v16.20.2）'],
    [
      'where the packages cannot be fetched',
      { 'bin/node': program(true), 'bin/npm': '#!/bin/sh\nexit 1\n' },
      undefined,
      '程序包没有装成',
    ],
    [
      'with a Node.js of another machine',
      { 'archive/node/bin/node': program(false), 'archive/node_modules/astro/package.json': '{}' },
      undefined,
      '运行不了',
    ],
  ])('%s: told with its cure', (_, files, at, words) => {
    if (at === undefined) put('archive/src/cli/desk.ts', '');
    for (const [path, text] of Object.entries(files)) put(path, text);
    const { status, told } = run(placeStarter(at));
    expect(status).toBe(1);
    expect(told).toContain(words);
  });

  test.each([
    ['the one that came with the folder', 'archive/node/bin/node'],
    ['the one of the packages', 'archive/node_modules/node/bin/node'],
    ['the one of the machine', 'bin/node'],
  ])('%s starts the desk, in the folder of the archive', (_, node) => {
    put('archive/src/cli/desk.ts', '');
    put('archive/node_modules/astro/package.json', '{}');
    put('bin/node', program(true));
    put(node, program(true));
    const { status, told } = run(placeStarter());
    expect(told).toMatch(
      new RegExp(`ran \\S.*${node.replace('archive/', '')} src/cli/desk\\.ts --no-open`, 'u'),
    );
    expect(status).toBe(0);
  });
});

test('every system has its starter', () => {
  for (const { starter } of systems) expect(readFileSync(join(STARTERS, starter)).length).toBeGreaterThan(0);
});
