import { describe, expect, test } from 'vitest';
import { guessWritten } from '../../../src/search/query/guess/guess-written.ts';
import { liken } from '../../../src/search/query/guess/liken.ts';
import { foldName, type Name } from '../../../src/search/query/guess/names.ts';
import { replaceTerm } from '../../../src/search/query/guess/replace-term.ts';
import { costOfRest } from '../../../src/search/query/guess/rest.ts';
import { isOneSlip } from '../../../src/search/query/guess/slip.ts';
import { costOfSound, initialsOf, isNumeral, spellingsOf } from '../../../src/search/query/guess/sounds.ts';
import { spell, spellWithSlip } from '../../../src/search/query/guess/spell.ts';
import { readTyped, turnWords } from '../../../src/search/query/guess/typed.ts';
import { parseQuery } from '../../../src/search/query/reading/parse.ts';

/** `马ma 集ji 单dan,shan`. */
const readings = new Map(
  '马ma 吉ji 集ji 孝xiao 肖xiao 小xiao 单dan,shan 中zhong 宗zong 总zong 工gong 会hui 飞fei 女nv 四si 十shi 青qing 亲qin 海hai'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1).split(',')] as const),
);
const variants = new Map([['總', '总']]);

describe('letters that differ by one slip', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'axc', true],
    ['abc', 'ac', true],
    ['abc', 'bc', true],
    ['abc', 'ab', true],
    ['ac', 'abc', true],
    ['abc', 'acb', true],
    ['abc', 'bac', true],
    ['', 'a', true],
    ['', '', true],
    ['aab', 'ab', true],
    ['abc', 'cba', false],
    ['abcd', 'axyd', false],
    ['abc', 'a', false],
    ['a', 'abc', false],
    ['abcd', 'acxd', false],
    ['abcd', 'axbd', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(isOneSlip([...a], [...b])).toBe(is);
  });
});

test.each([
  [0, true, 0],
  [0, false, 0],
  [1, true, 5.2],
  [1, false, 9.2],
  [20, true, 9],
  [21, true, 9],
  [50, false, 13],
])('%i characters more than were typed, at the beginning %s, cost %d', (characters, atBeginning, cost) => {
  expect(costOfRest(characters, atBeginning)).toBeCloseTo(cost, 10);
});

describe('sounds', () => {
  test.each([
    ['zhong', ['zh', 'z']],
    ['chang', ['ch', 'c']],
    ['shan', ['sh', 's']],
    ['zong', ['z']],
    ['hui', ['h']],
    ['an', ['a']],
  ])('%s is abbreviated to %j', (syllable, initials) => {
    expect(initialsOf(syllable)).toEqual(initials);
  });

  test.each([
    ['zhong', 'zhong zong2'],
    ['zong', 'zong zhong2'],
    ['chang', 'chang chan2 cang2 can2'],
    ['san', 'san sang2 shan2 shang2'],
    ['hua', 'hua fa2'],
    ['fei', 'fei hui2'],
    ['hun', 'hun fen2 feng2'],
    ['fu', 'fu hu2'],
    ['na', 'na la2'],
    ['lin', 'lin ling2 nin2 ning2'],
    ['meng', 'meng men2'],
    ['nv', 'nv nu nyu lv2'],
    ['e', 'e'],
  ])('%s is written %s', (syllable, spellings) => {
    expect(
      spellingsOf(syllable)
        .map(({ letters, cost }) => letters + (cost === 0 ? '' : String(cost)))
        .join(' '),
    ).toBe(spellings);
  });

  test.each([
    ['马', '马', 0],
    ['吉', '集', 2],
    ['中', '宗', 3],
    ['单', '青', undefined],
    ['青', '亲', 3],
    ['会', '飞', 3],
    ['马', '海', undefined],
    ['四', '十', undefined],
    ['四', '四', 0],
    ['十', '单', undefined],
    ['A', '马', undefined],
  ])('%s taken for %s costs %s', (a, b, cost) => {
    expect(costOfSound(a, b, readings)).toBe(cost);
  });

  test.each([
    ['3', true],
    ['〇', true],
    ['两', true],
    ['万', true],
    ['亿', false],
    ['工', false],
  ])('%s writes a number: %s', (character, is) => {
    expect(isNumeral(character)).toBe(is);
  });
});

