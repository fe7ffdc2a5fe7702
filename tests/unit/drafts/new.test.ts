import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { settleNumbers, writeNumbers } from '../../../src/corpus/settle-numbers.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { describeSchema, fieldsOf } from '../../../src/drafts/describe-schema.ts';
import { editedFiles } from '../../../src/drafts/edited-files.ts';
import { runNew } from '../../../src/drafts/run-new.ts';
import { CancelledError, type Ask } from '../../../src/importer/command/ask.ts';

const SECOND = join(import.meta.dirname, '../../fixtures/second-archive');

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'new-'));
  await cp(join(SECOND, 'content'), join(project, 'content'), { recursive: true });
});
afterEach(() => rm(project, { recursive: true }));

describe('a new file', () => {
  test.each([
    ['issue kexie-tongxun/2024-no3', ['issue.yaml', '01.mdx', 'source.txt'], 'issues/kexie-tongxun/2024-no3'],
    [
      'issue kexie-tongxun/2024-no9-10',
      ['issue.yaml', '01.mdx', 'source.txt'],
      'issues/kexie-tongxun/2024-no9-10',
    ],
    [
      'notice chuan-ke-xie-fa/2024-no5',
      ['issue.yaml', 'index.mdx', 'source.txt'],
      'issues/chuan-ke-xie-fa/2024-no5',
    ],
    ['series chuan-ke-ban --name 川科办 --kind 公文', ['chuan-ke-ban.yaml'], 'series'],
    ['person --name 欧阳修远', ['ouyang-xiuyuan.yaml'], 'people'],
    ['person wei-zhi', ['wei-zhi.yaml'], 'people'],
    ['organization --name 石桥镇科协', ['shi-qiao-zhen-ke-xie.yaml'], 'organizations'],
    ['organization zhenkexie --name 镇科协 --kind 市科协', ['zhenkexie.yaml'], 'organizations'],
  ])('%s passes the check but for what is still to be filled', async (words, files, folder) => {
    const { code } = await run(words);
    expect(code).toBe(0);
    for (const file of files) expect(existsSync(join(project, 'content', folder, file)), file).toBe(true);
    const isWhole = words.includes('--name') && !words.startsWith('series');
    expect(codes()).toEqual(isWhole ? [] : ['left-to-fill']);
  });

  test('a series is given the publisher of the others, and that is said', async () => {
    const { out } = await run('series chuan-ke-ban --name 川科办 --kind 公文');
    expect(out).toContain('主办单位照已有的刊物填作“川江省科学技术协会”，不是的请改');
  });

  test('beside issues with numbers it is a draft, and no message asks for its numbers', async () => {
    writeNumbers(project, settleNumbers(openCorpus(project, { cache: false }).whole));
    await run('issue kexie-tongxun/2024-no3');
    const report = checkContent(openCorpus(project, { cache: false }).whole);
    expect([...new Set(report.findings.map(({ code }) => code))]).toEqual(['left-to-fill']);
    expect(report.drafts).toEqual(['kexie-tongxun/2024-no3']);
  });

  test('an article besides waits for its line in the contents', async () => {
    const { code, out } = await run('article kexie-tongxun/2023-no3/04 --kind 致辞');
    expect(code).toBe(0);
    expect(out).toContain("contents 里给它一行：- { title: 题名, article: '04' }");
    expect(codes()).toEqual(['contents-unknown-article', 'left-to-fill']);
    expect(await read('issues/kexie-tongxun/2023-no3/04.mdx')).toContain('\nkind: 致辞\n');
  });

  test('what is to be filled in is all that is missing: a filled one passes', async () => {
    await run('notice chuan-ke-xie-fa/2024-no5');
    const folder = 'issues/chuan-ke-xie-fa/2024-no5';
    const title = '关于开展观星活动的通知';
    await edit(`${folder}/issue.yaml`, (text) => text.replace('【待填】', title));
    await edit(`${folder}/index.mdx`, (text) =>
      text
        .replace('title: 【待填】', `title: ${title}`)
        .replace('recipients: 【待填】', 'recipients: 各市科协')
        .replace(/【待填】.*\n$/u, '定于九月开展观星活动。\n'),
    );
    await edit(
      `${folder}/source.txt`,
      () => `川科协发〔2024〕5号\n${title}\n各市科协：\n定于九月开展观星活动。\n`,
    );
    expect(codes()).toEqual([]);
  });

  test('every field is explained in it, in the words of its schema', async () => {
    await run('issue kexie-tongxun/2024-no3');
    await run('person wei-zhi');
    await run('organization zhenkexie');
    await run('series xuekan');
    const texts = {
      issue: await read('issues/kexie-tongxun/2024-no3/issue.yaml'),
      article: await read('issues/kexie-tongxun/2024-no3/01.mdx'),
      person: await read('people/wei-zhi.yaml'),
      organization: await read('organizations/zhenkexie.yaml'),
      series: await read('series/xuekan.yaml'),
    };
    for (const file of editedFiles(openCorpus(project, { cache: false }).whole)) {
      if (!(file.name in texts)) continue;
      const text = texts[file.name as keyof typeof texts];
      const fields = Object.entries(fieldsOf(describeSchema(file.schema, file.helps)).properties ?? {});
      const missing = fields.filter(
        ([name, { description = '-' }]) => !text.includes(description) || !text.includes(`${name}:`),
      );
      expect(
        missing.map(([name]) => name),
        file.name,
      ).toEqual([]);
    }
  });

  test('a line that is switched on is a field, and what it proposes has its form', async () => {
    await run('issue kexie-tongxun/2024-no3');
    await edit('issues/kexie-tongxun/2024-no3/issue.yaml', (text) =>
      text.replaceAll(/^( *)# (?!yaml-language)(?=\S+:|  )/gmu, '$1'),
    );
    const unread = openCorpus(project, { cache: false }).whole.folders.flatMap(({ problems }) => problems);
    expect(
      unread.map(({ code }) => code).filter((code) => code === 'yaml-syntax' || code === 'field-unknown'),
    ).toEqual([]);
  });

  test('names its schema, which lies where it says', async () => {
    await run('issue kexie-tongxun/2024-no3');
    const text = await read('issues/kexie-tongxun/2024-no3/issue.yaml');
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text) ?? [];
    const schema: unknown = JSON.parse(await read(join('issues/kexie-tongxun/2024-no3', path)));
    expect(schema).toMatchObject({ title: '一期', required: ['year', 'numbers', 'contents'] });
  });
});

