import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openRepository } from '../../../src/publication/repository.ts';
import { present } from '../../present.ts';
import { ARTICLE, makeArchive, type TemporaryArchive } from './temporary-archive.ts';

let archive: TemporaryArchive;
beforeEach(() => {
  archive = makeArchive({ repository: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  archive.remove();
});

test('a publication is a commit with a Chinese message, of content alone', async () => {
  archive.write('notes.txt', '我的笔记');
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  expect(await archive.publish()).toBe(true);
  expect(archive.git('log', '-1', '--format=%an %s')).toMatch(/^李编辑 第 1 次发布：新入库 \d+ 个$/u);
  expect(archive.git('show', '--format=', '--name-only', 'HEAD').split('\n').sort()).toEqual(
    [
      ARTICLE,
      'content/issues/gongyun/2017-no9/paragraphs.yaml',
      'content/published/gongyun.yaml',
      'content/published/index.yaml',
    ].sort(),
  );
  expect(archive.git('status', '--porcelain')).toBe('?? notes.txt');
});

test('what was staged outside content stays staged, and what was deleted in it is committed', async () => {
  archive.write('.gitignore', '.cache/\n');
  archive.git('add', '.gitignore');
  archive.write('content/people/zhang-san.yaml', 'name: 张三\nposts: []\n');
  archive.git('add', 'content/people/zhang-san.yaml');
  archive.git('commit', '-q', '-m', '张三', '--', 'content');
  archive.git('rm', '-q', 'content/people/zhang-san.yaml');
  expect(await archive.publish()).toBe(true);
  expect(archive.git('diff', '--cached', '--name-only')).toBe('.gitignore');
  expect(archive.git('show', '--format=', '--name-status', 'HEAD')).toContain(
    'D\tcontent/people/zhang-san.yaml',
  );
});

test('no second commit where nothing changed, and none with --no-commit', async () => {
  expect(await archive.publish({ commit: false })).toBe(true);
  expect(archive.git('rev-list', '--count', 'HEAD')).toBe('1');
  await archive.publish();
  await archive.publish();
  expect(archive.git('rev-list', '--count', 'HEAD')).toBe('2');
});

test('git that knows no name signs with the name of the archive, and says so', async () => {
  // A machine on which nobody has told git anything.
  vi.stubEnv('GIT_CONFIG_GLOBAL', archive.path('none'));
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  for (const name of ['AUTHOR_NAME', 'AUTHOR_EMAIL', 'COMMITTER_NAME', 'COMMITTER_EMAIL'])
    vi.stubEnv(`GIT_${name}`, undefined);
  archive.git('config', '--unset', 'user.name');
  archive.git('config', '--unset', 'user.email');
  archive.git('config', 'user.useConfigOnly', 'true');
  expect(await archive.publish()).toBe(true);
  expect(archive.said.at(-1)).toContain('git 没有设置姓名，这次提交署名“');
  expect(archive.git('rev-list', '--count', 'HEAD')).toBe('2');
});

test('a detached head and a merge half done are refused before anything is built', () => {
  const obstacle = () => present(openRepository(archive.folder)).obstacle;
  expect(obstacle()).toBeUndefined();
  archive.write('.git/MERGE_HEAD', archive.git('rev-parse', 'HEAD'));
  expect(obstacle()).toContain('有一次合并没有做完');
  archive.git('checkout', '-q', '--detach');
  expect(obstacle()).toContain('不在任何分支上');
});

test('a folder inside somebody else’s repository is no repository', () => {
  expect(openRepository(archive.path('content'))).toBeUndefined();
});
