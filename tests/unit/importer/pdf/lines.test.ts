import { describe, expect, test } from 'vitest';
import type { Glyph } from '../../../../src/importer/read/pdf/glyph.ts';
import { lineText, type Line } from '../../../../src/importer/read/pdf/line.ts';
import { joinStretches, makeLines } from '../../../../src/importer/read/pdf/make-lines.ts';

/** Characters of ten points from a place on, each as wide as ten points and `gap` behind it. */
function set(
  text: string,
  x: number,
  y: number,
  { size = 10, gap = 0, ...rest }: Partial<Glyph> & { gap?: number } = {},
): Glyph[] {
  return [...text].map((character, index) => ({
    text: character,
    x: x + index * (size + gap),
    y,
    width: size,
    size,
    bold: false,
    ...rest,
  }));
}

const lines = (...glyphs: Glyph[][]) => makeLines(glyphs.flat(), 1).map(lineText);

describe('characters gathered into lines', () => {
  test.each<[string, string[], string[]]>([
    ['from the top down', lines(set('下面', 0, 40), set('上面', 0, 20)), ['上面', '下面']],
    ['from left to right', lines(set('右', 10, 20), set('左', 0, 20)), ['左右']],
    ['on nearly one baseline', lines(set('甲', 0, 20), set('乙', 10, 22.5)), ['甲乙']],
    ['not farther off', lines(set('甲', 0, 20), set('乙', 10, 22.6)), ['甲', '乙']],
    ['small ones from farther off', lines(set('甲', 0, 20), set('1', 10, 15, { size: 7 })), ['甲1']],
    ['not from too far', lines(set('甲', 0, 20), set('1', 10, 14.9, { size: 7 })), ['1', '甲']],
    ['without a wide gap', lines(set('甲', 0, 20), set('乙', 19, 20)), ['甲乙']],
    ['parted by one', lines(set('甲', 0, 20), set('乙', 19.1, 20)), ['甲', '乙']],
    ['spread all alike', lines(set('甲乙丙丁戊己', 0, 20, { gap: 12 })), ['甲乙丙丁戊己']],
    ['a space between', lines(set('甲 乙', 0, 20, { gap: -4 })), ['甲 乙']],
    ['Latin words that were moved apart', lines(set('ab', 0, 20), set('cd', 22.1, 20)), ['ab cd']],
    ['not the letters of one', lines(set('ab', 0, 20), set('cd', 22, 20)), ['abcd']],
    ['nor Han', lines(set('甲乙', 0, 20), set('丙丁', 23, 20)), ['甲乙丙丁']],
    ['spaces alone are no line', lines(set('  ', 0, 20)), []],
    ['nothing', lines(), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a line has its place, its size and its runs', () => {
    const [line] = makeLines(
      [...set('甲', 5, 20), ...set('乙', 15, 20, { bold: true }), ...set('1', 25, 16, { size: 6 })],
      7,
    );
    expect(line).toEqual({
      page: 7,
      x1: 5,
      x2: 31,
      y: 20,
      size: 10,
      runs: [
        { text: '甲', bold: false, size: 10, raised: false },
        { text: '乙', bold: true, size: 10, raised: false },
        { text: '1', bold: false, size: 6, raised: true },
      ],
    });
  });

  test('the largest characters carry it; what is small and not above is not raised', () => {
    const [line] = makeLines([...set('1', 0, 19, { size: 7 }), ...set('甲', 10, 20)], 1);
    expect(line?.y).toBe(20);
    expect(line?.runs[0]).toMatchObject({ text: '1', raised: false });
    const [large] = makeLines([...set('1', 0, 19, { size: 8 }), ...set('甲', 10, 20)], 1);
    expect(large?.runs[0]).toMatchObject({ raised: false });
  });
});

describe('stretches that stand on one line', () => {
  const stretch = (text: string, x1: number, x2: number, y = 20, size = 10) => ({
    page: 1,
    x1,
    x2,
    y,
    size,
    runs: [{ text, bold: false, size, raised: false }],
  });
  const join = (...all: Parameters<typeof joinStretches>[0]) => joinStretches(all).map(lineText);

  test.each<[string, string[], string[]]>([
    ['are parted by a space', join(stretch('甲', 0, 10), stretch('乙', 40, 50)), ['甲\u3000乙']],
    ['by a tab where the gap is wide', join(stretch('甲', 0, 10), stretch('乙', 40.1, 50)), ['甲\t乙']],
    ['in their order', join(stretch('乙', 40, 50), stretch('甲', 0, 10)), ['甲\u3000乙']],
    ['not those of two lines', join(stretch('乙', 40, 50, 30), stretch('甲', 0, 10)), ['甲', '乙']],
    [
      'three of them',
      join(stretch('甲', 0, 10), stretch('乙', 20, 30), stretch('丙', 90, 99)),
      ['甲\u3000乙\t丙'],
    ],
    ['nothing', join(), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('reach from the first to the last, in the size of the larger', () => {
    expect(joinStretches([stretch('甲', 0, 10), stretch('乙', 20, 40, 20, 12)])[0]).toMatchObject({
      x1: 0,
      x2: 40,
      size: 12,
    });
  });

  test('a table stays by itself', () => {
    const table = { ...stretch('', 20, 30), table: {} } as unknown as Line;
    expect(joinStretches([stretch('甲', 0, 10), table, stretch('乙', 40, 50)])).toHaveLength(3);
  });
});
