import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../build/read-pages.ts';
import { findStretches, markText } from '../../../src/search/query/mark.ts';
import { parseQuery } from '../../../src/search/query/reading/parse.ts';
import { intersectPlaces } from '../../../src/search/query/places.ts';
import { otherDates } from '../../../src/search/query/reading/widen.ts';
import { blockSpan, blockTokens, coverPhrase, presenceToken } from '../../../src/search/tokens.ts';
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

describe('what a page holds', () => {
  test('a printed page that begins inside a word does not part it', () => {
    const mark = '<span id="page-9" role="doc-pagebreak" aria-label="第9页" data-page="9"></span>';
    const html = `<article data-article-id="x"><h1>题</h1><p id="p1">全面建成小${mark}康社会</p></article>`;
    expect(readBlocks(html)).toMatchObject([
      { kind: 'title', id: '', text: '题' },
      { kind: 'text', id: 'p1', text: '全面建成小康社会' },
    ]);
  });
});

describe('tokens', () => {
  const none = new Set<string>();
  const common = new Set(['工会']);

  test('a pair begins at every character but the last; two places behind it stay empty', () => {
    expect(blockTokens([...'工会法'], none)).toEqual(['工会', '会法', '法', '·']);
  });
  test('beside a very common pair a token has three characters', () => {
    expect(blockTokens([...'省总工会法'], common)).toEqual(['省总', '总工会', '工会法', '会法', '法', '·']);
    expect(blockTokens([...'总工会'], common)).toEqual(['总工会', '工会', '会', '·']);
  });
  test.each(['', '工', '工会法'])('“%s” takes up the places it has tokens', (text) => {
    expect(blockTokens([...text], common)).toHaveLength(blockSpan([...text]));
  });

  test.each([
    ['工资集体', ['工资', '集体']],
    ['工资集', ['工资', '资集']],
    ['工会法', ['工会法']],
    ['省总工会', ['省总', '总工会']],
    ['基层工会工作', ['基层', '工会工', '工作']],
    // What follows the last character is not known, and may make a very common pair with it.
    ['总工', ['总工|总工会']],
    ['市总工', ['市总', '总工|总工会']],
  ])('%s is covered by %j', (phrase, tokens) => {
    expect(coverPhrase([...phrase], common)?.map((choice) => choice.tokens.join('|'))).toEqual(tokens);
  });
  test('a very common pair by itself has no cover', () => {
    expect(coverPhrase([...'工会'], common)).toBeUndefined();
  });

  test('every phrase of a block is found by its cover, and only where it stands', () => {
    const block = [...'总工会会工会总工会法工会'];
    const tokens = blockTokens(block, common);
    for (let start = 0; start < block.length; start += 1) {
      for (let end = start + 2; end <= block.length; end += 1) {
        const phrase = block.slice(start, end);
        const found = block.flatMap((_, place) =>
          coverPhrase(phrase, common)?.every((choice) =>
            choice.tokens.includes(tokens[place + choice.place] ?? ''),
          )
            ? [place]
            : [],
        );
        const truth = block.flatMap((_, place) =>
          block.slice(place, place + phrase.length).join('') === phrase.join('') ? [place] : [],
        );
        if (phrase.join('') !== '工会') expect(found, phrase.join('')).toEqual(truth);
      }
    }
  });

  test('no presence token begins with another', () => {
    expect(presenceToken('工')).toBe('zzz工');
    expect(presenceToken('工会')).toBe('yyy工会');
  });
});

describe('places of a phrase', () => {
  const places = (...numbers: number[]) => Float64Array.from(numbers);
  test.each([
    ['one token', [[places(5, 9), 0]], [5, 9]],
    [
      'neighbours',
      [
        [places(5, 20), 0],
        [places(6, 9, 21), 1],
      ],
      [5, 20],
    ],
    [
      'overlapping occurrences',
      [
        [places(0, 2, 4), 0],
        [places(2, 4, 6), 2],
      ],
      [0, 2, 4],
    ],
    [
      'nothing in common',
      [
        [places(7), 0],
        [places(9), 1],
      ],
      [],
    ],
    [
      'a token that stands nowhere',
      [
        [places(7), 0],
        [places(), 1],
      ],
      [],
    ],
  ] as const)('%s', (_, lists, starts) => {
    const given = lists.map(([places, distance]) => ({ places, distance }));
    expect([...intersectPlaces(given)]).toEqual(starts);
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

describe('years and dates', () => {
  test.each([
    ['二〇二二年', ['2022年']],
    ['2022年', ['二〇二二年']],
    ['一九四九', ['1949']],
    ['一二三四', []],
    ['十二〇二二', []],
    ['12022', []],
    ['劳模', []],
    ['二〇一七年八月二十一日', ['2017年八月二十一日', '2017年8月21日']],
    ['2017年8月21日', ['二〇一七年8月21日', '二〇一七年八月二十一日']],
    ['2022年十二月', ['2022年12月', '二〇二二年十二月']],
    ['八月三十日', ['8月30日']],
    ['10月1日', ['十月一日']],
    ['八月', []],
    ['8月', []],
    ['五一', []],
  ])('%s is also looked for as %j', (term, others) => expect(otherDates(term)).toEqual(others));
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
