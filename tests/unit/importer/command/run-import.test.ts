import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeError } from '../../../../src/importer/refusal.ts';
import { makeDocx, p } from '../docx/make-docx.ts';
import { FOREIGN_NOTICE, JOURNAL, NOTICE, SHEET } from './sources.ts';
import { makeProject, type TemporaryProject } from './temporary-project.ts';

let project: TemporaryProject;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

interface Run {
  name: string;
  files?: Record<string, string | Uint8Array>;
  /** `@name` stands for the path of a file. */
  words: string[];
  env?: NodeJS.ProcessEnv;
  code: number;
  says: string[];
}

const RUNS: Run[] = [
  { name: 'nothing', words: [], code: 2, says: ['没有写要导入的文件', '用法：npm run import --'] },
  { name: 'help', words: ['--help'], code: 0, says: ['--answers'] },
  { name: 'an option nobody knows', words: ['a.docx', '--ja'], code: 2, says: ['不认识选项“--ja”'] },
  { name: 'an option nearly known', words: ['--anwers', 'x'], code: 2, says: ['是不是想写 --answers？'] },
  { name: 'an option without its value', words: ['a.docx', '--to'], code: 2, says: ['--to 后面要写刊名/期'] },
  {
    name: 'a form nobody knows',
    words: ['--kind', 'book'],
    code: 2,
    says: ['“book”不是体裁', 'notice（公文）'],
  },
  {
    name: 'a place that is no address',
    words: ['a', '--to', '青海工运'],
    code: 2,
    says: ['“青海工运”不能作地址'],
  },
  {
    name: 'a place swallowed by npm',
    words: ['原稿 一.docx'],
    env: { npm_config_to: 'qing-zong-fa/2024-no7' },
    code: 2,
    says: ['npm run import -- "原稿 一.docx" --to qing-zong-fa/2024-no7'],
  },
  {
    name: 'a place npm took for the beginning of a name of its own',
    words: ['a.docx'],
    env: { npm_config_token_description: 'qing-zong-fa/2024-no7' },
    code: 2,
    says: ['npm run import -- a.docx --to qing-zong-fa/2024-no7'],
  },
  {
    name: 'a file that is not there',
    words: ['@没有.docx', '--to', 'qing-zong-fa/2024-no7'],
    code: 1,
    says: ['找不到', '没有.docx'],
  },
  {
    name: 'a series that is not there',
    files: { 'a.txt': NOTICE },
    words: ['@a.txt', '--to', 'qing-zong/2024-no7'],
    code: 1,
    says: ['没有“qing-zong”这种刊物，是不是想写 qing-zong-fa？', 'qinghai-gongyun　青海工运（刊物）'],
  },
  {
    name: 'two notices for one issue',
    files: { 'a.txt': NOTICE, 'b.txt': FOREIGN_NOTICE },
    words: ['@a.txt', '@b.txt', '--to', 'qing-zong-fa/2024-no7'],
    code: 1,
    says: ['一期只能有一件公文'],
  },
  {
    name: 'a file given twice',
    files: { 'a.txt': NOTICE },
    words: ['@a.txt', '@a.txt', '--to', 'qing-zong-fa/2024-no7'],
    code: 1,
    says: ['给了两次'],
  },
  {
    name: 'an empty folder',
    files: { '夹/.a': '' },
    words: ['@夹', '--to', 'qinghai-gongyun/2024-no1'],
    code: 1,
    says: ['里没有文件'],
  },
  {
    name: 'a 密级 at the head',
    files: { 'a.txt': `000012　机密★1年　特急\n\n${NOTICE}` },
    words: ['@a.txt', '--to', 'qing-zong-fa/2024-no7', '--yes'],
    code: 1,
    says: ['标有密级“机密★1年”', '请保密员或负责人审定'],
  },
  {
    name: 'a 密级 in the running head of a Word file',
    files: {
      'a.docx': makeDocx({
        header: p('000012　机密★1年'),
        body: NOTICE.split('\n\n')
          .map((words) => p(words.trim()))
          .join(''),
      }),
    },
    words: ['@a.docx', '--to', 'qing-zong-fa/2024-no7', '--yes'],
    code: 1,
    says: ['第 1 行标有密级“机密★1年”', '请保密员或负责人审定'],
  },
  {
    name: 'nothing printed to name a folder by',
    files: { 'a.txt': SHEET },
    words: ['@a.txt', '--yes'],
    code: 2,
    says: ['请写 --to zhanban/期'],
  },
  {
    name: 'answers that break their form',
    files: { 'a.txt': NOTICE, 'a.yaml': '12/unknwon: x\n3/joint: 接\n1/form: book\n' },
    words: ['@a.txt', '--to', 'qing-zong-fa/2024-no7', '--answers', '@a.yaml'],
    code: 1,
    says: ['a.yaml:1 “12/unknwon”不是“行号/代号”', 'a.yaml:2', 'a.yaml:3', '只能是 journal'],
  },
];

