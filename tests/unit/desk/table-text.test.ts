import { expect, test } from 'vitest';
import { tableAt, writeTable } from '../../../src/desk/work/table-text.ts';
import { present } from '../../present.ts';

const TABLE = '| 单位 | 人数 |\n|:--|---:|\n|甲厂|12|\n| 乙\\|丙 | <b>3</b> |';
const TEXT = `---\ntitle: 表\n---\n\n前。\n\n${TABLE}\n\n后 | 文。\n`;
const read = () => present(tableAt(TEXT, TEXT.indexOf('甲厂')));
const apply = (rows: string[][], rules?: string[]) => {
  const change = writeTable(read(), rows, rules ?? read().rules);
  return TEXT.slice(0, change.from) + change.insert + TEXT.slice(change.to);
};

test('a table is read as rows of cells, what is no plain text as it is written', () => {
  expect(read()).toMatchObject({
    rows: [
      ['单位', '人数'],
      ['甲厂', '12'],
      ['乙|丙', '<b>3</b>'],
    ],
    rules: [':--', '---:'],
  });
  expect(read().text).toBe(TABLE);
  expect(TEXT.slice(read().from, read().to)).toBe(TABLE);
});

test('outside of tables there is none, nor where rows differ in width', () => {
  expect(tableAt(TEXT, TEXT.indexOf('前'))).toBeUndefined();
  expect(tableAt(TEXT, TEXT.indexOf('后'))).toBeUndefined();
  expect(tableAt('| 甲 | 乙 |\n|---|---|\n| 丙 |', 2)).toBeUndefined();
  expect(tableAt('| 甲 |\n| 乙 |', 2)).toBeUndefined();
});

test('nothing edited is nothing written', () => {
  expect(apply(read().rows)).toBe(TEXT);
});

test('an edited cell changes its row and no other byte', () => {
  const rows = read().rows.map((row) => row.map((cell) => (cell === '12' ? '1|3\n4' : cell)));
  expect(apply(rows)).toBe(TEXT.replace('|甲厂|12|', '| 甲厂 | 1\\|3 4 |'));
});

test('rows and columns come, move and go', () => {
  const { rows } = read();
  expect(apply([rows[0] ?? [], rows[2] ?? [], rows[1] ?? [], ['', '']])).toBe(
    TEXT.replace(TABLE, '| 单位 | 人数 |\n|:--|---:|\n| 乙\\|丙 | <b>3</b> |\n|甲厂|12|\n|  |  |'),
  );
  expect(
    apply(
      rows.map(([first = '']) => [first]),
      [':--'],
    ),
  ).toBe(TEXT.replace(TABLE, '| 单位 |\n| :-- |\n| 甲厂 |\n| 乙\\|丙 |'));
});
