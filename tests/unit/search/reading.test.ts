import { describe, expect, test } from 'vitest';
import { numberForms, plainNumbers } from '../../../src/search/query/reading/number-forms.ts';
import { splitQuery } from '../../../src/search/query/reading/split.ts';

describe('the pieces of a query', () => {
  /** `word 劳模`, `-phrase 工匠`, `作者:word 马`. */
  const split = (query: string) =>
    splitQuery(query)
      .map(
        ({ kind, text, excluded, field, near }) =>
          `${excluded ? '-' : ''}${field === undefined ? '' : `${field}:`}${kind}${near === undefined ? '' : ` ${near}`}${text === '' ? '' : ` ${text}`}`,
      )
      .join('; ');

  test.each([
    ['劳模 工匠', 'word 劳模; word 工匠'],
    ['劳模　工匠', 'word 劳模; word 工匠'],
    ['劳模|工匠', 'word 劳模; or; word 工匠'],
    ['劳模 ｜ 工匠', 'word 劳模; or; word 工匠'],
    ['劳模 OR 工匠', 'word 劳模; or; word 工匠'],
    ['劳模 and 工匠', 'word 劳模; and; word 工匠'],
    ['劳模 NOT 工匠', 'word 劳模; not; word 工匠'],
    ['劳模 ＯＲ 工匠', 'word 劳模; or; word 工匠'],
    ['劳模 -工匠', 'word 劳模; -word 工匠'],
    ['-工匠', '-word 工匠'],
    ['劳模 －工匠', 'word 劳模; -word 工匠'],
    ['劳模 -“大国 工匠”', 'word 劳模; -phrase 大国 工匠'],
    ['9-10', 'word 9-10'],
    ['劳模 - 工匠', 'word 劳模; word -; word 工匠'],
    ['劳模 ~5 工匠', 'word 劳模; near 5; word 工匠'],
    ['劳模 ～12 工匠', 'word 劳模; near 12; word 工匠'],
    ['劳模 ~1234', 'word 劳模; word ~1234'],
    ['劳模 ~', 'word 劳模; word ~'],
    ['"大国 工匠"', 'phrase 大国 工匠'],
    ['“大国 工匠”', 'phrase 大国 工匠'],
    ['「大国 工匠」', 'phrase 大国 工匠'],
    ["'大国 工匠'", 'phrase 大国 工匠'],
    ['『大国 工匠』', 'phrase 大国 工匠'],
    ['‘大国’', 'phrase 大国'],
    ['＂大国＂', 'phrase 大国'],
    ['““大国””', 'phrase “大国”'],
    ['“大国”和“工匠”', 'word “大国”和“工匠”'],
    ['“大国” “工匠”', 'phrase 大国; phrase 工匠'],
    ['劳模 "大国', 'word 劳模; phrase 大国'],
    ['增强“四个意识”', 'word 增强“四个意识”'],
    ['""', ''],
    ['"" 劳模', 'word 劳模'],
    ['作者:马吉孝', '作者:word 马吉孝'],
    ['作者： 马吉孝', '作者:word 马吉孝'],
    ['-作者:马吉孝', '-作者:word 马吉孝'],
    ['作者:"马 吉孝"', '作者:phrase 马 吉孝'],
    ['年:2017 劳模', '年:word 2017; word 劳模'],
    ['作者:', 'unfilled 作者:'],
    ['劳模 年：', 'word 劳模; unfilled 年：'],
    ['标题党:劳模', 'word 标题党:劳模'],
    ['', ''],
    ['  ', ''],
  ])('%s: %s', (query, pieces) => {
    expect(split(query)).toBe(pieces);
  });
});

describe('other ways to write the numbers of a term', () => {
  test.each([
    ['第14届', ['第十四届']],
    ['第十四届', ['第14届']],
    ['第十四次第二届', ['第14次第2届']],
    ['80%', ['百分之八十']],
    ['5‰', ['千分之五']],
    ['12.05%', ['百分之十二点〇五']],
    ['0.5%', ['百分之〇点五']],
    ['百分之八十', ['80%']],
    ['千分之五', ['5‰']],
    ['百分之十二点〇五', ['12.05%']],
    ['百分之80', ['80%', '百分之八十']],
    ['2个', ['二个', '两个']],
    ['2期', ['二期']],
    ['两个', ['2个']],
    ['3条', ['三条']],
    ['三条', ['3条']],
    ['一条', []],
    ['十个', ['10个']],
    ['第一条', ['第1条']],
    ['105号', ['一百〇五号']],
    ['12345号', []],
    ['9999人', ['九千九百九十九人']],
    ['2017年', []],
    ['017', []],
    ['17届7次', ['十七届七次']],
    ['工会', []],
  ])('%s: %j', (term, forms) => {
    expect(numberForms(plainNumbers(term)).toSorted()).toEqual(forms.toSorted());
  });

  test.each([
    ['2020.8.13', ['2020-08-13', '2020年08月13日', '2020年8月13日', '二〇二〇年八月十三日']],
    ['2020年8月13日', ['2020-08-13', '2020.8.13', '2020年08月13日', '二〇二〇年八月十三日']],
    ['二〇二〇年八月十三日', ['2020-08-13', '2020.8.13', '2020年08月13日', '2020年8月13日']],
    ['2020年8月', ['2020年08月', '二〇二〇年八月']],
    ['2020-8', ['2020年08月', '2020年8月', '二〇二〇年八月']],
    ['8月3日', ['08月03日', '八月三日']],
    ['12月31日', ['十二月三十一日']],
    [
      '于2020/8/13召开',
      [
        '于2020-08-13召开',
        '于2020.8.13召开',
        '于2020年08月13日召开',
        '于2020年8月13日召开',
        '于二〇二〇年八月十三日召开',
      ],
    ],
    ['1799.8.13', []],
    ['2101.8.13', []],
  ])('a date %s: %j', (term, forms) => {
    expect(numberForms(plainNumbers(term)).toSorted()).toEqual(forms.toSorted());
  });

  test('a term is read whatever its width', () => {
    expect(plainNumbers('第 １４ 届 二零○◯')).toBe('第14届二〇〇〇');
  });
});
