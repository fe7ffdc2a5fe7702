import { describe, expect, test } from 'vitest';
import { applyFilled, type FieldOrder } from '../../../src/desk/form/apply-filled.ts';
import { writeYaml } from '../../../src/corpus/edit-yaml.ts';
import { editFrontMatter, editYaml } from '../../../src/desk/form/edit-yaml.ts';
import type { Filled } from '../../../src/desk/form/filled.ts';
import { keepLines } from '../../../src/corpus/keep-lines.ts';

const ORDER: FieldOrder[] = [
  { name: 'title' },
  { name: 'subtitle' },
  { name: 'pageStart' },
  { name: 'masthead', fields: [{ name: 'role' }, { name: 'post' }] },
  { name: 'date' },
  { name: 'done' },
  { name: 'notice', fields: [{ name: 'number' }, { name: 'copies' }] },
];
const put = (text: string, fields: Record<string, Filled>) =>
  editYaml(text, (document) => applyFilled(document, { fields }, ORDER));
const rows = (...given: [from: number | undefined, value: Filled][]): Filled => ({
  rows: given.map(([from, value]) => ({ from, value })),
});

describe('a form writes what was changed', () => {
  const cases: [name: string, before: string, fields: Record<string, Filled>, after: string][] = [
    ['nothing at all', 'title:   "甲"  # 题\n', { title: '甲' }, 'title:   "甲"  # 题\n'],
    ['a text in its own quotes', "# 头\ntitle: '03' # 题\n", { title: '04' }, "# 头\ntitle: '04' # 题\n"],
    ['a text that would be a date', 'title: 甲\n', { title: '2024-06-20' }, "title: '2024-06-20'\n"],
    ['a text that would be a number', 'title: 甲\n', { title: '810007' }, "title: '810007'\n"],
    ['a number', 'pageStart: 8 # 目录\n', { pageStart: 12 }, 'pageStart: 12 # 目录\n'],
    ['a yes', 'done: false\n', { done: true }, 'done: true\n'],
    ['full-width spaces', 'title: 甲\n', { title: '表彰　先进' }, 'title: 表彰　先进\n'],
    [
      'a new field where the schema has it',
      "title: 甲\ndate: '2024'\n",
      { title: '甲', date: '2024', subtitle: '乙' },
      "title: 甲\nsubtitle: 乙\ndate: '2024'\n",
    ],
    [
      'a field inside a group, the lines around it untouched',
      'title:    甲\nnotice:\n    number:   "甲〔2024〕1号"\n    copies: 60\n',
      { title: '甲', notice: { fields: { number: '甲〔2024〕1号', copies: 70 } } },
      'title:    甲\nnotice:\n    number:   "甲〔2024〕1号"\n    copies: 70\n',
    ],
    [
      'a field taken away, the words beside it kept',
      '# 一\ntitle: 甲\n# 副题再核\nsubtitle: 乙\npageStart: 1\n',
      { title: '甲', pageStart: 1 },
      '# 一\ntitle: 甲\n# 副题再核\npageStart: 1\n',
    ],
    [
      'a row moved with its comment',
      'masthead:\n  - role: 主任\n  # 照原件\n  - role: 主编 # 执行\n  - { role: 编辑 }\n',
      {
        masthead: rows(
          [1, { fields: { role: '主编' } }],
          [0, { fields: { role: '主任' } }],
          [2, { fields: { role: '编辑' } }],
        ),
      },
      'masthead:\n  # 照原件\n  - role: 主编 # 执行\n  - role: 主任\n  - { role: 编辑 }\n',
    ],
    [
      'a row put in, one changed and one taken out',
      'masthead: [{role: 主任}, {role: 编辑}] # 编委\n',
      { masthead: rows([undefined, { fields: { role: '顾问' } }], [1, { fields: { role: '责任编辑' } }]) },
      'masthead: [{role: 顾问}, {role: 责任编辑}] # 编委\n',
    ],
    [
      'a block of lines that becomes one line',
      'title: |-\n  甲\n  乙\npageStart: 1\n',
      { title: '甲乙', pageStart: 1 },
      'title: 甲乙\npageStart: 1\n',
    ],
  ];
  test.each(cases)('%s', (_, before, fields, after) => {
    expect(put(before, fields)).toBe(after);
  });

  test('pairs: one renamed, one new, one gone', () => {
    const given: Filled = {
      pairs: [
        { from: '羣', key: '羣', value: '群' },
        { from: '峯', key: '峰', value: '峯' },
        { key: '瞭', value: '了' },
      ],
    };
    const text = editYaml('# 异体\n峯: 峰 # 山\n羣: 群\n著: 着\n', (document) =>
      applyFilled(document, given, []),
    );
    expect(text).toBe('# 异体\n羣: 群\n峰: 峯 # 山\n瞭: 了\n');
  });

  test('a list of lists keeps to one line each', () => {
    const text = editYaml('# 同义词\n- [甲, 乙]\n-   [丙,  丁]\n', (document) =>
      applyFilled(
        document,
        rows(
          [0, rows([0, '甲'], [1, '乙'], [undefined, '己'])],
          [1, rows([0, '丙'], [1, '丁'])],
          [undefined, rows([undefined, '戊'], [undefined, '庚'])],
        ),
        [],
      ),
    );
    expect(text).toBe('# 同义词\n- [甲, 乙, 己]\n-   [丙,  丁]\n- [戊, 庚]\n');
  });

  test('a broken text is refused, and a new one written', () => {
    expect(() => put('title: [', { title: '甲' })).toThrow('写法错误');
    expect(writeYaml({ name: '甲', date: '2024' })).toBe("name: 甲\ndate: '2024'\n");
  });
});

test('the words above the first entry are about the file and stay there', () => {
  const text = '# 文件说明\n- [甲, 乙]\n# 关于丙\n- [丙, 丁]\n';
  const moved = editYaml(text, (document) =>
    applyFilled(document, rows([1, rows([0, '丙'], [1, '丁'])], [0, rows([0, '甲'], [1, '乙'])]), []),
  );
  expect(moved).toBe('# 文件说明\n# 关于丙\n- [丙, 丁]\n- [甲, 乙]\n');
  expect(put('# 头\npageStart: 1\n', { title: '甲', pageStart: 1 })).toBe('# 头\ntitle: 甲\npageStart: 1\n');
});

describe('the front matter of an article', () => {
  const body = '\n正文　\u3000\n---\n\n**一**。 \n';
  test('changes alone', () => {
    const edit = (text: string) =>
      editFrontMatter(text, (document) => applyFilled(document, { fields: { title: '乙' } }, ORDER));
    expect(edit(`---\ntitle: 甲 # 题\n---\n${body}`)).toBe(`---\ntitle: 乙 # 题\n---\n${body}`);
    expect(edit(`---\ntitle: 甲\n---`)).toBe(`---\ntitle: 乙\n---`);
    expect(() => edit('正文')).toThrow('文章信息');
  });
});

test('lines that an edit did not touch keep their form, wherever the forms differ', () => {
  const plain = 'a\nb\nc\nd\ne';
  expect(keepLines('a\n\nB\nc\nd\nE', plain, 'a\nb\nX\nd\ne')).toBe('a\n\nB\nX\nd\nE');
  expect(keepLines('A\nB\nc\nd\ne', plain, 'a\nx\nc\nd\ne\nf')).toBe('a\nx\nc\nd\ne\nf');
  expect(keepLines('a\nb c\nd\ne', plain, 'a\nb\nc\nd\nnew\ne')).toBe('a\nb c\nd\nnew\ne');
});
