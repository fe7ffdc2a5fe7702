import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NOTICE } from './command/sources.ts';
import { makeProject, type TemporaryProject } from './command/temporary-project.ts';

const COMMAND = resolve(import.meta.dirname, '../../../src/cli/import.ts');

let project: TemporaryProject;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

/** Starts the command as an office does, in a process of its own. */
function start(words: readonly string[]): {
  process: ChildProcess;
  ended: Promise<{ code: number | null; told: string }>;
} {
  const child = spawn(process.execPath, [COMMAND, ...words, '--content', join(project.folder, 'content')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words: Buffer) => (told += words.toString()));
  return {
    process: child,
    ended: new Promise((end) => child.on('close', (code) => end({ code, told }))),
  };
}

/** A journal of so many articles that writing them takes a while. */
function makeJournal(count: number): string {
  const titles = Array.from({ length: count }, (_, index) => `第${index + 1}班组谈安全生产`);
  return [
    '青海工运',
    '2024年第1期',
    '目录',
    ...titles.map((title, index) => `${title}\t${index + 1}`),
    ...titles.flatMap((title) => [title, '安全是班组的头等大事，谁也不能松劲。'.repeat(20)]),
  ].join('\n\n');
}

const journal = () => project.source('刊 物.txt', makeJournal(300));
const TO = ['--to', 'qinghai-gongyun/2024-no1', '--yes'];
const folder = () => join(project.folder, 'content/issues/qinghai-gongyun');
const listIssues = () => readdirSync(folder()).filter((name) => !name.startsWith('.'));

describe('the command in processes of its own', () => {
  test('two at once: each ends in words, and what is there is one whole issue or two', async () => {
    const other = project.source('通知.txt', NOTICE);
    const runs = [
      start([journal(), ...TO]),
      start([journal(), ...TO]),
      start([other, '--to', 'qing-zong-fa/2024-no7', '--yes']),
    ];
    const ended = await Promise.all(runs.map((run) => run.ended));
    expect(ended.at(-1)?.code).toBe(0);
    for (const { code, told } of ended)
      expect(code === 0 ? told : `${code} ${told}`).toMatch(
        /已写入|没有写任何文件|^1 .*另一次导入刚刚写下了同一期/su,
      );
    expect(readdirSync(folder())).toEqual(['2024-no1']);
    expect(readdirSync(join(folder(), '2024-no1')).filter((name) => name.endsWith('.mdx'))).toHaveLength(300);
  });

  test('killed while it writes: no issue is there, and the next run writes it whole', async () => {
    const run = start([journal(), ...TO]);
    const watcher = watch(join(project.folder, 'content/issues'), { recursive: true }, (_, name) => {
      if (name?.endsWith('.mdx') === true) run.process.kill('SIGKILL');
    });
    const { code } = await run.ended;
    watcher.close();
    // A machine that is quicker than the watch has written all of it.
    if (code === null) expect(listIssues()).toEqual([]);
    expect((await start([journal(), ...TO]).ended).code).toBe(0);
    expect(listIssues()).toEqual(['2024-no1']);
    expect(readdirSync(join(folder(), '2024-no1')).filter((name) => name.endsWith('.mdx'))).toHaveLength(300);
  });
});