describe('what is refused leaves the content as it was', () => {
  test.each(RUNS)('$name', async ({ files = {}, words, env = {}, code, says }) => {
    for (const [name, text] of Object.entries(files)) project.source(name, text);
    const paths = words.map((word) => (word.startsWith('@') ? join(project.folder, word.slice(1)) : word));
    const run = await project.run(paths, { env });
    for (const words of says) expect(run.out + run.err).toContain(words);
    expect(run.code).toBe(code);
    expect(project.issues()).toEqual({});
  });
});

test('a notice goes where its number says when no place is given, and that is a doubt', async () => {
  const { code, out } = await project.run([project.source('通知 一.txt', NOTICE), '--yes']);
  expect([code, out.includes('已写入')]).toEqual([0, true]);
  expect(project.read('issues/qing-zong-fa/2024-no7/issue.yaml')).toContain('year: 2024');
  expect(project.read('issues/qing-zong-fa/2024-no7/import-report.md')).toContain(
    '没有写 --to，暂收入 qing-zong-fa/2024-no7',
  );
});

test('what does not fit its place is a doubt', async () => {
  await project.run([project.source('a.txt', FOREIGN_NOTICE), '--to', 'qing-zong-fa/2024-no1', '--yes']);
  const report = project.read('issues/qing-zong-fa/2024-no1/import-report.md');
  expect(report).toContain('来源印的是 2023 年，文件夹名“2024-no1”是 2024 年');
  expect(report).toContain('来源印的是第 12 期（号），文件夹名“2024-no1”是第 1 期（号）');
  expect(report).toContain('机关代字是“云工发”');
  await project.run([project.source('a.txt', FOREIGN_NOTICE), '--to', 'qinghai-gongyun/2023-no12', '--yes']);
  expect(project.read('issues/qinghai-gongyun/2023-no12/import-report.md')).toContain(
    '来源像公文，而“青海工运”是刊物',
  );
});

test('a 合刊 over two years goes where its numbers say, and a folder that says less is asked', async () => {
  const text =
    '青海工运\n\n2023年第12期—2024年第1期（合刊）\n\n夜班的灯\n\n周立民\n\n机车库里的灯一夜不熄。\n';
  await project.run([project.source('合刊.txt', text), '--yes']);
  const issue = project.read('issues/qinghai-gongyun/2023-no12-2024-no1/issue.yaml');
  expect(issue).toContain('year: 2023\nnumbers:\n  - 12\nendYear: 2024\nendNumbers:\n  - 1\n');
  await project.run([project.source('合刊.txt', text), '--to', 'qinghai-gongyun/2023-no12', '--yes']);
  expect(project.read('issues/qinghai-gongyun/2023-no12/import-report.md')).toContain(
    '来源印的是“第12期—2024年第1期”，文件夹名“2023-no12”是“第12期”，请核对是不是跨两年的合刊',
  );
});

test('a year that is not printed is taken from the folder and doubted', async () => {
  await project.run([project.source('a.txt', SHEET), '--to', 'zhanban/2018-shuwu', '--yes']);
  expect(project.read('issues/zhanban/2018-shuwu/issue.yaml')).toContain('year: 2018');
  expect(project.read('issues/zhanban/2018-shuwu/import-report.md')).toContain('作 2018，请核对');
});

