import { describe, expect, test } from 'vitest';
import { describeRequest } from '../../../src/elements/archive-search/describe-request.ts';
import { readAddress, writeAddress } from '../../../src/elements/archive-search/address.ts';
import { writeList } from '../../../src/elements/search-list/csv.ts';
import { guardText } from '../../../src/text/csv.ts';
import { fileNameOf } from '../../../src/elements/search-list/file-name.ts';
import { writePlainText } from '../../../src/elements/search-list/plain-text.ts';
import type { TakenList } from '../../../src/elements/search-list/taken-list.ts';

const source = {
  url: '/gongyun/2020-no1/03/',
  title: '说“维权”',
  issue: '《工运》2020年第1期',
  page: '第8页',
  date: '2020年1月5日',
  day: '2020-01-05',
  people: '张三',
};
const line = {
  url: '/gongyun/2020-no1/03/?q=%E5%B7%A5%E4%BC%9A#p4',
  before: '=1+1，各级',
  hit: '工会',
  behind: '要“依法”，',
  fromStart: true,
  toEnd: false,
  source,
};
const list: TakenList = {
  facts: [
    ['检索词', '工会'],
    ['年份', '2020年'],
  ],
  lines: [line, { ...line, before: '-5%', hit: '2020-8', behind: '"引"' }],
  placeless: [{ ...source, url: '/gongyun/2020-no1/04/?q=x', title: '工会' }],
  root: 'https://wenxian.example.cn/',
};

describe('the table', () => {
  test('has a numbered row a place, then the articles without one', () => {
    expect(writeList(list).split('\r\n')).toEqual([
      '\uFEFF"序号","前文","命中","后文","篇名","讲话人、作者","刊期","起始页","日期","网址"',
      '"1","「=1+1，各级」","工会","要“依法”，","说“维权”","张三","《工运》2020年第1期","第8页","2020-01-05","https://wenxian.example.cn/gongyun/2020-no1/03/#p4"',
      '"2","「-5%」","「2020-8」","""引""","说“维权”","张三","《工运》2020年第1期","第8页","2020-01-05","https://wenxian.example.cn/gongyun/2020-no1/03/#p4"',
      '"","","","","工会","张三","《工运》2020年第1期","第8页","2020-01-05","https://wenxian.example.cn/gongyun/2020-no1/04/"',
      '',
    ]);
  });

  test.each(['=SUM(A1)', '+工会', '-工会', '@张三', '＝1', '＋1', '－1', '＠x', ' =1', '\t1'])(
    '%j is no formula in it',
    (text) => expect(guardText(text)).toBe(`「${text}」`),
  );
  test.each(['2020-8', '36%', '007', '2020年8月', '12345678901234567890', '１２', 'SEPT2', '3/4'])(
    '%j is no number and no date in it',
    (text) => expect(guardText(text)).toBe(`「${text}」`),
  );
  test.each(['工会', '', '2020年工会', '第8届', '“=”', '（1）基层', '"=工会"', 'LOGO', '—'])(
    '%j stays as it is',
    (text) => expect(guardText(text)).toBe(text),
  );
});

test('plain text has every place with the number of its source, and each source once', () => {
  const text = writePlainText(list, (article) => `出处 ${article}.`);
  expect(text.split('\r\n')).toEqual([
    '\uFEFF上下文索引',
    '',
    '检索词：工会',
    '年份：2020年',
    '',
    '1　=1+1，各级【工会】要“依法”，…[1]',
    '　　https://wenxian.example.cn/gongyun/2020-no1/03/#p4',
    '',
    '2　-5%【2020-8】"引"…[1]',
    '　　https://wenxian.example.cn/gongyun/2020-no1/03/#p4',
    '',
    '正文里没有、只在标题、署名等处找到的：',
    '',
    '《工会》[2]',
    '',
    '出处（GB/T 7714—2025）',
    '',
    '[1] 出处 /gongyun/2020-no1/03/.',
    '[2] 出处 /gongyun/2020-no1/04/.',
    '',
  ]);
});

describe('the name of a file is safe on Windows', () => {
  test.each([
    ['劳模精神', '上下文索引_劳模精神_2026-11-29.csv'],
    ['马?孝 | "原句" <a> c:\\d/e *', '上下文索引_马？孝 ｜ ＂原句＂ 〈a〉 c：＼d／e ＊_2026-11-29.csv'],
    ['', '上下文索引_2026-11-29.csv'],
    ['工会\n\t改革\u200b\u202e\ud800', '上下文索引_工会 改革_2026-11-29.csv'],
    ['CON', '上下文索引_CON_2026-11-29.csv'],
    ['..', '上下文索引_.._2026-11-29.csv'],
  ])('%j', (query, name) => expect(fileNameOf('上下文索引', query, '2026-11-29', 'csv')).toBe(name));

  test('however long the query is', () => {
    const name = fileNameOf('上下文索引', '𠮷'.repeat(2000), '2026-11-29', 'csv');
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name.isWellFormed()).toBe(true);
  });
});

describe('the list in the address', () => {
  test.each([
    ['?q=工会', undefined, '?q=工会'],
    ['?q=工会&view=list', 'date', '?q=工会&view=list'],
    ['?q=工会&view=list&order=following', 'following', '?q=工会&view=list&order=following'],
    ['?q=工会&view=list&order=nonsense', 'date', '?q=工会&view=list'],
    ['?q=工会&view=nonsense&order=title', undefined, '?q=工会'],
  ])('%s', (address, order, again) => {
    const request = readAddress(address);
    expect(request.list).toBe(order);
    expect(decodeURIComponent(writeAddress(request))).toBe(again);
  });
});

test('what was asked is said in words, filters and all', () => {
  expect(describeRequest(readAddress('?q=工会&kind=讲话&kind=报告&from=2017&to=2020&widen=0'))).toEqual([
    ['检索词', '工会'],
    ['文种', '讲话、报告'],
    ['年份', '2017—2020年'],
    ['写法', '只查原词，不连同简称、同义词和数字的别种写法'],
  ]);
  expect(describeRequest(readAddress('?q=工会&from=2017'))).toEqual([
    ['检索词', '工会'],
    ['年份', '2017年起'],
  ]);
});
