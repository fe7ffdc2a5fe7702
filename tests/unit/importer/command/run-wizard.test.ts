import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { present } from '../../../present.ts';
import { FOREIGN_NOTICE, JOURNAL, NOTICE, SHEET } from './sources.ts';
import { makeProject, scriptAsk, type TemporaryProject } from './temporary-project.ts';

let project: TemporaryProject;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

const keptAnswers = () => {
  const folder = join(project.folder, '.cache/import');
  return join(folder, present(readdirSync(folder)[0]));
};

test('a notice with nothing doubtful is asked its place only, and the place is proposed', async () => {
  const ask = scriptAsk([
    ['收入哪一种刊物', 'qing-zong-fa'],
    ['期的文件夹名', '='],
  ]);
  const finish = (_: string, folder: string) => [`检查 ${folder}`];
  const run = await project.run([project.source('a.txt', NOTICE)], { ask, finish });
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(run.out).toContain('检查 content/issues/qing-zong-fa/2024-no7');
  expect(ask.asked[0]).toMatch(/按公文处理，红头、发文字号.*都在；1 篇/u);
  expect(ask.asked).toHaveLength(3);
});

test('a doubt is asked in its context, and the answer makes the file of a body', async () => {
  const ask = scriptAsk([
    ['机关代字', 'as-proposed'],
    ['云岭县总工会', 'new'],
    ['属于哪一类', '县区总工会'],
  ]);
  const run = await project.run([project.source('a.txt', FOREIGN_NOTICE), '--to', 'qing-zong-fa/2023-no12'], {
    ask,
  });
  expect(run.code).toBe(0);
  expect(ask.asked.find((words) => words.includes('没有档案'))).toMatch(
    /^　 12　\n▶ 13　云岭县总工会\n　 14　\n组织“云岭县总工会”没有档案/u,
  );
  expect(project.read('organizations/yun-ling-xian-zong-gong-hui.yaml')).toBe(
    'name: 云岭县总工会\nkind: 县区总工会\n',
  );
  expect(project.read('issues/qing-zong-fa/2023-no12/import-report.md')).toContain(
    '## 存疑，请人工判断（0 处）',
  );
  expect(readFileSync(keptAnswers(), 'utf8')).toBe(
    '1/field: 照此\n13/unknown-body:\n  id: yun-ling-xian-zong-gong-hui\n  new: true\n  kind: 县区总工会\n',
  );
});

test('who stops finds the content untouched and goes on with the answers given', async () => {
  const source = project.source('a 稿.txt', FOREIGN_NOTICE);
  const stopped = await project.run([source, '--to', 'qing-zong-fa/2023-no12'], {
    ask: scriptAsk([['机关代字', 'as-proposed']]),
  });
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain('content/ 里什么也没有改');
  expect(stopped.err).toContain(`npm run import -- "${source}" --to qing-zong-fa/2023-no12`);
  expect(project.issues()).toEqual({});
  const ask = scriptAsk([
    ['接着答吗', 'on'],
    ['云岭县总工会', 'later'],
  ]);
  expect(await project.run([source, '--to', 'qing-zong-fa/2023-no12'], { ask })).toMatchObject({ code: 0 });
  expect(ask.asked.some((words) => words.includes('机关代字'))).toBe(false);
  expect(project.read('issues/qing-zong-fa/2023-no12/import-report.md')).toContain(
    '## 存疑，请人工判断（1 处）',
  );
});

test('one name is asked once, however often it stands', async () => {
  const ask = scriptAsk([['石长河', 'new']]);
  const files = JOURNAL.map((text, index) => project.source(`${index + 1}.txt`, text));
  expect(await project.run([...files, '--to', 'qinghai-gongyun/2024-no1'], { ask })).toMatchObject({
    code: 0,
  });
  expect(project.read('people/shi-changhe.yaml')).toBe('name: 石长河\nposts: []\n');
});