describe('what is refused', () => {
  test.each([
    [
      'issue nothing/2024-no1',
      1,
      '没有“nothing”这种刊物。现有的刊物：\n  chuan-ke-xie-fa　川科协发（公文）\n  kexie-tongxun　科协通讯（刊物）',
    ],
    ['issue kexie-tongxun/No3', 1, '“No3”不能作网址：只能用小写字母、数字和连字符'],
    ['issue kexie-tongxun/no3', 1, '“no3”看不出是哪一年：期要以年份开头'],
    ['issue kexie-tongxun/2023-no3', 1, 'content/issues/kexie-tongxun/2023-no3 已经有了，没有改动。'],
    ['issue kexie-tongxun/2024-no3/01', 1, '是一篇文章的地址'],
    ['notice kexie-tongxun/2024-no3', 1, '“科协通讯”是刊物，不是公文。'],
    ['article kexie-tongxun/2023-no3/01', 1, '01.mdx 已经有了，没有改动。'],
    ['article kexie-tongxun/2024-no3/01', 1, '没有 kexie-tongxun/2024-no3 这一期。'],
    ['article kexie-tongxun/2023-no3/04 --kind 诗', 1, '没有“诗”这个文种。文种有：'],
    ['article kexie-tongxun/2023-no3', 2, '还要写明是哪一篇'],
    ['person Bai', 1, '“Bai”不能作网址：只能用小写字母、数字和连字符'],
    ['person bai-ruoxi', 1, 'content/people/bai-ruoxi.yaml 已经有了（白若溪），没有改动。'],
    ['series kexie-tongxun', 1, 'content/series/kexie-tongxun.yaml 已经有了（科协通讯），没有改动。'],
    ['series search --name 检索', 1, '网址 /search/ 是网站自己的页面'],
    ['series xuekan --kind 报纸', 1, '没有“报纸”这种形式。形式有：刊物、简报、公文、单篇。'],
    ['series', 2, '要写编号，或用 --name 写刊名、公文代字'],
    ['organization x --kind 公司', 1, '没有“公司”这一类。类别有：'],
    ['person', 2, '要写编号，或用 --name 写姓名'],
    ['persn x', 2, '不能新建“persn”，是不是想写 person。'],
    ['', 2, '要写明新建什么。'],
    ['issue kexie-tongxun/2024-no3 --nmae x', 2, '选项写得不对'],
  ])('%s', async (words, code, told) => {
    const before = openCorpus(project, { cache: false }).whole;
    const result = await run(words);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(told);
    expect(openCorpus(project, { cache: false }).whole.folders.length).toBe(before.folders.length);
  });

  test('a file that is no content yet is not overwritten either, and nothing else is left behind', async () => {
    const original = join(project, 'content/people/wei-zhi.yaml');
    await writeFile(original, 'name: 未知\nposts: []\n');
    expect((await run('person wei-zhi')).code).toBe(1);
    expect(await readFile(original, 'utf8')).toBe('name: 未知\nposts: []\n');
  });

  test('a source that lies there already is kept, and the issue made for it', async () => {
    await run('issue kexie-tongxun/2024-no3');
    const folder = 'issues/kexie-tongxun/2024-no3';
    await rm(join(project, 'content', folder, 'issue.yaml'));
    await rm(join(project, 'content', folder, '01.mdx'));
    await edit(`${folder}/source.txt`, () => '原文\n');
    expect((await run('issue kexie-tongxun/2024-no3')).code).toBe(0);
    expect(await read(`${folder}/source.txt`)).toBe('原文\n');
  });
});