test('the files of a folder are one journal, in the order of their numbers, each line with its file', async () => {
  project.source('刊/10.txt', JOURNAL[1]);
  project.source('刊/2.txt', JOURNAL[0]);
  const { code } = await project.run([join(project.folder, '刊'), '--to', 'qinghai-gongyun/2024-no1']);
  expect(code).toBe(0);
  expect(project.read('issues/qinghai-gongyun/2024-no1/02.mdx')).toContain('安全是班组的头等大事');
  const report = project.read('issues/qinghai-gongyun/2024-no1/import-report.md');
  expect(report).toContain('来源：2.txt（UTF-8）、10.txt（UTF-8）');
  expect(report).toContain('第 20 行（10.txt 第 3 行）　unknown-person');
  expect(Object.keys(project.issues())).toEqual(
    ['01.mdx', '02.mdx', 'import-report.md', 'issue.yaml', 'source-1.txt', 'source-2.txt', 'source.txt'].map(
      (name) => join('qinghai-gongyun/2024-no1', name),
    ),
  );
});

test('the same import again writes nothing; a changed one goes beside', async () => {
  const words = [
    project.source('a.html', `<meta charset="utf-8"><p>${NOTICE.replaceAll('\n\n', '</p><p>')}</p>`),
    '--to',
    'qing-zong-fa/2024-no7',
  ];
  await project.run(words);
  const before = project.issues();
  expect(Object.keys(before)).toContain(join('qing-zong-fa/2024-no7', 'source.html'));
  expect((await project.run(words)).out).toContain('没有写任何文件');
  expect(project.issues()).toEqual(before);
  writeFileSync(join(project.folder, 'content/issues/qing-zong-fa/2024-no7/index.mdx'), '校对过');
  expect((await project.run(words)).out).toContain('新草稿写在旁边的文件夹里');
});

test('an original above the limit stays where it is, and the report says so', async () => {
  await project.run([
    project.source('a.md', NOTICE + '正文很长。'.repeat(200)),
    '--to',
    'qing-zong-fa/2024-no7',
  ]);
  expect(project.read('issues/qing-zong-fa/2024-no7/import-report.md')).toContain(
    '“a.md”超过 1 KB，没有收进文献库',
  );
  expect(Object.keys(project.issues()).some((name) => name.endsWith('.md') && name.includes('source'))).toBe(
    false,
  );
});

test('originals go to the folder that is set', async () => {
  const folder = join(project.folder, '原件');
  await project.run(
    [project.source('a.md', NOTICE.replace('文件', '文件 ')), '--to', 'qing-zong-fa/2024-no7'],
    {
      originals: { folder, limit: { bytes: 10_000, words: '10 KB' } },
    },
  );
  expect(Object.keys(project.issues()).filter((name) => name.endsWith('source.md'))).toEqual([]);
});

test('two imports at once into one folder: nothing half-written', async () => {
  const a = project.source('a.txt', NOTICE);
  const b = project.source('b.txt', NOTICE.replace('走访一线', '走访慰问'));
  const runs = await Promise.all([a, b].map((file) => project.run([file, '--to', 'qing-zong-fa/2024-no7'])));
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(Object.keys(project.issues()).filter((name) => name.includes('/.'))).toEqual([]);
});

test('a folder nobody may write to', async () => {
  const folder = join(project.folder, 'content/issues/qing-zong-fa');
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  const run = await project.run([project.source('a.txt', NOTICE), '--to', 'qing-zong-fa/2024-no7']);
  chmodSync(folder, 0o755);
  // The administrator of a machine may write everywhere.
  if (process.getuid?.() === 0) return;
  expect(run).toMatchObject({ code: 1, err: expect.stringContaining('没有权限') as string });
  expect(project.issues()).toEqual({});
});

test.each([
  ['ENOSPC', '磁盘满了，没有写下任何草稿'],
  ['EROFS', '“x”所在的磁盘是只读的'],
  ['EACCES', '没有权限读写“x”'],
  ['EBUSY', '正被别的程序占用'],
])('a fault of the disk, %s, has its cure', (code, words) => {
  expect(describeError(Object.assign(new Error(code), { code, path: 'x' }))).toContain(words);
});
