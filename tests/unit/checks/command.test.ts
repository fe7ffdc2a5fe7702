import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOUND } from './edited-content.ts';

const COMMAND = join(import.meta.dirname, '../../../src/cli/check.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await cp(SOUND, folder, { recursive: true });
  await cp(
    join(folder, 'content/issues/gongyun/2017-no9'),
    join(folder, 'content/issues/gongyun/2017-no10'),
    {
      recursive: true,
    },
  );
  await writeFile(
    join(folder, 'content/issues/gongyun/2017-no10/02.mdx'),
    '---\ntitle: 无\nkind: 新闻\n---\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('sound content passes with exit code 0 and figures that add up', async () => {
  const { code, output } = await run(SOUND);
  expect(code).toBe(0);
  expect(output).toContain(
    '共 1 期 3 篇，原文 500 字：没有着落 0，没有来历 0；目录 3 条，对上 3 条；接合 2 处；引号括号不成对 0 处。',
  );
  expect(output.trimEnd().endsWith('✓ 检查通过。')).toBe(true);
});

test('one wrong file anywhere makes exit code 1', async () => {
  const { code, output } = await run(folder);
  expect(code).toBe(1);
  expect(output).toContain('content/issues/gongyun/2017-no10/02.mdx:2  须改  field-unaccounted');
});

test('one folder gets its own messages only, however it is written', async () => {
  for (const argument of [
    'content/issues/gongyun/2017-no9/',
    'gongyun/2017-no9',
    join(folder, 'content/issues/gongyun/2017-no9'),
  ]) {
    const { code, output } = await run(folder, argument);
    expect(output).not.toContain('issues/gongyun/2017-no10');
    expect(code).toBe(0);
  }
});

test('a folder that is not there is told in words', async () => {
  const { code, output } = await run(folder, 'content/issues/gongyun/1999-no1');
  expect(code).toBe(1);
  expect(output).toBe(
    '没有“content/issues/gongyun/1999-no1”。请写一期的文件夹，例如 content/issues/gongyun/2017-no10。\n',
  );
});

test('the joins are listed when asked for, and JSON parses', async () => {
  const { output } = await run(SOUND, '--joins');
  expect(output).toContain('接合 01 原文 33→35：贵南县调研工会活动阵｜地建设工作，看望慰问');
  const json = JSON.parse((await run(SOUND, '--json')).output) as { passed: boolean };
  expect(json.passed).toBe(true);
});

test('--fix mends what is certain and says so, --dry-run only says so, and JSON stays JSON beside it', async () => {
  const project = await mkdtemp(join(tmpdir(), 'check-fix-'));
  await cp(SOUND, project, { recursive: true });
  const file = join(project, 'content/issues/gongyun/2017-no9/01.mdx');
  const before = await readFile(file, 'utf8');
  const wrong = before.replace(/(?<=\p{Script=Han})，(?=\p{Script=Han})/u, ',');
  await writeFile(file, wrong);
  const dry = await run(project, '--fix', '--dry-run');
  expect(dry.output).toContain('可以改  content/issues/gongyun/2017-no9/01.mdx\n  第 ');
  expect(dry.output).toContain('punctuation-width');
  expect(await readFile(file, 'utf8')).toBe(wrong);
  const json = JSON.parse((await run(project, '--json')).output) as {
    issues: { code: string; fix?: unknown }[];
  };
  expect(json.issues.find(({ code }) => code === 'punctuation-width')?.fix).toBeDefined();
  const { code, output } = await run(project, '--fix');
  expect(code).toBe(0);
  expect(output).toContain('改了 1 个文件 1 行。');
  expect(output.trimEnd().endsWith('✓ 检查通过。')).toBe(true);
  expect(await readFile(file, 'utf8')).toBe(before);
  expect((await run(project, '--fix')).output).toContain('没有能自动改的。');
  await rm(project, { recursive: true });
});

test('a check writes the schemas for text editors and takes them for no file of the content', async () => {
  const schema = JSON.parse(await readFile(join(folder, 'content/.schemas/article.schema.json'), 'utf8')) as {
    title: string;
  };
  expect(schema.title).toBe('文章');
  expect((await run(folder)).output).not.toContain('.schemas');
});

function run(cwd: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [COMMAND, ...args], { cwd }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr }),
    );
  });
}
