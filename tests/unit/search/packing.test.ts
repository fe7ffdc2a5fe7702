import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeCbor, openCbor, type Cbor } from '../../../src/search/cbor.ts';
import { engineMark, grain, type ZoneEnds } from '../../../src/search/fields.ts';
import {
  makeCatalogue,
  makeLengths,
  makeWords,
  type CataloguedShard,
} from '../../../src/search/index/catalogue.ts';
import { encodeCbor } from '../../../src/search/index/cbor.ts';
import { makeFacets } from '../../../src/search/index/facets.ts';
import { cutLeaves } from '../../../src/search/index/leaves.ts';
import { packNumbers, zigzag } from '../../../src/search/index/pack-numbers.ts';
import type { ArticleRow, IssueRow } from '../../../src/search/index/rows.ts';
import { leafOf } from '../../../src/search/query/places.ts';
import { unpackNumbers, unzigzag } from '../../../src/search/query/loading/unpack-numbers.ts';
import { formatDay } from '../../../src/search/query/loading/days.ts';
import { unpackCatalogue, unpackFacets, unpackLengths } from '../../../src/search/query/loading/unpack.ts';
import { unpackWords } from '../../../src/search/query/loading/unpack-words.ts';
import { compareTokens } from '../../../src/search/tokens.ts';
import { makeRandom } from '../../bench/random.ts';

describe('word lists', () => {
  test('come back with the variants that lead to a character the archive has', () => {
    const variants = new Map([
      ['國', '国'],
      ['峯', '峰'],
      ['𠮷', '吉'],
      ['學', '学'],
    ]);
    const synonyms = [['全总', '中华全国总工会']];
    const words = unpackWords(makeWords(variants, synonyms, new Set(['国', '吉', '学'])));
    expect(words.synonyms).toEqual(synonyms);
    expect(words.variants).toEqual(
      new Map([
        ['國', '国'],
        ['學', '学'],
        ['𠮷', '吉'],
      ]),
    );
  });
});

describe('packed numbers', () => {
  test('come back as they were, of whatever size, and the head with them', () => {
    const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER];
    const { head, take } = unpackNumbers(packNumbers({ 题: '工会' }, [numbers, [], [7]]));
    expect(head).toEqual({ 题: '工会' });
    expect(take(numbers.length)).toEqual(numbers);
    expect(take(1)).toEqual([7]);
  });

  test('take one byte below 128 and two below 16,384', () => {
    const sizeOf = (number: number) => packNumbers({}, [[number]]).length - packNumbers({}, []).length;
    expect([127, 128, 16_383, 16_384].map(sizeOf)).toEqual([1, 2, 2, 3]);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is refused', (number) => {
    expect(() => packNumbers({}, [[number]])).toThrow(`${number} is no number to pack`);
  });

  test('a file that was cut off is no shorter list', () => {
    const bytes = packNumbers({}, [[1, 300]]);
    expect(() => unpackNumbers(bytes.subarray(0, -1)).take(2)).toThrow('packed numbers cut off');
  });

  test.each([
    [0, 0],
    [-1, 1],
    [1, 2],
    [-2, 3],
    [-70_000, 139_999],
  ])('a step of %d is stored as %d', (step, stored) => {
    expect(zigzag(step)).toBe(stored);
    expect(unzigzag(stored)).toBe(step);
  });
});

