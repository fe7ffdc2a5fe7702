import { describe, expect, test } from 'vitest';
import {
  addEntries,
  addFolder,
  dropFolder,
  editText,
  FIRST_NAME,
  moveEntry,
  openFolder,
  putBack,
  removeEntry,
  renameFolder,
} from '../../../src/folder/changes.ts';
import { currentFolder, entriesOf, type Shelf } from '../../../src/folder/model.ts';
import { itemAt } from '../../../src/text/item-at.ts';
import { present } from '../../present.ts';
import { applyAll, excerpt } from './excerpts.ts';

const items = ({ folders, entries }: Shelf) => [...folders, ...entries];
const current = (shelf: Shelf) => present(currentFolder(shelf));
const texts = (shelf: Shelf, folder = current(shelf).id) => entriesOf(shelf, folder).map(({ text }) => text);
const three = () => applyAll([addEntries([excerpt('甲'), excerpt('乙'), excerpt('丙')], 1)]);
const idOf = (shelf: Shelf, text: string) => present(shelf.entries.find((entry) => entry.text === text)).id;

describe('what is gathered', () => {
  test('goes to a folder that is made where there is none, one behind the other', () => {
    const shelf = applyAll([addEntries([excerpt('甲')], 1), addEntries([excerpt('乙'), excerpt('丙')], 2)]);
    expect(shelf.folders.map(({ name, used }) => [name, used])).toEqual([[FIRST_NAME, 2]]);
    expect(texts(shelf)).toEqual(['甲', '乙', '丙']);
  });

  test('goes to the folder used last, and behind the entry that is named', () => {
    const shelf = applyAll([addFolder(' 讲话稿 ', 1), addFolder('', 2)]);
    const first = present(shelf.folders.find(({ name }) => name === '讲话稿'));
    const opened = applyAll(
      [openFolder(first.id, 3), addEntries([excerpt('甲'), excerpt('乙')], 4)],
      items(shelf),
    );
    expect(texts(opened, first.id)).toEqual(['甲', '乙']);
    const noted = applyAll(
      [addEntries([{ kind: 'note', text: '按' }], 5, { folder: first.id, behind: idOf(opened, '甲') })],
      items(opened),
    );
    expect(texts(noted, first.id)).toEqual(['甲', '按', '乙']);
  });
});

test.each([
  ['丙', -1, '甲丙乙'],
  ['丙', -2, '丙甲乙'],
  ['甲', 1, '乙甲丙'],
  ['甲', -1, '甲乙丙'],
  ['乙', 9, '甲丙乙'],
  ['乙', 0, '甲乙丙'],
])('%s moved by %i: %s', (text, by, order) => {
  const shelf = three();
  expect(texts(applyAll([moveEntry(idOf(shelf, text), by)], items(shelf))).join('')).toBe(order);
});

test('a move in one window and an addition in another are both kept', () => {
  const shelf = three();
  const moved = applyAll(
    [addEntries([excerpt('丁')], 2), moveEntry(idOf(shelf, '甲'), 1), removeEntry(idOf(shelf, '丙'))],
    items(shelf),
  );
  expect(texts(moved)).toEqual(['乙', '甲', '丁']);
});

describe('words changed', () => {
  test('take the place of those shown', () => {
    const shelf = three();
    const id = idOf(shelf, '乙');
    expect(texts(applyAll([editText(id, '乙', '二', 2)], items(shelf)))).toEqual(['甲', '二', '丙']);
  });

  test('in two windows at once are both kept, and it is said', () => {
    const shelf = three();
    const id = idOf(shelf, '乙');
    const other = applyAll([editText(id, '乙', '别处改的', 2)], items(shelf));
    expect(editText(id, '乙', '这里改的', 3)(other)).toMatchObject({ isSplit: true });
    expect(texts(applyAll([editText(id, '乙', '这里改的', 3)], items(other)))).toEqual([
      '甲',
      '别处改的',
      '这里改的',
      '丙',
    ]);
    expect(editText(id, '乙', '别处改的', 3)(other)).toEqual({ put: [], removed: [] });
  });

  test('of an entry that another window took away are kept as a note', () => {
    const shelf = three();
    const id = idOf(shelf, '乙');
    const after = applyAll([removeEntry(id), editText(id, '乙', '写了一半', 2)], items(shelf));
    expect(entriesOf(after, current(after).id).at(-1)).toMatchObject({ kind: 'note', text: '写了一半' });
  });
});

describe('what was taken away', () => {
  test('comes back to its place', () => {
    const shelf = three();
    const { removed } = removeEntry(idOf(shelf, '乙'))(shelf);
    const back = applyAll([removeEntry(itemAt(removed, 0).id), putBack(removed, 2)], items(shelf));
    expect(texts(back)).toEqual(['甲', '乙', '丙']);
  });

  test('a whole folder comes back with all its entries', () => {
    const shelf = applyAll([addFolder('别的', 9)], items(three()));
    const first = present(shelf.folders.find(({ name }) => name === FIRST_NAME));
    const { removed } = dropFolder(first.id)(shelf);
    const left = applyAll([dropFolder(first.id)], items(shelf));
    expect([left.folders.map(({ name }) => name), left.entries]).toEqual([['别的'], []]);
    const back = applyAll([putBack(removed, 10)], items(left));
    expect(texts(back, first.id)).toEqual(['甲', '乙', '丙']);
  });

  test('comes back to the current folder, or a new one, where its own is gone', () => {
    const shelf = three();
    const { removed } = removeEntry(idOf(shelf, '乙'))(shelf);
    expect(texts(applyAll([putBack(removed, 2)]))).toEqual(['乙']);
    const other = applyAll([addFolder('别的', 9)]);
    expect(current(applyAll([putBack(removed, 10)], items(other))).name).toBe('别的');
    expect(texts(applyAll([putBack(removed, 10)], items(other)))).toEqual(['乙']);
  });
});

test('a folder gets another name', () => {
  const shelf = three();
  const { id } = current(shelf);
  expect(applyAll([renameFolder(id, '年终总结')], items(shelf)).folders.map(({ name }) => name)).toEqual([
    '年终总结',
  ]);
});
