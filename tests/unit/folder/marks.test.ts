import { describe, expect, test } from 'vitest';
import { addFiled } from '../../../src/folder/add-filed.ts';
import { addEntries, putBack } from '../../../src/folder/changes.ts';
import { readFolderFile, writeFolderFile } from '../../../src/folder/folder-file.ts';
import { listMarked, marksAsContents } from '../../../src/folder/list-marks.ts';
import { addMarks, editRemark, removeMarks } from '../../../src/folder/mark-changes.ts';
import type { Bookmark, Highlight, Remark, Shelf } from '../../../src/folder/model.ts';
import { writeFolderText } from '../../../src/folder/plain-text.ts';
import { itemAt } from '../../../src/text/item-at.ts';
import { applyAll, excerpt } from './excerpts.ts';

const items = ({ folders, entries, marks }: Shelf) => [...folders, ...entries, ...marks];

function bookmark(article: string, made = 1): Bookmark {
  const { path, title, standard, running, address } = excerpt('', article);
  return { kind: 'bookmark', made, path, title, standard, running, address: address.replace(/#.*/u, '') };
}
const highlight = (text: string, paragraph = 'p1', made = 1, from = 0): Highlight => ({
  ...excerpt(text, '03', paragraph),
  kind: 'highlight',
  made,
  from,
});
const remark = (note: string, paragraph = 'p1', made = 1): Remark => ({
  ...excerpt('原文。', '03', paragraph),
  kind: 'remark',
  made,
  note,
});
const notes = ({ marks }: Shelf) => marks.map((mark) => (mark.kind === 'remark' ? mark.note : mark.kind));
function heldRemark({ marks }: Shelf): Remark & { id: string } {
  const mark = itemAt(marks, 0);
  if (mark.kind !== 'remark') throw new Error('no remark');
  return mark;
}

describe('marks', () => {
  test('of an article are kept once, from whatever window', () => {
    const shelf = applyAll([addMarks([bookmark('03', 1)]), addMarks([bookmark('03', 9), bookmark('04')])]);
    expect(shelf.marks.map(({ path, made }) => [path.slice(-3), made])).toEqual([
      ['03/', 1],
      ['04/', 1],
    ]);
  });

  test('of the same words are kept once; of the same words elsewhere in the paragraph, and of another one, besides', () => {
    const shelf = applyAll([
      addMarks([highlight('工会')]),
      addMarks([highlight('工会', 'p1', 2), highlight('工会', 'p1', 2, 7), highlight('工会', 'p2')]),
    ]);
    expect(shelf.marks).toHaveLength(3);
  });

  test('that lie inside a new one go, where they are still there', () => {
    const shelf = applyAll([addMarks([highlight('工会'), highlight('别处', 'p2')])]);
    const [inner, other] = shelf.marks.map(({ id }) => id);
    const after = applyAll([addMarks([highlight('各级工会组织')], [inner ?? '', 'gone'])], items(shelf));
    expect(after.marks.map((mark) => (mark.kind === 'highlight' ? mark.text : ''))).toEqual([
      '别处',
      '各级工会组织',
    ]);
    expect(after.marks[0]?.id).toBe(other);
  });

  test('lie beside folders and are none of their entries', () => {
    const shelf = applyAll([addEntries([excerpt('甲')], 1), addMarks([bookmark('03'), remark('按')])]);
    expect([shelf.folders.length, shelf.entries.length, shelf.marks.length]).toEqual([1, 1, 2]);
  });

  test('taken away come back as they were, without a folder being made', () => {
    const shelf = applyAll([addMarks([remark('按'), bookmark('03')])]);
    const { removed } = removeMarks(shelf.marks.map(({ id }) => id))(shelf);
    const back = applyAll([putBack(removed, 5)]);
    expect(back).toEqual({ folders: [], entries: [], marks: shelf.marks });
    expect(removeMarks(['gone'])(shelf)).toEqual({ put: [], removed: [] });
  });
});

describe('a note changed', () => {
  test('takes the place of the one shown', () => {
    const shelf = applyAll([addMarks([remark('初稿')])]);
    expect(notes(applyAll([editRemark(heldRemark(shelf), '改稿')], items(shelf)))).toEqual(['改稿']);
    expect(editRemark(heldRemark(shelf), '初稿')(shelf)).toEqual({ put: [], removed: [] });
  });

  test('in two windows at once is kept twice, and it is said', () => {
    const shelf = applyAll([addMarks([remark('初稿')])]);
    const shown = heldRemark(shelf);
    const other = applyAll([editRemark(shown, '别处改的')], items(shelf));
    expect(editRemark(shown, '这里改的')(other)).toMatchObject({ isSplit: true });
    expect(notes(applyAll([editRemark(shown, '这里改的')], items(other)))).toEqual(['别处改的', '这里改的']);
    expect(editRemark(shown, '别处改的')(other)).toEqual({ put: [], removed: [] });
  });

  test('that another window took away is kept on its paragraph', () => {
    const shelf = applyAll([addMarks([remark('初稿')])]);
    const shown = heldRemark(shelf);
    const after = applyAll([removeMarks([shown.id]), editRemark(shown, '写了一半')], items(shelf));
    expect(after.marks).toMatchObject([
      { kind: 'remark', note: '写了一半', paragraph: 'p1', text: '原文。' },
    ]);
  });
});

describe('in a list', () => {
  const marks = [
    highlight('乙', 'p12', 3),
    bookmark('03', 9),
    highlight('甲', 'p2', 5),
    remark('按', 'p2', 4),
    bookmark('04', 7),
  ];

  test('the article marked last stands first, itself before its paragraphs and these by their numbers', () => {
    expect(
      listMarked(marks).map(({ source, marks: own }) => [
        source.title,
        own.map(({ kind, made }) => `${kind}${made}`),
      ]),
    ).toEqual([
      ['第03篇', ['bookmark9', 'remark4', 'highlight5', 'highlight3']],
      ['第04篇', ['bookmark7']],
    ]);
  });

  test('they are taken away as excerpts with their sources, and notes behind them', () => {
    const text = writeFolderText('讲话稿', marksAsContents(marks), 'standard');
    expect(text.split('\r\n\r\n')).toEqual([
      '\uFEFF讲话稿',
      '【收藏与批注】',
      '收藏：第03篇[1]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/03/',
      '原文。[1]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/03/#p2',
      '（按：按）',
      '甲[1]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/03/#p2',
      '乙[1]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/03/#p12',
      '收藏：第04篇[2]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/04/',
      '参考文献\r\n[1] 王东明. 第03篇[J]. 青海工运，2023（2）：8.\r\n[2] 王东明. 第04篇[J]. 青海工运，2023（2）：8.\r\n',
    ]);
    expect(marksAsContents([])).toEqual([]);
  });
});

describe('in a file', () => {
  const made = [
    bookmark('03'),
    { ...highlight('甲'), whole: '甲乙', version: '2026-11-20' },
    remark('按\n二'),
  ];
  const held = applyAll([addMarks(made)]).marks;
  const text = writeFolderFile([], held, '文献库');
  const changed = (marks: unknown) =>
    readFolderFile(JSON.stringify({ ...(JSON.parse(text) as object), marks }));

  test('they come back as they were, and once into what has them already', () => {
    const read = readFolderFile(text);
    expect(read).toEqual({ kind: 'folders', folders: [], marks: made, damaged: 0 });
    if (read.kind !== 'folders') return;
    const once = applyAll([addFiled([], read.marks, 5)]);
    expect(applyAll([addFiled([], read.marks, 6)], items(once))).toEqual(once);
    expect(once.marks).toHaveLength(3);
  });

  test('a file of the first form, which had none, is read', () => {
    const file = { format: 'excerpt-folders', version: 1, folders: [{ name: '稿', entries: [] }] };
    expect(readFolderFile(JSON.stringify(file))).toEqual({
      kind: 'folders',
      folders: [{ name: '稿', entries: [] }],
      marks: [],
      damaged: 0,
    });
  });

  test.each([
    ['of no kind anybody knows', { ...bookmark('03'), kind: 'star' }],
    ['without a time', { ...bookmark('03'), made: undefined }],
    ['with a time that is none', { ...remark('按'), made: '昨天' }],
    ['that leads elsewhere', { ...bookmark('03'), path: '//elsewhere.test/' }],
    ['with a paragraph of marks', { ...highlight('甲'), paragraph: 'p1">' }],
    ['without its place in the paragraph', { ...highlight('甲'), from: -1 }],
    ['with a place that is no number', { ...highlight('甲'), from: 1.5 }],
    ['without a note', { ...remark('按'), note: undefined }],
    ['that is nothing', null],
  ])('a mark %s is counted and left out', (_, mark) => {
    expect(changed([mark, bookmark('04')])).toMatchObject({ marks: [bookmark('04')], damaged: 1 });
    expect(changed([mark])).toEqual({ kind: 'damaged' });
  });

  test('marks that are no list are said to be damaged', () => {
    expect(changed('无')).toEqual({ kind: 'damaged' });
  });

  test('an id of another machine does not come along', () => {
    const odd = [{ ...itemAt(held, 0), id: 'x', other: 1 }];
    expect(changed(odd)).toEqual({ kind: 'folders', folders: [], marks: [bookmark('03')], damaged: 0 });
  });
});

test('folders of a file get names of their own', () => {
  const filed = [{ name: '稿', entries: [{ kind: 'note' as const, text: '甲' }] }];
  const shelf = applyAll([addFiled(filed, [], 1), addFiled([...filed, ...filed], [], 5)]);
  expect(shelf.folders.map(({ name, used }) => [name, used])).toEqual([
    ['稿', 1],
    ['稿（2）', 5],
    ['稿（3）', 6],
  ]);
  expect(shelf.entries.map(({ text }) => text)).toEqual(['甲', '甲', '甲']);
});
