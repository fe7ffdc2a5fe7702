import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mergeBodies, mergeColumns, mergePeople } from '../../../src/desk/authority/merge-entries.ts';
import { planMerge } from '../../../src/desk/authority/plan-merge.ts';
import { rewriteReferences } from '../../../src/corpus/rewrite-references.ts';
import { undoUnfinished, writeTogether } from '../../../src/corpus/write-together.ts';
import { openWorkspace } from '../../../src/desk/work/workspace.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function project(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-merge-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const post = (name: string, asOf: string) => ({ post: name, asOf, evidence: { item: 'a/b', quote: name } });

describe('two entries become one', () => {
  test('of a person: names and posts are kept, each once, in order of date', () => {
    const stays = { name: '张三', otherNames: ['张叁'], posts: [post('主席', '2010'), post('顾问', '2020')] };
    const goes = {
      name: '張三',
      otherNames: ['张叁', '张三'],
      note: '县人',
      posts: [post('主席', '2010'), post('委员', '2015')],
    };
    expect(mergePeople(stays, goes)).toEqual({
      name: '张三',
      otherNames: ['张叁', '張三'],
      note: '县人',
      posts: [post('主席', '2010'), post('委员', '2015'), post('顾问', '2020')],
    });
  });

  test('of a body: short names are kept, and it stands below nobody of itself', () => {
    const ids = { stays: 'a', goes: 'b' };
    const goes = { name: '县总', shortNames: ['总工会'], kind: '县', parent: 'top' };
    expect(mergeBodies({ name: '县总工会', kind: '县', parent: 'b' }, goes, ids)).toEqual({
      name: '县总工会',
      shortNames: ['县总', '总工会'],
      kind: '县',
      parent: 'top',
    });
    expect(mergeBodies({ name: '县总工会', kind: '县' }, { ...goes, parent: 'a' }, ids)).not.toHaveProperty(
      'parent',
    );
  });

  test('of a column: its names become former names', () => {
    const column = { name: '论坛', series: 'x', order: 1 };
    expect(mergeColumns(column, { ...column, name: '理论园地', note: '1985年改名' })).toEqual({
      ...column,
      formerNames: ['理论园地'],
      note: '1985年改名',
    });
  });
});

describe('references', () => {
  const ids = { goes: 'li-si', stays: 'li-si-2' };
  test('are rewritten by place: the same letters elsewhere, comments and line ends stay', () => {
    const mdx =
      "---\r\ntitle: li-si\r\nauthors:\r\n  - { person: 'li-si', name: 李四 } # li-si\r\n---\r\nperson: li-si\r\n";
    expect(rewriteReferences(mdx, true, [['authors', 0, 'person']], ids)).toBe(
      mdx.replace("'li-si'", "'li-si-2'"),
    );
    const yaml = 'ids: [li-si, x, li-si]\n';
    expect(
      rewriteReferences(
        yaml,
        false,
        [
          ['ids', 0],
          ['ids', 2],
        ],
        ids,
      ),
    ).toBe('ids: [li-si-2, x, li-si-2]\n');
    expect(rewriteReferences('parent: a\n', false, [['parent']], { goes: 'a', stays: '110' })).toBe(
      "parent: '110'\n",
    );
  });
  test('are not where the file has changed', () => {
    expect(rewriteReferences('ids: [x]\n', false, [['ids', 0]], ids)).toBeUndefined();
  });
});