test('the same import with the same answers gives the same bytes', async () => {
  const text = JOURNAL.join('\n');
  await project.run([project.source('a.txt', text), '--to', 'qinghai-gongyun/2024-no1'], {
    ask: scriptAsk([['石长河', 'new']]),
  });
  const answers = readFileSync(keptAnswers(), 'utf8');
  const other = makeProject();
  const words = [
    other.source('a.txt', text),
    '--to',
    'qinghai-gongyun/2024-no1',
    '--answers',
    other.source('a.yaml', answers),
  ];
  expect(await other.run(words)).toMatchObject({ code: 0, err: '' });
  expect(other.issues()).toEqual(project.issues());
  expect(other.read('people/shi-changhe.yaml')).toBe(project.read('people/shi-changhe.yaml'));
  const again = await other.run(words);
  expect(again.out).toContain('没有写任何文件');
  expect(again.err).toContain('unknown-person 没有用上');
  expect(other.issues()).toEqual(project.issues());
  other.remove();
});

test('year and date that are not printed are asked with their reason', async () => {
  const ask = scriptAsk([
    ['按哪一种导入', 'poster'],
    ['收入哪一种刊物', 'zhanban'],
    ['期的文件夹名', '2018-shuwu'],
    ['年份（四位', '='],
    ['日期（', '2018-05'],
    ['依据是什么', '照片注明的日期'],
  ]);
  expect(await project.run([project.source('a.txt', SHEET)], { ask })).toMatchObject({ code: 0 });
  expect(project.read('issues/zhanban/2018-shuwu/issue.yaml')).toContain('year: 2018');
  expect(project.read('issues/zhanban/2018-shuwu/index.mdx')).toContain("date: '2018-05'");
});

test('a value that cannot be written is asked once more', async () => {
  const ask = scriptAsk([
    ['来源印的是 2023 年', 'write'],
    ['year', '二〇二三'],
    ['来源印的是 2023 年', 'write'],
    ['year', '2024'],
    ['来源印的是第 12 期', 'as-proposed'],
    ['机关代字', 'as-proposed'],
    ['云岭县总工会', 'later'],
  ]);
  const source = project.source('a.txt', FOREIGN_NOTICE);
  expect(await project.run([source, '--to', 'qing-zong-fa/2024-no1'], { ask })).toMatchObject({ code: 0 });
  expect(ask.asked.some((words) => words.includes('写不进去'))).toBe(true);
  expect(project.read('issues/qing-zong-fa/2024-no1/issue.yaml')).toContain('year: 2024');
  expect(readFileSync(keptAnswers(), 'utf8')).toBe('1/field: 照此\n1/field#2: 2024\n1/field#3: 照此\n');
});

test('a 密级 goes in only when a person says that it may', async () => {
  const source = project.source('a.txt', `机密★1年\n\n${NOTICE}`);
  const words = [source, '--to', 'qing-zong-fa/2024-no7'];
  expect(await project.run(words, { ask: scriptAsk([['密级', 'stop']]) })).toMatchObject({ code: 1 });
  expect(project.issues()).toEqual({});
  expect(await project.run(words, { ask: scriptAsk([['密级', 'go']]) })).toMatchObject({ code: 0 });
});

test.each([
  [
    'an id that no file has',
    '13/unknown-body: nobody\n',
    '没有 content/organizations/nobody.yaml。要新建就写成',
  ],
  [
    'a kind of body the archive has not',
    '13/unknown-body: { id: x, new: true, kind: 县局 }\n',
    '新建组织要写 kind，只能是',
  ],
  [
    'a file of somebody else',
    '13/unknown-body: { id: qinghai-zonggonghui, new: true, kind: 其他 }\n',
    '已经是“青海省总工会”的档案',
  ],
  ['a field that is none', '1/field: { colour: red }\n', '没有“colour”这一项可以写'],
  ['a value that breaks the schema', '1/field: { year: 20 }\n', 'year 写的“20”'],
])('answers: %s', async (_, answers, words) => {
  const run = await project.run([
    project.source('a.txt', FOREIGN_NOTICE),
    '--to',
    'qing-zong-fa/2023-no12',
    '--answers',
    project.source('a.yaml', answers),
  ]);
  expect(run.code).toBe(1);
  expect(run.err).toContain(words);
  expect(project.issues()).toEqual({});
});

test('an answer that fits nothing any more is named', async () => {
  const run = await project.run([
    project.source('a.txt', NOTICE),
    '--to',
    'qing-zong-fa/2024-no7',
    '--answers',
    project.source('a.yaml', '99/unknown-person: li-zhong\n'),
  ]);
  expect(run).toMatchObject({
    code: 0,
    err: expect.stringContaining('答复 99/unknown-person 没有用上') as string,
  });
});