describe('typed characters beside those of a name', () => {
  const compare = (typed: string, name: string) => liken([...typed], [...name], readings);

  test.each([
    ['马吉孝', '马吉孝', { cost: 0, sounds: 0, atEdge: false }],
    ['马集孝', '马吉孝', { cost: 2, sounds: 2, atEdge: false }],
    ['马集肖', '马吉孝', { cost: 4, sounds: 4, atEdge: false }],
    ['马X孝', '马吉孝', { cost: 10, sounds: 0, slip: 'wrong', atEdge: false }],
    ['马孝', '马吉孝', { cost: 11, sounds: 0, slip: 'missing', atEdge: false }],
    ['马吉吉孝', '马吉孝', { cost: 11, sounds: 0, slip: 'extra', atEdge: false }],
    ['孝吉马', '马吉孝', undefined],
    ['工吉马会', '工马吉会', { cost: 9, sounds: 0, slip: 'swapped', atEdge: false }],
    ['X吉孝', '马吉孝', { cost: 10, sounds: 0, slip: 'wrong', atEdge: true }],
    ['马吉X', '马吉孝', { cost: 10, sounds: 0, slip: 'wrong', atEdge: true }],
    ['吉马孝', '马吉孝', { cost: 9, sounds: 0, slip: 'swapped', atEdge: true }],
    ['吉孝', '马吉孝', { cost: 11, sounds: 0, slip: 'missing', atEdge: true }],
    // Beside a slip only one character may only sound the same, and only in a text of four.
    ['马集X孝', '马吉海孝', { cost: 12, sounds: 2, slip: 'wrong', atEdge: false }],
    ['中集X孝', '宗吉海孝', undefined],
    ['马X肖', '马吉孝', undefined],
    ['马XY孝', '马吉海孝', undefined],
    // A number is never a slip for another.
    ['马3孝', '马4孝', undefined],
    ['马四孝', '马十孝', undefined],
    ['马四孝', '马孝', undefined],
    ['', '', { cost: 0, sounds: 0, atEdge: false }],
  ])('%s for %s', (typed, name, likeness) => {
    expect(compare(typed, name)).toEqual(likeness);
  });
});

describe('a name guessed from characters', () => {
  const named = (text: string, kind: Name['kind']): Name => ({
    kind,
    text,
    ...foldName(text, variants),
    rank: 0,
  });
  const guess = (typed: string, text: string, kind: Name['kind'] = 'body') =>
    guessWritten([...typed], named(text, kind), readings);

  test.each<[string, string, string, Name['kind'], { text: string; cost: number } | undefined]>([
    ['by its sound', '马集孝', '马吉孝', 'person', { text: '马吉孝', cost: 2 }],
    ['with one wrong', '马X孝', '马吉孝', 'person', { text: '马吉孝', cost: 10 }],
    ['two characters of which one is wrong', '马X', '马吉', 'person', undefined],
    ['two that changed places', '吉马', '马吉', 'person', { text: '马吉', cost: 9 }],
    ['two of a name of three', '马孝', '马吉孝', 'person', { text: '马吉孝', cost: 11 }],
    ['two of what is no person', '马孝', '马吉孝', 'body', undefined],
    [
      'a part of a longer name by its sound',
      '宗工会',
      '青海中工会马',
      'body',
      { text: '青海中工会马', cost: 12.6 },
    ],
    ['the beginning of one', '青海宗', '青海中工会马', 'body', { text: '青海中工会马', cost: 3 + 5.6 }],
    ['of a title only that part', '宗工会', '青海中工会马', 'title', { text: '中工会', cost: 12.6 }],
    ['of a title what stands in it is no guess', '中工会', '青海中工会马', 'title', undefined],
    ['of two characters none', '工会', '青海中工会马', 'body', undefined],
    ['of three characters none with a slip', '中X会', '青海中工会马', 'body', undefined],
    [
      'of four with a slip inside',
      '海X工会',
      '青海中工会马',
      'body',
      { text: '青海中工会马', cost: 10 + 9.4 },
    ],
    ['of four none with a slip at the edge', '海中工X', '青海中工会马', 'body', undefined],
  ])('%s', (_, typed, text, kind, found) => {
    const guessed = guess(typed, text, kind);
    expect(guessed?.text).toBe(found?.text);
    if (found) expect(guessed?.cost).toBeCloseTo(found.cost, 10);
  });
});

