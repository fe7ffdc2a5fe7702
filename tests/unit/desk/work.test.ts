import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDrafts } from '../../../src/desk/work/drafts.ts';
import { keepLineEnds } from '../../../src/corpus/keep-line-ends.ts';
import { mergeTexts } from '../../../src/desk/work/merge-texts.ts';
import { loadText, saveText } from '../../../src/desk/work/save-text.ts';
import { writeWhole } from '../../../src/corpus/write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-work-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe('line ends', () => {
  test.each([
    ['nothing edited', 'a\r\nb\nc', 'a\nb\nc', 'a\r\nb\nc'],
    ['a line in a file of Windows', 'a\r\nb\r\nc\r\n', 'a\nx\ny\nc\n', 'a\r\nx\r\ny\r\nc\r\n'],
    ['a line among mixed ones', 'a\r\nb\nc\r\nd\n', 'a\nb\nx\nd\n', 'a\r\nb\nx\nd\n'],
    ['the last line made longer', 'a\nb', 'a\nbc\nd', 'a\nbc\nd'],
    ['all taken away', 'a\r\nb\r\n', '', ''],
    ['a first line put in', 'b\r\n', 'a\nb\n', 'a\r\nb\r\n'],
    ['lines said twice', 'a\r\na\r\na', 'a\na', 'a\r\na'],
  ])('%s', (_, before, edited, after) => {
    expect(keepLineEnds(before, edited)).toBe(after);
  });
});

describe('saving', () => {
  test('what the editor did not touch keeps its bytes', () => {
    const file = put('a.mdx', '---\r\ntitle: 通知\r\n---\r\n\r\n一　二\u3000\u200b\r\n𠮷\r\n');
    const loaded = loadText(file);
    expect(saveText(file, loaded)).toEqual({ outcome: 'saved', digest: loaded.digest });
    saveText(file, { ...loaded, text: loaded.text.replace('𠮷', '𠮷利') });
    expect(readFileSync(file, 'utf8')).toBe(
      '---\r\ntitle: 通知\r\n---\r\n\r\n一　二\u3000\u200b\r\n𠮷利\r\n',
    );
  });

  test('a file changed outside is never overwritten', () => {
    const file = put('b.mdx', '甲\n');
    const loaded = loadText(file);
    writeFileSync(file, '乙\n');
    expect(saveText(file, { ...loaded, text: '丙\n' })).toMatchObject({ outcome: 'conflict', text: '乙\n' });
    expect(readFileSync(file, 'utf8')).toBe('乙\n');
  });

  test('what the disk holds already is saved, with whatever digest it comes', () => {
    const file = put('f.mdx', '甲\r\n');
    const loaded = loadText(file);
    const first = saveText(file, { ...loaded, text: '乙\n' });
    expect(first.outcome).toBe('saved');
    expect(saveText(file, { ...loaded, text: '乙\n' })).toEqual(first);
    expect(readFileSync(file, 'utf8')).toBe('乙\r\n');
  });

  test('half a character is not saved, and a file of another encoding not opened', () => {
    const file = put('c.mdx', '甲');
    const loaded = loadText(file);
    expect(() => saveText(file, { ...loaded, text: '\ud842' })).toThrow('会丢字');
    expect(() => loadText(put('d.mdx', new Uint8Array([0xb9, 0xa4])))).toThrow('不是 UTF-8');
    expect(readFileSync(file, 'utf8')).toBe('甲');
  });

  test('a disk that refuses leaves the old file and nothing beside it', () => {
    const file = put('e.mdx', '旧');
    expect(() => writeWhole(join(folder, 'none', 'e.mdx'), '新')).toThrow();
    chmodSync(file, 0o640);
    writeWhole(file, '新');
    expect([
      readFileSync(file, 'utf8'),
      readdirSync(folder).filter((name) => name.endsWith('.partial')),
    ]).toEqual(['新', []]);
  });
});

describe('drafts', () => {
  test('a draft is found again by a new desk, and a broken one is none', () => {
    const place = join(folder, 'drafts');
    const draft = { file: 'content/a.mdx', text: '新', base: '旧', digest: '1' };
    openDrafts(place).keep(draft);
    expect(openDrafts(place).find('content/a.mdx')).toMatchObject(draft);
    writeFileSync(join(place, readdirSync(place)[0] ?? ''), '{');
    expect(openDrafts(place).find('content/a.mdx')).toBeUndefined();
  });
});

describe('two edits of one text', () => {
  const base = '第一段。\n\n第二段。\n\n第三段。\n';
  test('in different places come together', () => {
    const merged = mergeTexts(
      base,
      base.replace('第一段', '第一自然段'),
      base.replace('第三段。', '第三段！'),
    );
    expect(merged).toEqual({ text: '第一自然段。\n\n第二段。\n\n第三段！\n', clashes: 0 });
  });
  test('the same edit twice is made once', () => {
    const edited = base.replace('第二', '第贰');
    expect(mergeTexts(base, edited, edited)).toEqual({ text: edited, clashes: 0 });
  });
  test('in the same place are told, and mine stands', () => {
    const mine = base.replace('第二段', '第贰段');
    expect(mergeTexts(base, mine, base.replace('第二段', '第2段'))).toEqual({ text: mine, clashes: 1 });
  });
});
