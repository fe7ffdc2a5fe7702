import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TemporaryArchive } from '../publication/temporary-archive.ts';
import { answerOf, makeSmallArchive, snapshot } from './small-archive.ts';

const CLI = join(import.meta.dirname, '../../../src/cli');

let archive: TemporaryArchive;
beforeEach(async () => {
  archive = makeSmallArchive();
  await archive.publish({ commit: false });
});
afterEach(() => archive.remove());

const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, `${command}.ts`), ...args], {
    cwd: archive.folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
};

test('the command moves, the check passes, and the old address leads to the new one', () => {
  expect(run('move', '/gongyun/2017-no9/03/', '/gongyun/2017-no10/07/')).toEqual({
    code: 0,
    output:
      '已把文章 gongyun/2017-no9/03 移到 gongyun/2017-no10/07，改了 13 个文件。\n' +
      '公布簿已记下：1 个旧网址转到新网址。请运行 npm run publish，换上网站。\n',
  });
  expect(run('check').code).toBe(0);
  expect(run('ids').code).toBe(0);
  expect(answerOf(archive, 'gongyun/2017-no9/03')).toBe('→ gongyun/2017-no10/07');
});

test.each([
  ['nothing', [], 2, '要写两个网址'],
  ['one address', ['people/li-zhong'], 2, '要写两个网址'],
  ['three', ['people/li-zhong', 'people/b', 'people/c'], 2, '要写两个网址'],
  ['what is not there', ['people/wang-wu', 'people/b'], 1, '没有移动：没有“people/wang-wu”这个人物。'],
] as const)('given %s it says what is wrong and moves nothing', (_, args, code, words) => {
  const before = snapshot(archive);
  const answer = run('move', ...args);
  expect(answer.code).toBe(code);
  expect(answer.output).toContain(words);
  expect(snapshot(archive)).toEqual(before);
});

test('help is given in words', () => {
  expect(run('move', '--help').output).toContain('npm run move -- 旧网址 新网址');
});

test('a check after a move that was cut short puts everything back, and says so', () => {
  const before = snapshot(archive);
  const file = 'content/people/li-zhong.yaml';
  archive.write(
    '.cache/move.json',
    JSON.stringify([
      { from: file, to: 'content/people/b.yaml' },
      { file: 'content/people/b.yaml', before: archive.read(file), after: '半' },
    ]),
  );
  archive.write('content/people/b.yaml', '半');
  rmSync(archive.path(file));
  const { code, output } = run('check');
  expect(output).toContain('上一次移动网址没有做完');
  expect(code).toBe(0);
  expect(snapshot(archive)).toEqual(before);
});