describe('the catalogue', () => {
  const seriesNames = new Map([['gongyun', '青海工运']]);
  const issues: IssueRow[] = [
    {
      id: 'gongyun/2023-no2',
      url: '/gongyun/2023-no2/',
      title: '《青海工运》2023年第2期',
      series: 'gongyun',
      year: 2023,
      numbers: [2],
    },
    {
      id: 'gongyun/2017-no9-10',
      url: '/gongyun/2017-no9-10/',
      title: '《青海工运》2017年第9-10期',
      series: 'gongyun',
      year: 2017,
      numbers: [9, 10],
    },
  ];
  const makeRow = (place: number, changes: Partial<ArticleRow>): ArticleRow => ({
    id: `gongyun/2023-no2/0${place}`,
    url: `/gongyun/2023-no2/0${place}/`,
    title: '题',
    series: 'gongyun',
    issue: 'gongyun/2023-no2',
    column: null,
    kind: '讲话',
    authors: [],
    organization: null,
    date: null,
    pageStart: null,
    ...changes,
  });
  const rows = [
    makeRow(1, { date: '2023-02-17', authors: ['马吉孝', '陈志忠'] }),
    makeRow(2, { date: '2022-12', column: '学习强会', authors: ['马吉孝'] }),
    makeRow(3, { issue: 'gongyun/2017-no9-10', url: '/gongyun/2017-no9-10/01/', date: '2017' }),
    makeRow(4, { issue: 'nowhere', url: '/elsewhere/', date: '1921-07-01', kind: '通知' }),
    makeRow(5, {}),
  ];
  const makeShard = (id: string, articles: CataloguedShard['articles']): CataloguedShard => ({
    id,
    articles,
    commonPairs: id === 'a' ? '工会职工' : '',
    characters: '',
    leaves: ['00', '工会'],
    volumes: [0, 1],
    slots: articles.map((_, slot) => [slot + 1, 2 * slot, 3, 4 + slot, 2, 100 + slot]),
  });
  const shards = [makeShard('a', [0, undefined, 2]), makeShard('b', [4, 3]), makeShard('recent', [1])];
  const catalogue = unpackCatalogue(makeCatalogue({ rows, issues, seriesNames, shards }));

  test('gives back addresses, dates and issues; one without a date has the year of its issue', () => {
    expect(catalogue.articles.url).toEqual(rows.map(({ url }) => url));
    expect(catalogue.articles.day).toEqual([20230217, 20221200, 20170000, 19210701, 20230000]);
    expect(catalogue.articles.day.map(formatDay)).toEqual(rows.map(({ date }) => date ?? '2023'));
    expect(catalogue.issues).toEqual(
      issues.map(({ url, title, year, numbers }) => ({ url, title, year, numbers, series: '青海工运' })),
    );
  });

  test('knows where each article stands, and that none stands in a masked slot', () => {
    expect(catalogue.shards.map(({ articles }) => articles)).toEqual([[0, -1, 2], [4, 3], [1]]);
    expect(catalogue.articles.shard).toEqual(['a', 'recent', 'a', 'b', 'b']);
    expect(catalogue.articles.slot).toEqual([0, 0, 2, 1, 0]);
  });

  test('knows where each slot, each page of the engine and each zone begins and ends', () => {
    const [first] = catalogue.shards;
    expect(first).toMatchObject({ id: 'a', leaves: ['00', '工会'], volumes: [0, 6 * grain] });
    expect(first?.starts).toEqual([0, 6 * grain, 13 * grain, 21 * grain]);
    expect([...(first?.commonPairs ?? [])]).toEqual(['工会', '职工']);
    expect(catalogue.articles.ends[2]).toEqual([3, 7, 10, 6 * grain - 1] satisfies ZoneEnds);
  });

  test('gives back how long the text of each article is, masked slots left out', () => {
    expect(unpackLengths(makeLengths(rows.length, shards))).toEqual([100, 100, 102, 101, 100]);
  });

  test('gives back what each article is narrowed by, the commonest value first', () => {
    const { names, articles } = unpackFacets(makeFacets(rows, seriesNames));
    expect(names).toEqual({
      series: ['青海工运'],
      kind: ['讲话', '通知'],
      column: ['学习强会'],
      people: ['马吉孝', '陈志忠'],
      organization: [],
    });
    expect(articles.people).toEqual([[0, 1], [0], [], [], []]);
    expect(articles.kind).toEqual([[0], [0], [0], [1], [0]]);
  });

  test('takes at most five bytes for an article of thousands', () => {
    const random = makeRandom(8);
    const many = Array.from({ length: 3000 }, (_, place) =>
      makeRow(place, {
        url: `/gongyun/2023-no2/${place % 44}/`,
        date: `2023-02-${String(10 + random.below(18))}`,
      }),
    );
    const shard: CataloguedShard = {
      ...makeShard('a', [...many.keys()]),
      slots: many.map(() => [
        3 + random.below(40),
        random.below(20),
        random.below(8),
        10 + random.below(200),
        8 + random.below(20),
        320 * random.below(200),
      ]),
    };
    const bytes = gzipSync(makeCatalogue({ rows: many, issues, seriesNames, shards: [shard] }), { level: 9 });
    expect(bytes.length / many.length).toBeLessThan(5);
  });

  test('a date that cannot be stored is refused', () => {
    const wrong = [makeRow(1, { date: '2023/2/17' })];
    expect(() => makeCatalogue({ rows: wrong, issues, seriesNames, shards: [makeShard('a', [0])] })).toThrow(
      '日期写法不对，检索索引收不进：2023/2/17',
    );
  });
});