describe('letters read as a name', () => {
  const read = (typed: string, name: string) => spell([...typed], [...name], readings);

  test.each([
    ['majixiao', '马吉孝', { cost: 0, reached: 3, abbreviated: false }],
    ['mjx', '马吉孝', { cost: 4.5, reached: 3, abbreviated: true }],
    ['majx', '马吉孝', { cost: 3, reached: 3, abbreviated: true }],
    ['maji', '马吉孝', { cost: 0, reached: 2, abbreviated: false }],
    ['majixi', '马吉孝', { cost: 1, reached: 3, abbreviated: false }],
    ['majix', '马吉孝', { cost: 1.5, reached: 3, abbreviated: true }],
    ['马ji孝', '马吉孝', { cost: 0, reached: 3, abbreviated: false }],
    ['马集孝', '马吉孝', { cost: 2, reached: 3, abbreviated: false }],
    ['zonggong', '中工', { cost: 2, reached: 2, abbreviated: false }],
    ['shan', '单', { cost: 0, reached: 1, abbreviated: false }],
    ['dan', '单', { cost: 0, reached: 1, abbreviated: false }],
    ['zhg', '中工', { cost: 3, reached: 2, abbreviated: true }],
    ['nu', '女', { cost: 0, reached: 1, abbreviated: false }],
    ['majixiaox', '马吉孝', undefined],
    ['xma', '马吉孝', undefined],
    ['马海', '马吉', undefined],
  ])('%s for %s', (typed, name, spelled) => {
    expect(read(typed, name)).toEqual(spelled);
  });

  test.each([
    ['majixioa', '马吉孝', true],
    ['majixio', '马吉孝', true],
    ['majxiao', '马吉孝', true],
    ['majixiaoo', '马吉孝', true],
    ['majixiap', '马吉孝', true],
    ['shangong', '单工', true],
    ['dangong', '单工', true],
    ['majxo', '马吉孝', false],
    // Four letters are too few, and characters are no letters.
    ['maji', '马吉', false],
    ['maj马i', '马吉', false],
    ['majixiaomajixiao', '马吉孝', false],
    ['gongh', '工', true],
    ['gonghui', '工', false],
  ])('%s with one slip for %s: %s', (typed, name, is) => {
    const spelled = spellWithSlip([...typed], [...name], readings);
    expect(spelled).toEqual(is ? { cost: 8, reached: name.length, abbreviated: false } : undefined);
  });
});

describe('what was typed', () => {
  test.each([
    ['Ma Jixiao', 'majixiao'],
    ['mǎ jíxiào', 'majixiao'],
    ['ma3ji2xiao4', 'majixiao'],
    ['nǚ', 'nv'],
    ['nü', 'nv'],
    ['總工會 2', '总工會2'],
    ['ma3ji2 12', 'ma3ji212'],
    ['ma6', 'ma6'],
    ['ＭＡ', 'ma'],
  ])('%s is compared as %s', (text, typed) => {
    expect(readTyped(text, variants).join('')).toBe(typed);
  });

  test.each([
    ['Jixiao Ma', 'majixiao'],
    [" Ji'xiao  Ma ", 'majixiao'],
    ['Jixiao', undefined],
    ['Ji Xiao Ma', undefined],
    ['吉孝 Ma', undefined],
    ['Jixiao 2', undefined],
  ])('%s with the surname behind is %s', (text, typed) => {
    expect(turnWords(text, variants)?.join('')).toBe(typed);
  });
});

describe('a query with another word in one condition', () => {
  const replace = (query: string, place: number, word: string) => {
    const parsed = parseQuery(query);
    const condition = parsed.conditions[place];
    return condition && replaceTerm(parsed, new Map([[condition, word]]));
  };

  test.each([
    ['劳膜 工匠', 0, '劳模', '劳模 工匠'],
    ['劳模 -工将', 1, '工匠', '劳模 -工匠'],
    ['作者:马集孝 工会', 0, '马吉孝', '作者:马吉孝 工会'],
    ['劳膜 工匠', 0, '劳模 先进', '"劳模 先进" 工匠'],
    ['"劳膜" 工匠', 0, '劳模', '"劳模" 工匠'],
    ['劳膜 | 工匠', 0, '劳模', undefined],
  ])('%s', (query, place, word, written) => {
    expect(replace(query, place, word)).toBe(written);
  });
});
