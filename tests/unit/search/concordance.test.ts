import { describe, expect, test } from 'vitest';
import type { GatheredLine } from '../../../src/search/query/concordance/gather.ts';
import { makeLines } from '../../../src/search/query/concordance/lines.ts';
import { sortLines } from '../../../src/search/query/concordance/order.ts';
import { foldToWord } from '../../../src/text/folding.ts';

const variants = new Map([['會', '会']]);
const linesOf = (text: string, ...words: string[]) =>
  makeLines(
    [0, 'p3', text],
    words.map((word) => foldToWord(word, variants)),
    variants,
  );

describe('a block has a line for each of its places', () => {
  test('with what stands before and behind it, as printed', () => {
    expect(linesOf('各级工會要依法维权。', '工会')).toEqual([
      {
        id: 'p3',
        before: '各级',
        hit: '工會',
        behind: '要依法维权。',
        fromStart: true,
        toEnd: true,
      },
    ]);
  });

  test.each([
    ['工会工会工会', ['工会'], ['工会', '工会', '工会']],
    ['工会工会工会', ['工会工会'], ['工会工会工会']],
    ['学习贯彻党的二十大精神', ['党的二十大', '二十大'], ['党的二十大']],
    ['学习党的二十大，二十大报告', ['党的二十大', '二十大'], ['党的二十大', '二十大']],
    ['市总工会 与 总 工\u3000会', ['总工会'], ['总工会', '总 工\u3000会']],
    ['占36%、6%', ['6%'], ['6%']],
    ['面积㎡', ['m'], ['㎡']],
    ['2㎡', ['m', '㎡'], ['㎡']],
    ['𠮷祥𠮷祥', ['𠮷'], ['𠮷', '𠮷']],
    ['没有', ['工会'], []],
    ['工会', ['', '工会'], ['工会']],
  ])('%s by %j: %j', (text, words, hits) => {
    expect(linesOf(text, ...words).map(({ hit }) => hit)).toEqual(hits);
  });

  test('context ends within the block and never in the midst of a character', () => {
    const text = `${'𠮷'.repeat(40)}工会${'𠮷'.repeat(40)}`;
    const [line] = linesOf(text, '工会');
    expect(line).toMatchObject({ fromStart: false, toEnd: false });
    expect(line?.before).toMatch(/^𠮷{10,}$/u);
    expect(line?.behind).toMatch(/^𠮷{10,}$/u);
  });
});

describe('lines stand in the order asked for', () => {
  const line = (article: number, title: string, day: string, behind: string): GatheredLine => ({
    article,
    url: `/${title}/#p1`,
    before: '',
    hit: '工会',
    behind,
    fromStart: true,
    toEnd: true,
    source: { url: `/${title}/`, title, issue: '', page: '', date: '', day, people: '' },
  });
  const lines = [
    line(1, '中国', '2020-05-04', '，组织建设'),
    line(7, '阿里', '2017', '改革'),
    line(9, '北京', '2020-05-04', '“安置”'),
    line(9, '北京', '2020-05-04', ''),
    line(2, '重庆', '2019-12', '12人'),
  ];
  const places = (order: 'date' | 'title' | 'following') =>
    sortLines(lines, order, new Map()).map((one) => lines.indexOf(one));

  test('of dates, the oldest first, an article together in the order of its text', () => {
    expect(places('date')).toEqual([1, 4, 0, 2, 3]);
  });
  test('of titles, by pinyin', () => {
    expect(places('title').map((place) => lines[place]?.source.title)).toEqual(
      ['阿里', '北京', '北京', '重庆', '中国'].sort(new Intl.Collator('zh-u-co-pinyin').compare),
    );
  });
  test('of the words that follow, marks left out, the end of a paragraph first', () => {
    expect(places('following').map((place) => lines[place]?.behind)).toEqual([
      '',
      '12人',
      '“安置”',
      '改革',
      '，组织建设',
    ]);
  });
});