describe('CBOR', () => {
  test.each([
    [0, '00'],
    [23, '17'],
    [24, '1818'],
    [255, '18ff'],
    [256, '190100'],
    [65_536, '1a00010000'],
    ['会法', '66e4bc9ae6b395'],
    [[1, ['a', []]], '820182616180'],
  ] as [Cbor, string][])('%j is written %s, and read again', (item, bytes) => {
    expect(Buffer.from(encodeCbor(item)).toString('hex')).toBe(bytes);
    expect(decodeCbor(Buffer.from(bytes, 'hex'))).toEqual(item);
  });

  test('reads negative numbers, refuses other kinds and what is cut off', () => {
    expect(decodeCbor(Buffer.from('3818', 'hex'))).toBe(-25);
    expect(() => decodeCbor(Buffer.from('f6', 'hex'))).toThrow('CBOR: kind 7');
    expect(() => decodeCbor(Buffer.from('66e4bc', 'hex'))).toThrow('CBOR: cut off');
    expect(() => decodeCbor(Buffer.from('1b0000000000000000', 'hex'))).toThrow('CBOR: count of 8 bytes');
  });

  test('what is not wanted is passed over, whatever it holds', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const cursor = openCbor(encodeCbor([['工会', [70_000, ['a', []]], 300], '会法', 24, [[]]]));
    expect(cursor.enter()).toBe(4);
    expect(cursor.enter()).toBe(3);
    expect(cursor.isText(bytes('工资'))).toBe(false);
    cursor.skip(2);
    expect(cursor.isText(bytes('会法'))).toBe(true);
    expect(cursor.read()).toBe(24);
    cursor.skip(1);
    expect(() => cursor.skip(1)).toThrow(RangeError);
  });

  test('an array where none is, and what is cut off, are refused by the way over them', () => {
    expect(() => openCbor(encodeCbor('会法')).enter()).toThrow('CBOR: kind 3 for an array');
    expect(() => openCbor(encodeCbor([1])).isText(Uint8Array.of())).toThrow('CBOR: kind 4');
    expect(() => openCbor(encodeCbor('会法').subarray(0, 4)).skip(1)).toThrow('CBOR: cut off');
  });
});

describe('the leaves of an index', () => {
  const chunks = Array.from({ length: 300 }, (_, chunk): Cbor => {
    const number = String(2 * chunk).padStart(4, '0');
    return [`${number}a`, `${number}c`, `qaa_${chunk}`];
  });
  const pages = [
    ['qaa_one', 900, ''],
    ['qaa_two', 70, ''],
  ];
  const makeList = (items: Cbor, mark: string = engineMark) =>
    gzipSync(Buffer.concat([Buffer.from(mark), encodeCbor(items)]));
  const { leaves, pageLengths } = cutLeaves(makeList(['1.6.0', pages, chunks, [], [], []]));

  test('hold all chunks in order, 128 each, and know all pages by number', () => {
    expect(leaves.map((leaf) => leaf.chunks.length)).toEqual([128, 128, 44]);
    expect(leaves.flatMap((leaf) => leaf.chunks)).toEqual(chunks.map((_, chunk) => `qaa_${chunk}`));
    expect(pageLengths).toEqual([900, 70]);
  });

  test.each([
    ['0000a', 0],
    ['0254c', 0],
    ['0255', 0],
    ['0256a', 1],
    ['9999', 2],
    ['0', undefined],
  ])('%s is looked for in leaf %j', (token, leaf) => {
    expect(
      leafOf(
        token,
        leaves.map(({ first }) => first),
      ),
    ).toBe(leaf);
  });

  test.each([
    ['another version', makeList(['1.7.0', pages, chunks, [], [], []]), '版本'],
    ['filters', makeList(['1.6.0', pages, chunks, [['a']], [], []]), '它的各部分'],
    ['a page without a length', makeList(['1.6.0', [['a']], chunks, [], [], []]), '一页'],
    ['a chunk without a name', makeList(['1.6.0', pages, [['a', 'b']], [], [], []]), '一块'],
    ['chunks out of order', makeList(['1.6.0', pages, [...chunks].reverse(), [], [], []]), '次序'],
    ['no mark', makeList([], 'pagefind_xyz'), '开头'],
  ])('%s: the build stops, and says what it could not read', (_, list, part) => {
    expect(() => cutLeaves(list)).toThrow(`检索索引的块目录读不懂（${part}不是 Pagefind 1.6.0 的写法）`);
  });

  test('tokens stand in the order of code points, which is not that of JavaScript', () => {
    const tokens = ['a', 'ab', 'b', '会', '工会', '工会法', 'ﬀ', '𠮷', '𠮷工'];
    expect([...tokens].reverse().sort(compareTokens)).toEqual(tokens);
    expect([...tokens].sort()).not.toEqual(tokens);
  });
});
