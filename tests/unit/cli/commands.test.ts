import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeFault } from '../../../src/cli/catch-faults.ts';
import { findMistake } from '../../../src/cli/read-options.ts';

const CLI = resolve(import.meta.dirname, '../../../src/cli');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, `${command}.ts`), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
};

describe('what is written behind a command', () => {
  const config = {
    options: { to: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  } as const;

  test.each([
    [['--jsno'], '不认识选项“--jsno”，是不是想写 --json？'],
    [['--no-such-thing'], '不认识选项“--no-such-thing”。'],
    [['-x'], '不认识选项“-x”。'],
    [['--constructor'], '不认识选项“--constructor”。'],
    [['--to'], '--to 后面要写一个值。'],
    [['--to', '--json'], '--to 后面要写一个值。'],
    [['--json=1'], '--json 后面不写别的。'],
    [['—json'], '“—json”开头的是破折号，要写两个短横：--json。'],
    [['——to', '甲'], '“——to”开头的是破折号，要写两个短横：--to。'],
    [['甲'], '不认识“甲”。'],
  ])('%j is told in words', (args, words) => expect(findMistake(config, args)).toBe(words));

  test.each([[[]], [['--to', '甲', '--json']], [['--to=—甲']], [['-h']]])('%j is understood', (args) =>
    expect(findMistake(config, args)).toBeUndefined(),
  );

  test('other words are taken where a command takes some', () => {
    const open = { ...config, allowPositionals: true };
    expect(findMistake(open, ['content/issues', '—甲'])).toBeUndefined();
    expect(findMistake(open, ['—json'])).toContain('破折号');
  });
});

test.each([
  'backup',
  'check',
  'desk',
  'fixity',
  'ids',
  'move',
  'pack',
  'prove',
  'publish',
  'import',
  'new',
  'build',
])('%s tells a mistyped option in Chinese and does nothing', (command) => {
  const { status, output } = run(command, '--no-such-option');
  expect(status).toBeGreaterThan(0);
  expect(output).toMatch(/不认识|写得不对/u);
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/mu);
  expect(existsSync(join(folder, '.cache/last-error.txt'))).toBe(false);
});

test.each([
  ['fixity', [], '用法：npm run fixity'],
  ['fixity', ['nowhere'], '找不到文件夹“'],
  ['fixity', ['.'], '里没有 manifest-sha256.txt，不是做好的网站，或是旧版程序做的。'],
  ['fixity', ['content'], '还没有 content 的清单：发布一次（npm run publish）就有了。'],
  ['fixity', ['http://127.0.0.1:9/'], 'http://127.0.0.1:9/manifest-sha256.txt：连不上。'],
  ['prove', [], '用法：npm run prove'],
  ['prove', ['.'], '没有写范围：加上 --audience'],
  ['prove', ['.', '--audience', 'publik'], '--audience 写的读者范围“publik”不认识'],
  ['prove', ['.', '--audience', 'public'], '不是做好的网站'],
])('%s %j refuses in words what it cannot look at', (command, args, words) => {
  const { status, output } = run(command, ...args);
  expect(status).toBe(2);
  expect(output).toContain(words);
});

test('a preview below what is no path is refused in words', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(CLI, 'preview.ts')], {
    cwd: folder,
    env: { ...process.env, SITE_BASE: 'archive' },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('环境变量 SITE_BASE 的值“archive”不是')]);
});

test('a folder with a page and a folder of data alone is no site to prove', () => {
  writeFileSync(join(folder, 'index.html'), '');
  mkdirSync(join(folder, 'data'));
  const { status, output } = run('prove', '.', '--audience', 'public');
  expect(status).toBe(2);
  expect(output).toContain('不是做好的网站（里面没有 index.html 和 data/articles.json）');
});

test.each(['check', 'ids'])('%s tells what is wrong with the disk, and no stack', (command) => {
  writeFileSync(join(folder, 'content'), '');
  const { status, output } = run(command);
  expect(status).toBe(1);
  expect(output).toBe(
    `“${join(folder, 'content')}”不是文件夹。没有做完，原来的照旧。请核对路径，再运行一次。\n`,
  );
});

test('of an error nobody foresaw the report is kept, and its place told', () => {
  const words = describeFault(new RangeError('x is not y\n    at z'), folder);
  const report = join(folder, '.cache/last-error.txt');
  expect(words).toBe(
    `程序出了没有料到的错（x is not y）。没有做完，已经写好的照旧。请把 ${report} 这个文件交给维护的人。\n`,
  );
  expect(readFileSync(report, 'utf8')).toContain('RangeError: x is not y');
});

test('where even that cannot be written, the words are told all the same', () => {
  writeFileSync(join(folder, '.cache'), '');
  expect(describeFault('甲', folder)).toBe('程序出了没有料到的错（甲）。没有做完，已经写好的照旧。\n');
});
