import { describe, expect, test } from 'vitest';
import { phraseStarts, selfOverlaps } from '../../../src/search/query/find.ts';
import { findStretches, markText } from '../../../src/search/query/mark.ts';
import { parseQuery } from '../../../src/search/query/parse.ts';
import { otherYears } from '../../../src/search/query/widen.ts';
import { blockTokens, phraseTokens, presenceToken } from '../../../src/search/tokens.ts';
import { foldForSearch, foldToString } from '../../../src/text/folding.ts';

const variants = new Map([
  ['會', '会'],
  ['產', '产'],
]);

describe('folding', () => {
  test.each([
    ['工會 組織'.replace('組織', '组织'), '工会组织'],
    ['“两个维护”，ＣＰＴＰＰ！', '两个维护cptpp'],
    ['〔2022〕11号', '202211号'],
    ['二零二二年 二○二二年 二Ｏ二二年', '二〇二二年二〇二二年二〇二二年'],
    ['㎡ ① ﬁ', 'm21fi'],
    ['Café', 'cafe'],
    ['，。！ \u3000', ''],
    ['𠮷😀工', '𠮷工'],
  ])('%s folds to %s', (text, folded) => expect(foldToString(text, variants)).toBe(folded));

  test('remembers where each character stood', () => {
    expect(foldForSearch('“𠮷會”', variants)).toEqual({
      characters: ['𠮷', '会'],
      offsets: [1, 3],
      ends: [3, 4],
    });
  });

  test('of a part is a part of the fold, at every place', () => {
    const text = '2022年，“ＣＰ會”㎡第〔11〕号。';
    const whole = foldToString(text, variants);
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        expect(whole).toContain(foldToString(text.slice(start, end), variants));
      }
    }
  });
});

describe('tokens', () => {
  test('a block has one token a character, the last alone', () => {
    expect(blockTokens([...'工会法'])).toEqual(['工会', '会法', '法']);
  });
  test('a phrase asks for its pairs in order', () => {
    expect(phraseTokens([...'工会法'])).toEqual(['工会', '会法']);
  });
  test('presence is no pair', () => expect(presenceToken('工')).toBe('zz工'));
});

describe('places of a phrase', () => {
  test.each([
    ['工会', [5, 9], 1, [5, 9]],
    ['工会法', [5, 6, 20, 21], 2, [5, 20]],
    ['工会工', [0, 1, 2, 3], 2, [0, 2]],
    ['哈哈哈', [4, 5, 6], 2, [4, 5]],
    ['工会法', [7], 2, []],
  ])('%s among tokens at %j', (phrase, words, tokens, starts) => {
    expect(phraseStarts(words, tokens, selfOverlaps([...phrase]))).toEqual(starts);
  });
});

describe('the query language', () => {
  const words = (query: string) =>
    parseQuery(query).conditions.map(
      ({ terms, excluded }) =>
        (excluded ? '-' : '') + terms.map(({ field, text }) => (field ? `${field}:` : '') + text).join('|'),
    );
  test.each([
    ['劳模 疗休养', ['劳模', '疗休养']],
    ['劳模\u3000疗休养', ['劳模', '疗休养']],
    ['"劳模 疗休养"', ['劳模 疗休养']],
    ['“劳模 疗休养”', ['劳模 疗休养']],
    ['"没有收口', ['没有收口']],
    ['技能 -拉面', ['技能', '-拉面']],
    ['技能 －"拉面 产业"', ['技能', '-拉面 产业']],
    ['9-10', ['9-10']],
    ['甲 | 乙 丙', ['甲|乙', '丙']],
    ['甲|乙|丙', ['甲|乙|丙']],
    ['甲 OR 乙', ['甲|乙']],
    ['| 甲', ['甲']],
    ['甲 |', ['甲']],
    ['作者:王东明 年：2023', ['作者:王东明', '年:2023']],
    ['文号:"青总发〔2022〕11号"', ['文号:青总发〔2022〕11号']],
    ['http://a', ['http://a']],
    ['', []],
    ['"" -', ['-']],
  ])('%j', (query, conditions) => expect(words(query)).toEqual(conditions));

  test('cuts what nobody types by hand, and says so', () => {
    expect(parseQuery('工'.repeat(10_000))).toMatchObject({
      cut: true,
      conditions: [{ terms: [{ text: '工'.repeat(200) }] }],
    });
    expect(
      parseQuery(Array.from({ length: 50 }, (_, index) => `词${index}`).join(' ')).conditions,
    ).toHaveLength(20);
    expect(parseQuery('\ud800工').conditions).toHaveLength(1);
  });
});

describe('years', () => {
  test.each([
    ['二〇二二年', ['2022年']],
    ['2022年', ['二〇二二年']],
    ['一九四九', ['1949']],
    ['一二三四', []],
    ['十二〇二二', []],
    ['12022', []],
    ['劳模', []],
  ])('%s is also looked for as %j', (term, others) => expect(otherYears(term)).toEqual(others));
});

describe('marking', () => {
  test('marks across spaces and marks, and merges what overlaps', () => {
    const text = '省“总 工會”会法';
    expect(markText(text, findStretches(text, ['总工会', '工会会'], variants))).toEqual([
      { text: '省“', marked: false },
      { text: '总 工會”会', marked: true },
      { text: '法', marked: false },
    ]);
  });
});
