import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SOUND } from '../checks/edited-content.ts';
import { present } from '../../present.ts';

const CLI = join(import.meta.dirname, '../../../src/cli');
const ISSUE = 'content/issues/gongyun/2017-no9';

const HEAD = '---\ntitle: 窗外的白丁香\nkind: 随笔\npageStart: 52\n---\n';
const FIRST = '晚风清幽，几许轻愁，一枝白色的丁香就睡在我的窗外。今夜，你也倦了吗？谁点缀了你今夜的梦呢？';
const SECOND = '想与你耳语，却不敢轻易地推开窗户，我只敢静静地把你凝视。';
const THIRD = '窗外的月光淡淡地洒下来，落在每一片叶子上，像一层薄薄的霜。';
const SHORT = '井芬清';
const OTHER = '职工书屋里新添了三百多册图书，下了班的工友们常常一坐就是一个晚上。';

// A command takes a second on a machine that is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let folder: string;
/** Writes the article as an editor leaves it. */
const edit = (...paragraphs: string[]) =>
  writeFileSync(join(folder, ISSUE, '03.mdx'), `${HEAD}\n${paragraphs.join('\n\n')}\n`);
const runIds = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CLI, 'ids.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
};
const lockFile = () => join(folder, ISSUE, 'paragraphs.yaml');
/** Rows of the article in the lock: `p1 晚风清幽…`, `p2 并入 p1`. */
const rows = () =>
  present(
    readFileSync(lockFile(), 'utf8')
      .split(/^'?(?=\d\d'?:$)/m)
      .find((part) => part.startsWith('03')),
  )
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.replace(/^ {2}- '?/, '').replace(/^(p\d+) \d+ [0-9a-f]{16} (\S*) \S*$/, '$1 $2'));

/** The article as first published, with its numbers. */
let published: string;
beforeAll(() => {
  published = folder = mkdtempSync(join(tmpdir(), 'ids-published-'));
  cpSync(SOUND, folder, { recursive: true });
  edit(FIRST, SECOND, SHORT, THIRD, SHORT);
  runIds();
});
afterAll(() => rmSync(published, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ids-'));
  cpSync(published, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first run numbers every paragraph, and the next changes nothing', () => {
  expect(rows()).toEqual([
    'p1 晚风清幽几许轻愁一枝',
    'p2 想与你耳语却不敢轻易',
    'p3 井芬清',
    'p4 窗外的月光淡淡地洒下',
    'p5 井芬清',
  ]);
  const before = readFileSync(lockFile());
  expect(runIds()).toEqual({ code: 0, output: '段落编号 9 个，新编 0 个。\n' });
  expect(readFileSync(lockFile())).toEqual(before);
  expect(runIds('--check').code).toBe(0);
});

test.each([
  ['inserted', [FIRST, OTHER, SECOND, SHORT, THIRD, SHORT], 'p1 p6 p2 p3 p4 p5'],
  ['corrected', [FIRST.replace('轻愁', '清愁'), SECOND, SHORT, THIRD, SHORT], 'p1 p2 p3 p4 p5'],
  ['split', [FIRST.slice(0, 25), FIRST.slice(25), SECOND, SHORT, THIRD, SHORT], 'p1 p6 p2 p3 p4 p5'],
  ['merged', [FIRST + SECOND, SHORT, THIRD, SHORT], 'p1 p2→p1 p3 p4 p5'],
  ['moved', [THIRD, FIRST, SECOND, SHORT, SHORT], 'p4 p1 p2 p3 p5'],
  ['a short one corrected', [FIRST, SECOND, '井芳清', THIRD, SHORT], 'p1 p2 p3 p4 p5'],
  [
    'set in bold and marked anew',
    [`**${FIRST}**`, SECOND.replace('，', ','), SHORT, THIRD, SHORT],
    'p1 p2 p3 p4 p5',
  ],
])('a paragraph %s: every number stays with its text', (_, paragraphs, numbers) => {
  edit(...paragraphs);
  expect(runIds().code).toBe(0);
  expect(rows().map((row) => row.replace(' 并入 ', '→').split(' ')[0])).toEqual(numbers.split(' '));
});

describe('a paragraph that is gone', () => {
  test('is told with its opening and the way out, and nothing is written', () => {
    edit(FIRST, SHORT, THIRD, SHORT);
    const before = readFileSync(lockFile());
    const { code, output } = runIds();
    expect(code).toBe(1);
    expect(output).toContain('gongyun/2017-no9/03：编号 p2 的段落不见了（开头是“想与你耳语却不敢轻易”）');
    expect(output).toContain('npm run ids -- --withdraw gongyun/2017-no9/03#p2 --reason 理由');
    expect(readFileSync(lockFile())).toEqual(before);
  });

  test('is withdrawn with a reason, and its number is never given again', () => {
    edit(FIRST, SHORT, THIRD, SHORT);
    expect(runIds('--withdraw', 'gongyun/2017-no9/03#p2', '--reason', '与上段重复').code).toBe(0);
    edit(FIRST, SHORT, THIRD, SHORT, OTHER);
    expect(runIds().code).toBe(0);
    expect(rows()).toEqual([
      'p1 晚风清幽几许轻愁一枝',
      'p2 撤下 与上段重复',
      'p3 井芬清',
      'p4 窗外的月光淡淡地洒下',
      'p5 井芬清',
      'p6 职工书屋里新添了三百',
    ]);
  });

  test('one of two the same too', () => {
    edit(FIRST, SECOND, THIRD, SHORT);
    expect(runIds().output).toContain('编号 p3 的段落不见了（开头是“井芬清”）');
  });

  test.each([
    ['gongyun/2017-no9/03#p9', '没有编号 p9'],
    ['gongyun/2017-no9/03#p1', 'p1 还在正文里（开头是“晚风清幽几许轻愁一枝”）'],
    ['gongyun/2017-no9/09#p1', '没有这一篇'],
    ['gongyun/2017-no8/03#p1', '没有“gongyun/2017-no8”这一期'],
  ])('withdrawing %s is refused: %s', (place, words) => {
    const before = readFileSync(lockFile());
    const { code, output } = runIds('--withdraw', place, '--reason', '重复');
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(readFileSync(lockFile())).toEqual(before);
  });

  test('a withdrawal without a reason is refused', () => {
    edit(FIRST, SHORT, THIRD, SHORT);
    for (const reason of [[], ['--reason', ' ']])
      expect(runIds('--withdraw', 'gongyun/2017-no9/03#p2', ...reason).code).toBe(2);
  });
});

describe('a paragraph typed anew', () => {
  const same = (place: string, ...begins: string[]) =>
    runIds('--same', `gongyun/2017-no9/${place}`, ...begins.flatMap((words) => ['--begins', words]));

  test('keeps its number where an editor says which it is, and later changes are followed as ever', () => {
    edit(FIRST, OTHER, SHORT, THIRD, SHORT);
    const asked = runIds();
    expect(asked.output).toContain('npm run ids -- --same gongyun/2017-no9/03#p2 --begins 现在的开头几个字');
    expect(same('03#p2', '职工书屋').output).toContain('段落编号 9 个，新编 0 个');
    expect(rows()).toEqual([
      'p1 晚风清幽几许轻愁一枝',
      'p2 职工书屋里新添了三百',
      'p3 井芬清',
      'p4 窗外的月光淡淡地洒下',
      'p5 井芬清',
    ]);
    edit(FIRST, SHORT, THIRD, OTHER.replace('三百多册', '三百一十册'), SHORT);
    expect(runIds().code).toBe(0);
    expect(rows()[3]).toBe('p2 职工书屋里新添了三百');
  });

  test.each([
    ['03#p2', '月光', '正文里没有以“月光”开头的段落'],
    ['03#p2', '，', '正文里没有以“，”开头的段落'],
    ['03#p2', '井芬', '以“井芬”开头的不止一段，请多写几个字'],
    ['03#p2', '窗外的月光', '的这一段是公布过的 p4，不能再作 p2'],
    ['03#p1', '职工书屋', 'p1 还在正文里（开头是“晚风清幽几许轻愁一枝”），编号没有丢'],
    ['03#p9', '职工书屋', '没有编号 p9'],
    ['09#p1', '职工书屋', '没有这一篇'],
  ])('%s beginning with %s is refused: %s', (place, begins, words) => {
    edit(FIRST, OTHER, SHORT, THIRD, SHORT);
    const before = readFileSync(lockFile());
    const { code, output } = same(place, begins);
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(readFileSync(lockFile())).toEqual(before);
  });

  test('is not said without its opening, nor withdrawn in one breath', () => {
    edit(FIRST, OTHER, SHORT, THIRD, SHORT);
    expect(same('03#p2').code).toBe(2);
    expect(same('03#p2', ' ').code).toBe(2);
    expect(
      runIds('--same', 'gongyun/2017-no9/03#p2', '--begins', '职工', '--withdraw', 'gongyun/2017-no9/03#p2')
        .code,
    ).toBe(2);
  });
});

describe('what would lose numbers behind the editor’s back', () => {
  test('a file renamed: the numbers of the old name are kept and asked for', () => {
    renameSync(join(folder, ISSUE, '03.mdx'), join(folder, ISSUE, '04.mdx'));
    const before = readFileSync(lockFile());
    const { code, output } = runIds();
    expect(code).toBe(1);
    expect(output).toContain('gongyun/2017-no9/03：03.mdx 不见了，它的 5 个段落编号没有着落');
    expect(readFileSync(lockFile())).toEqual(before);
  });

  test.each([
    ['a row nobody can read', (yaml: string) => yaml.replace('p2 25', 'p2'), '不是段落编号的写法'],
    ['a file nobody can read', (yaml: string) => `${yaml}<<<<<<< HEAD\n`, 'paragraphs.yaml：读不懂'],
  ])('%s is told, and nothing is written', (_, spoil, words) => {
    const spoilt = spoil(readFileSync(lockFile(), 'utf8'));
    expect(spoilt).not.toBe(readFileSync(lockFile(), 'utf8'));
    writeFileSync(lockFile(), spoilt);
    const { code, output } = runIds();
    expect(code).toBe(1);
    expect(output).toContain(words);
    expect(readFileSync(lockFile(), 'utf8')).toBe(spoilt);
  });

  test('`--check` tells what is not written yet, and writes nothing', () => {
    edit(FIRST, OTHER, SECOND, SHORT, THIRD, SHORT);
    const before = readFileSync(lockFile());
    expect(runIds('--check')).toMatchObject({
      code: 1,
      output: expect.stringContaining('有 1 期的段落编号还没有写好') as string,
    });
    expect(readFileSync(lockFile())).toEqual(before);
    rmSync(lockFile());
    expect(runIds('--check').code).toBe(1);
    expect(existsSync(lockFile())).toBe(false);
  });
});

test('`check` fails where a published number is gone', () => {
  edit(FIRST, SHORT, THIRD, SHORT);
  expect(() =>
    execFileSync(process.execPath, [join(CLI, 'check.ts')], { cwd: folder, encoding: 'utf8' }),
  ).toThrow(
    expect.objectContaining({
      stdout: expect.stringContaining('的段落 p2（开头是“想与你耳语却不敢轻易”）在正文里找不到了') as string,
    }) as Error,
  );
});
