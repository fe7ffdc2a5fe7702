import { describe, expect, test } from 'vitest';
import { addEntries } from '../../../src/folder/changes.ts';
import { readFolderFile, writeFolderFile } from '../../../src/folder/folder-file.ts';
import { entriesOf, type Content } from '../../../src/folder/model.ts';
import { writeFolderText } from '../../../src/folder/plain-text.ts';
import type { ReferenceLook } from '../../../src/folder/references.ts';
import { listWordFiles } from '../../../src/folder/word-files.ts';
import { itemAt } from '../../../src/text/item-at.ts';
import { present } from '../../present.ts';
import { applyAll, excerpt } from './excerpts.ts';

const CONTENTS: Content[] = [
  { kind: 'heading', text: '一、思想引领' },
  excerpt('第一段。'),
  { kind: 'note', text: '可放在开头' },
  { ...excerpt('选了半句', '04', 'p7'), whole: '选了半句，还有半句。', version: '2026-11-20' },
  excerpt('人数\t3504\n第二行 <&>', '03', 'p9'),
];
const filed = (contents: readonly Content[]) => {
  const shelf = applyAll([addEntries(contents, 1)]);
  const folder = itemAt(shelf.folders, 0);
  return { folder, entries: entriesOf(shelf, folder.id) };
};
const { folder, entries } = filed(CONTENTS);

describe('a Word document', () => {
  const write = (place: ReferenceLook['place'], form: ReferenceLook['form']) => {
    const files = listWordFiles('讲话稿', entries, { place, form }, '2026-11-30T08:00:00Z');
    return (path: string) => String(files.find((file) => file.path === path)?.content ?? '');
  };
  const stylesIn = (xml: string) => [...xml.matchAll(/<w:pStyle w:val="(\w+)"/gu)].map(([, style]) => style);
  const shown = (xml: string) => xml.replace(/<[^>]*>/gu, '');

  test('has its title, headings, notes and excerpts in styles of their own', () => {
    const main = write('notes', 'standard')('word/document.xml');
    expect(stylesIn(main).slice(0, 6)).toEqual([
      'Heading1',
      'Heading2',
      'Text',
      'EditorNote',
      'Text',
      'Text',
    ]);
    expect(shown(main)).toContain('讲话稿一、思想引领第一段。可放在开头选了半句人数3504第二行 &lt;&amp;&gt;');
    expect(main).toContain('<w:tab/>');
  });

  test('has a footnote a quotation after the standard', () => {
    const open = write('notes', 'standard');
    expect(
      [...open('word/document.xml').matchAll(/<w:footnoteReference w:id="(\d)"/gu)].map(([, id]) => id),
    ).toEqual(['1', '2', '3']);
    expect(shown(open('word/footnotes.xml'))).toContain(
      ' 王东明. 第03篇[J]. 青海工运，2023（2）：8. 王东明. 第04篇[J]. 青海工运，2023（2）：8.',
    );
  });

  test('has each source once in a list, numbered as it is met, as a manuscript names it', () => {
    const open = write('list', 'running');
    const text = shown(open('word/document.xml'));
    expect(text).toContain('第一段。[1]');
    expect(text).toContain('选了半句[2]');
    expect(text).toContain('&lt;&amp;&gt;[1]');
    expect(text).toMatch(
      /出处\[1\] 王东明：《第03篇》，《青海工运》2023年第2期，第8页。\[2\] 王东明：《第04篇》[^。]*。\s*$/u,
    );
    expect(open('word/footnotes.xml')).toBe('');
  });

  test('of an empty folder has its title alone', () => {
    const files = listWordFiles('空', [], { place: 'list', form: 'standard' }, '2026-11-30T08:00:00Z');
    const main = String(present(files.find(({ path }) => path === 'word/document.xml')).content);
    expect(stylesIn(main)).toEqual(['Heading1']);
  });
});

test('as plain text, with sources at the end and the lines of Windows', () => {
  expect(writeFolderText('讲话稿', entries, 'standard').split('\r\n\r\n')).toEqual([
    '\uFEFF讲话稿',
    '【一、思想引领】',
    '第一段。[1]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/03/#p1',
    '（按：可放在开头）',
    '选了半句[2]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/04/#p7',
    '人数\t3504\r\n第二行 <&>[1]\r\nhttps://archive.test/qinghai-gongyun/2023-no2/03/#p9',
    '参考文献\r\n[1] 王东明. 第03篇[J]. 青海工运，2023（2）：8.\r\n[2] 王东明. 第04篇[J]. 青海工运，2023（2）：8.\r\n',
  ]);
  expect(writeFolderText('空', [], 'standard')).toBe('\uFEFF空\r\n');
});

describe('a file for another machine', () => {
  const text = writeFolderFile([{ folder, entries }], [], '文献库');
  const changed = (change: (file: { version: number; folders: { entries: unknown[] }[] }) => void) => {
    const file = JSON.parse(text) as { version: number; folders: { entries: unknown[] }[] };
    change(file);
    return readFolderFile(JSON.stringify(file));
  };

  test('gives back what was put into it', () => {
    expect(readFolderFile(text)).toEqual({
      kind: 'folders',
      folders: [{ name: folder.name, entries: CONTENTS }],
      marks: [],
      damaged: 0,
    });
    expect(readFolderFile(`\uFEFF${text}`)).toMatchObject({ kind: 'folders', damaged: 0 });
  });

  test('holds a note of a megabyte', () => {
    const note = { kind: 'note' as const, text: '按'.repeat(350_000) };
    expect(readFolderFile(writeFolderFile([filed([note])], [], ''))).toMatchObject({
      folders: [{ entries: [note] }],
    });
  });

  test.each(['', '{', 'PK\u0003\u0004', '[]', 'null', '{"format":"other","version":1,"folders":[]}'])(
    'that is none is said to be damaged: %j',
    (other) => expect(readFolderFile(other)).toEqual({ kind: 'damaged' }),
  );

  test('cut off in its midst is said to be damaged', () => {
    expect(readFolderFile(text.slice(0, text.length / 2))).toEqual({ kind: 'damaged' });
  });

  test('of a later form is said to be newer', () => {
    expect(changed((file) => (file.version = 3))).toEqual({ kind: 'newer', version: 3 });
  });

  test.each([
    ['no entry', 7],
    ['no text', { kind: 'note' }],
    ['a kind nobody knows', { kind: 'picture', text: '图' }],
    ['an address that is none of the site', { ...excerpt('甲'), path: 'https://elsewhere.test/' }],
    ['a way up', { ...excerpt('甲'), path: '/../' }],
    ['a paragraph with marks', { ...excerpt('甲'), paragraph: 'p1"' }],
    ['a version that is no text', { ...excerpt('甲'), version: 7 }],
  ])('with %s among its entries gives the others and counts it', (_, entry) => {
    expect(changed((file) => itemAt(file.folders, 0).entries.unshift(entry))).toEqual({
      kind: 'folders',
      folders: [{ name: folder.name, entries: CONTENTS }],
      marks: [],
      damaged: 1,
    });
  });

  test('takes along no field it does not know, and no address that runs a script', () => {
    const odd = { ...excerpt('甲'), id: 'x', rank: 3, other: 1, address: 'javascript:alert(1)' };
    expect(changed((file) => (itemAt(file.folders, 0).entries = [odd]))).toMatchObject({
      folders: [{ entries: [{ ...excerpt('甲'), address: '' }] }],
    });
  });
});
