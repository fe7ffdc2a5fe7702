import { describe, expect, test } from 'vitest';
import { foldedFigures, isFigure, readNumber } from '../../../src/text/folded-numbers.ts';
import { foldForSearch, foldToString, foldToWord } from '../../../src/text/folding.ts';
import { oldForms } from '../../../src/text/old-forms.ts';

const NONE = new Map<string, string>();

/** What a marked figure stands for: `3a` the figure 3 alone, `1f` first, `2i` inner, `3l` last of its number. */
function unmark(folded: string): string {
  return [...folded]
    .map((character) => {
      const mark = character.charCodeAt(0) - 0xa500;
      if (mark < 0 || mark > 42) return character;
      if (mark >= 40) return ['.', '%', '‰'][mark - 40];
      return `${mark % 10}${'afil'.charAt(Math.floor(mark / 10))}`;
    })
    .join('');
}

const fold = (text: string) => unmark(foldToWord(text, NONE));

describe('a figure says where in its number it stands', () => {
  test.each([
    ['6', '6a'],
    ['36', '3f6l'],
    ['１２３４', '1f2i3i4l'],
    ['6%', '6a%'],
    ['36 ％', '3f6l%'],
    ['7﹪', '7a%'],
    ['5‰', '5a‰'],
    ['10.5%', '1f0i.5l%'],
    ['10．5', '1f0i.5l'],
    ['1,234', '1f2i3i4l'],
    ['1,234.5', '1f2i3i4i.5l'],
    ['12,345,678', '1f2i3i4i5i6i7i8l'],
    ['1,23', '1a2f3l'],
    ['1,2345', '1a2f3i4i5l'],
    ['2020.8.13', '2f0i2i0l8a1f3l'],
    ['3.', '3a'],
    ['2月1日', '2a月1a日'],
    ['⑩', '1f0l'],
    ['③', '3a'],
    ['第①期', '第1a期'],
  ])('%s: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('each figure has its place in the text', () => {
    const { offsets, ends } = foldForSearch('共1,2 3人', NONE);
    expect(offsets).toEqual([0, 1, 3, 5, 6]);
    expect(ends).toEqual([1, 2, 4, 6, 7]);
    const taken: string[] = [];
    expect(readNumber('约10.5%', 1, (_, from, to) => taken.push(`${from}-${to}`))).toBe(6);
    expect(taken).toEqual(['1-2', '2-3', '3-4', '4-5', '5-6']);
    expect(readNumber('约', 0, () => taken.push('none'))).toBe(1);
    expect(taken).toHaveLength(5);
  });

  test.each([
    ['/', false],
    ['0', true],
    ['9', true],
    [':', false],
    ['／', false],
    ['０', true],
    ['９', true],
    ['：', false],
  ])('%s is one: %s', (character, is) => {
    expect(isFigure(character.charCodeAt(0))).toBe(is);
  });

  test('what unfolds to other signs stays', () => {
    expect(foldedFigures(['㎏'])).toEqual(['㎏']);
    expect(unmark(foldedFigures(['a', '1', '2', 'b', '3']).join(''))).toBe('a1f2lb3a');
  });

  test('for comparing names figures are plain', () => {
    expect(foldToString('第１２期', NONE)).toBe('第12期');
  });
});

describe('O beside Chinese figures is 〇', () => {
  test.each([
    ['二O一七', '二〇一七'],
    ['二o一七', '二〇一七'],
    ['二Ｏ一七', '二〇一七'],
    ['二ｏ一七', '二〇一七'],
    ['零○◯〇', '〇〇〇〇'],
    ['工O会', '工o会'],
    ['AO二', 'ao二'],
    ['二OA', '二oa'],
    ['二O A', '二oa'],
    ['OO二', '〇〇二'],
    ['二OO', '二〇〇'],
    ['二　　　　　　　O年', '二〇年'],
    ['二　　　　　　　　O年', '二o年'],
    ['工O　　　　　　二', '工〇二'],
    ['工O　　　　　　　二', '工o二'],
  ])('%s: %s', (text, folded) => {
    expect(foldToString(text, NONE)).toBe(folded);
  });
});

test.each([
  ['ＡＢ', 'ab'],
  ['Café', 'cafe'],
  ['工，会。 ', '工会'],
  ['⼯⺗', '工心'],
  ['𠮷', '𠮷'],
  ['￿工', '工'],
])('%s folds to %s', (text, folded) => {
  expect(foldToString(text, NONE)).toBe(folded);
});

test('a variant folds to the form it stands for', () => {
  expect(foldToString('國会', new Map([['國', '国']]))).toBe('国会');
  expect(foldToString('國会', NONE)).toBe('國会');
});

describe('old forms', () => {
  const characters = [...oldForms];
  const pairs = new Map(
    characters.flatMap((old, place) => (place % 2 === 0 ? [[old, characters[place + 1]] as const] : [])),
  );

  test('alternate with the standard ones, each old one once', () => {
    expect(characters.length % 2).toBe(0);
    expect([...pairs].filter(([old, standard]) => old === standard)).toEqual([]);
    expect(characters.filter((character) => !/^\p{Script=Han}$/u.test(character))).toEqual([]);
  });

  test.each([
    ...[
      '晻暗',
      '𦉆碴',
      '詧察',
      '脃脆',
      '顇悴',
      '阨厄',
      '戹厄',
      '畊耕',
      '稉粳',
      '䰟魂',
      '昬昏',
      '㑺俊',
      '濬浚',
    ],
    ...[
      '䥥镰',
      '匳奁',
      '緜绵',
      '𦕈眇',
      '穤糯',
      '稬糯',
      '㕁却',
      '柹柿',
      '倐倏',
      '盌碗',
      '㼝碗',
      '壻婿',
      '諠喧',
    ],
    ...[
      '婣姻',
      '甖罂',
      '讁谪',
      '慴慑',
      '鑪炉',
      '総总',
      '図图',
      '臓脏',
      '徴征',
      '絵绘',
      '覚觉',
      '糸丝',
      '囯国',
    ],
  ])('%s', (pair) => {
    const [old = '', standard] = [...pair];
    expect(pairs.get(old)).toBe(standard);
  });
});