describe('a plan', () => {
  const people = {
    'content/people/a.yaml': '# 甲\nname: 李四\nposts: []\n',
    'content/people/b.yaml': 'name: 李肆\nposts: []\n',
  };
  const article =
    '---\ntitle: 题\nkind: 通知\nauthors:\n  - person: b # 待核\n    name: 李肆\n---\n\n文 b。\n';
  const issue = { 'content/issues/s/2024-no1/01.mdx': article };
  test('lists every file before one is changed', () => {
    const workspace = openWorkspace(project({ ...people, ...issue }));
    const plan = planMerge(workspace, { room: 'people', stays: 'a', goes: 'b' });
    expect(plan.isPublished).toBe(false);
    expect(plan.words).toEqual([
      { file: 'content/people/a.yaml', changes: ['别的写法：李肆'] },
      { file: 'content/issues/s/2024-no1/01.mdx', changes: ['第 5 行“李肆”：b → a'] },
    ]);
    expect(plan.changes).toEqual([
      {
        file: 'content/people/a.yaml',
        before: people['content/people/a.yaml'],
        after: '# 甲\nname: 李四\notherNames:\n  - 李肆\nposts: []\n',
      },
      {
        file: 'content/issues/s/2024-no1/01.mdx',
        before: article,
        after: article.replace('person: b', 'person: a'),
      },
      { file: 'content/people/b.yaml', before: people['content/people/b.yaml'], after: null },
    ]);
  });
  test('is refused where a file that cannot be read may name the one that goes', () => {
    const broken = { 'content/issues/s/2024-no1/01.mdx': '---\ntitle: [\nauthors: b\n---\n' };
    const workspace = openWorkspace(project({ ...people, ...broken }));
    expect(() => planMerge(workspace, { room: 'people', stays: 'a', goes: 'b' })).toThrow('读不出来');
  });
  test('is refused where an exception is about the one that goes', () => {
    const review =
      "exceptions:\n  - { code: person-name, file: 01.mdx, words: '人物档案 b 是“李肆”', reason: 原件如此 }\n";
    const workspace = openWorkspace(
      project({ ...people, ...issue, 'content/issues/s/2024-no1/review.yaml': review }),
    );
    expect(() => planMerge(workspace, { room: 'people', stays: 'a', goes: 'b' })).toThrow('例外');
  });
  test('is refused where bodies would stand below themselves', () => {
    const body = (name: string, parent: string) => `name: ${name}\nkind: 县\nparent: ${parent}\n`;
    const workspace = openWorkspace(
      project({
        'content/organizations/a.yaml': body('甲县总工会', 'm'),
        'content/organizations/m.yaml': body('中间', 'b'),
        'content/organizations/b.yaml': 'name: 乙\nkind: 县\n',
      }),
    );
    expect(() => planMerge(workspace, { room: 'organizations', stays: 'a', goes: 'b' })).toThrow('成了圈');
  });
});

describe('files together', () => {
  const changes = [
    { file: 'a.txt', before: '旧', after: '新' },
    { file: 'b.txt', before: '旧', after: null },
  ];
  const read = (folder: string, name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  test('are all changed, or none where something goes wrong', async () => {
    const folder = project({ 'a.txt': '旧', 'b.txt': '旧' });
    const journal = join(folder, '.cache/desk/merge.json');
    await expect(
      writeTogether(folder, journal, changes, () => Promise.reject(new Error('满'))),
    ).rejects.toThrow('满');
    expect([read(folder, 'a.txt'), read(folder, 'b.txt')]).toEqual(['旧', '旧']);
    await writeTogether(folder, journal, changes, () => Promise.resolve());
    expect([read(folder, 'a.txt'), read(folder, 'b.txt'), existsSync(journal)]).toEqual([
      '新',
      undefined,
      false,
    ]);
  });
  test('are put back after a crash, but for what others wrote since', () => {
    const folder = project({
      'a.txt': '新',
      'c.txt': '别人的',
      'j.json': JSON.stringify([...changes, { file: 'c.txt', before: '旧', after: '新' }]),
    });
    expect(undoUnfinished(folder, join(folder, 'j.json'))).toEqual(['a.txt', 'b.txt']);
    expect([read(folder, 'a.txt'), read(folder, 'b.txt'), read(folder, 'c.txt')]).toEqual([
      '旧',
      '旧',
      '别人的',
    ]);
  });
});