test('where the disk refuses a file, none of them stays and the cause is told', async () => {
  await writeFile(join(project, 'content/issues/kexie-tongxun/2024-no3'), '不是文件夹');
  const { code, err } = await run('issue kexie-tongxun/2024-no3');
  expect(code).toBe(1);
  expect(err).toMatch(/不是文件夹|已经有/u);
  expect(err).toContain('什么也没有写');
  expect(err).not.toContain('导入');
});

describe('at a terminal', () => {
  test.each([
    [['issue', 'kexie-tongxun', '2024-no3'], 'issues/kexie-tongxun/2024-no3/issue.yaml'],
    [['notice', 'chuan-ke-xie-fa', '2024-no5'], 'issues/chuan-ke-xie-fa/2024-no5/index.mdx'],
    [
      ['article', 'kexie-tongxun', 'kexie-tongxun/2023-no3', '04', '致辞'],
      'issues/kexie-tongxun/2023-no3/04.mdx',
    ],
    [['series', '川科办', 'chuan-ke-ban', '公文'], 'series/chuan-ke-ban.yaml'],
    [['person', '白若溪', 'bai-ruoxi-2'], 'people/bai-ruoxi-2.yaml'],
    [['organization', '镇科协', 'zhenkexie', '市科协'], 'organizations/zhenkexie.yaml'],
  ])('%j are asked for and written', async (answers, file) => {
    expect((await run('', script(answers))).code).toBe(0);
    expect(existsSync(join(project, 'content', file))).toBe(true);
  });

  test('what was given is not asked again', async () => {
    expect((await run('issue kexie-tongxun/2024-no3', script([]))).code).toBe(0);
    expect((await run('person --name 白若溪', script([]))).code).toBe(0);
  });

  test('Ctrl-C writes nothing', async () => {
    const result = await run('', script(['issue', 'kexie-tongxun']));
    expect(result).toEqual({ code: 1, out: '', err: '已停止，什么也没有写。\n' });
  });
});

/** Answers in turn; where none is left the person stops. */
function script(answers: readonly string[]): Ask {
  const left = [...answers];
  const next = (check: (given: string) => string | undefined): Promise<string> => {
    const given = left.shift();
    if (given === undefined) return Promise.reject(new CancelledError('已停止，什么也没有写。'));
    expect(check(given)).toBeUndefined();
    return Promise.resolve(given);
  };
  return {
    files: () => Promise.resolve([]),
    say: () => undefined,
    choose: (_, options) =>
      next((given) => (options.some(({ value }) => value === given) ? undefined : `no ${given}`)),
    write: (_, { check }) => next((given) => check?.(given)),
  };
}

async function run(words: string, ask?: Ask): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const code = await runNew(words === '' ? [] : words.split(' '), {
    project,
    out: (text) => (told.out += text),
    err: (text) => (told.err += text),
    ask,
  });
  return { code, ...told };
}

function codes(): string[] {
  const { whole } = openCorpus(project, { cache: false });
  return [...new Set(checkContent(whole).findings.map(({ code }) => code))].sort();
}

const read = (file: string) => readFile(join(project, 'content', file), 'utf8');

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(project, 'content', file), change(await read(file)));
}
