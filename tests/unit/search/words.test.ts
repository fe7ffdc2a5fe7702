import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/index/build.ts';
import { readVariants } from '../../../src/search/index/variants.ts';
import type { SearchedArticle } from '../../../src/search/index/rows.ts';
import { numberForms, plainNumbers } from '../../../src/search/query/reading/number-forms.ts';
import { straddles } from '../../../src/search/query/straddles.ts';
import { searchInNode } from '../../build/search-in-node.ts';
import { present } from '../../present.ts';

/** What a query in the words of documents finds, best first, over a few invented texts. */
const texts: Record<string, string[]> = {
  高度: ['示范引领学，突出“高度”。全县各级学会坚持把学习放在首位。', '建设过程突出重点，高度重视安全。'],
  重点: ['会议突出问题导向，与会同志高度评价此项工作。'],
  蓝湖: ['本县建成“蓝湖”-“绿岸”生态廊道，增殖率36%，投入105万元。'],
  绿岸: ['蓝湖水质好转，绿岸初具规模，增长6%，即10.5万元，覆盖率达100%。'],
  数字: [
    '12月1日起实行，2月18日结束，产值8100万。',
    '第十四届代表大会听取八项规定落实情况，百分之八十的两个村通过。',
  ],
  日期: ['2月1日召开第14届代表会，2020年8月13日闭幕，完成80%，2个村参加，比5‰多。'],
  维权: ['要加大维权力度。'],
  权力: ['规范权力运行，权力必须受监督。', '又要用好权力。'],
  劳模: ['劳模工匠进校园活动由高玉孝同志主持。', '表彰劳模。'],
  工匠: ['工匠讲堂请劳模授课，会期很长很长很长很长很长很长，最后由工匠发言。'],
  旧体: ['攷察團甦醒後畧有成勣，⻢⻓江乗車赴⻘海，加入ＷＴＯ，印有ＬＯＧＯ。二Ｏ一七年。'],
  党代会: ['党的二十大召开，二十大精神深入人心，党的二十大报告提出目标。'],
  怎么办: ['问题怎么办？要靠群众。'],
  计数: ['十二个项目开工，一百二十座桥通车，二〇二三年收官。', '第三十四届年会有代表十人。'],
  号: ['二0二三年五月三日挂牌，九九重阳，一九九０年复建。'],
  甲: [
    '第一段说的是春耕备耕的组织领导工作要抓早抓实。',
    '第二段说的是夏收夏种期间的劳动保护用品要发放到位。',
    '第三段说的是秋冬季节的技能培训安排到村到组。',
  ],
};

const ids = Object.keys(texts);
const site = mkdtempSync(join(tmpdir(), 'words-'));
const engine = searchInNode(site);

beforeAll(async () => {
  const articles = ids.map((id): SearchedArticle => ({
    row: {
      id,
      url: `/${id}/`,
      title: `${id}篇`,
      series: 's',
      issue: 'i',
      column: null,
      kind: '讲话',
      authors: id === '劳模' ? ['周正'] : [],
      organization: null,
      date: id === '旧体' ? '2017-05-01' : '2020-01-01',
      pageStart: null,
    },
    blocks: (texts[id] ?? []).map((text, place) => ({ kind: 'text', id: `p${place + 1}`, text })),
  }));
  await buildSearch(site, {
    articles,
    issues: [{ id: 'i', url: '/i/', title: '第1期', series: 's', year: 2020, numbers: [1] }],
    seriesNames: new Map([['s', '刊']]),
    variants: readVariants({}),
    synonyms: [
      ['中国共产党第二十次全国代表大会', '党的二十大', '二十大'],
      ['周正', '周正之'],
    ],
  });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const find = async (query: string, widen = false) =>
  (await engine.find(query, { widen })).map((url) => url.replaceAll('/', ''));
const marksOf = async (query: string, widen = false) => {
  const [first] = await engine.read((await engine.ask(query, { widen })).id, 0, 1);
  return present(first).hits.flatMap(({ fragments }) =>
    fragments.filter(({ marked }) => marked).map(({ text }) => text),
  );
};

describe('exact first', () => {
  test.each([
    ['突出“高度”', ['高度']],
    ['“蓝湖”-“绿岸”', ['蓝湖']],
    ['“突出 高度”', ['高度']],
    ['举 办'.replace('举 办', '劳 模 工 匠 进 校 园'), ['劳模']],
    ['劳模工\n匠进校园', ['劳模']],
    ['1 2 月 1 日 起', ['数字']],
    ['问题怎么办？要靠群众', ['怎么办']],
    ['"劳模 工匠"', ['劳模']],
    ['春耕备耕的组织领导工作要抓早抓实。第二段说的是夏收夏种期间的劳动保护用品', ['甲']],
  ])('%j finds %j', async (query, found) => expect(await find(query)).toEqual(found));

  test('articles with the whole stand first, those with its words behind, each group under its name', async () => {
    const answer = await engine.ask('劳模 工匠');
    const results = await engine.read(answer.id, 0, 9);
    expect(results.map(({ url, group }) => [decodeURI(url).split('/')[1], group])).toEqual([
      ['劳模', 'whole'],
      ['工匠', 'apart'],
    ]);
  });
  test('the whole is marked, not its single characters', async () => {
    expect(await marksOf('劳 模 工 匠')).toEqual(['劳模工匠']);
    expect(await marksOf('突出“高度”')).toEqual(['突出“高度']);
  });
  test('a passage with a lost line and the foot of a page finds its article', async () => {
    const passage = `${present(texts.甲).join('')}— 17 —`.repeat(8);
    expect([...passage].length).toBeGreaterThan(400);
    expect(await find(passage)).toEqual(['甲']);
    const parted = await engine.ask(present(texts.甲).join('\n\n').repeat(60));
    expect([parted.total, parted.notes]).toEqual([1, ['按一段原文查找：列出的文章含有其中的大部分句子。']]);
  });
  test('short words with 、 between them are offered apart', async () => {
    expect((await engine.ask('劳模、工匠')).apart).toBe('劳模 工匠');
    expect((await engine.ask('劳模，工匠；党代会')).apart).toBe('劳模 工匠 党代会');
    expect((await engine.ask('要加大维权力度，规范权力运行')).apart).toBe('要加大维权力度 规范权力运行');
    for (const query of ['劳模 工匠', '"劳模、工匠"', '劳模', '会期很长很长很长很长很长很长，最后'])
      expect((await engine.ask(query)).apart, query).toBeUndefined();
  });
});

describe('numbers', () => {
  test.each([
    ['6%', ['绿岸']],
    ['６％', ['绿岸']],
    ['10.5', ['绿岸']],
    ['100%', ['绿岸']],
    ['36%', ['蓝湖']],
    ['2月1日', ['日期']],
    ['12月1日', ['数字']],
    ['5‰', ['日期']],
  ])('%s finds only %j', async (query, found) => expect(await find(query)).toEqual(found));

  test.each([
    ['第14届', ['日期', '数字']],
    ['第十四届', ['日期', '数字']],
    ['80%', ['日期', '数字']],
    ['百分之八十', ['日期', '数字']],
    ['2个', ['日期', '数字']],
    ['8项规定', ['数字']],
    ['20大', ['党代会']],
    ...[
      '2020.8.13',
      '2020-08-13',
      '2020/8/13',
      '2020年08月13日',
      '二〇二〇年八月十三日',
      '２０２０．８．１３',
    ].map((date): [string, string[]] => [date, ['日期']]),
  ])('%s, widened, finds %j', async (query, found) => {
    expect((await find(query, true)).sort()).toEqual([...found].sort());
    const answer = await engine.ask(query, { widen: true });
    expect(answer.widened.length).toBeGreaterThan(0);
  });
  test.each([
    ['4届', []],
    ['20座', []],
    ['120座', ['计数']],
    ['12个', ['计数']],
    ['10', []],
    ['2023年5月3号', ['号']],
    ['二０二三年五月三号', ['号']],
    ['20230503', ['号']],
    ['23年5月3日', ['号']],
    ['1990年', ['号']],
    ['一九九〇年', ['号']],
  ])('%s, widened, finds no larger number: %j', async (query, found) =>
    expect(await find(query, true)).toEqual(found),
  );

  test.each([['8项规定'], ['20大'], ['2020.8.13']])('%s is not widened where that is off', async (query) =>
    expect(await find(query)).toEqual([]),
  );

  test.each([
    ['17届7次', '十七届七次'],
    ['十七届七次', '17届7次'],
    ['2个确立', '两个确立'],
    ['两个确立', '2个确立'],
    ['12.5%', '百分之十二点五'],
    ['百分之十二点五', '12.5%'],
    ['第105号', '第一百〇五号'],
    ['08月03日', '八月三日'],
    ['2020年8月', '2020年08月'],
  ])('%s may be written %s', (term, form) => expect(numberForms(plainNumbers(term))).toContain(form));
  test.each(['2022年11号', '2017年9-10期', '2023-2期'])('%s is no date', (term) =>
    expect(numberForms(plainNumbers(term)).join()).not.toMatch(/[月日]/u),
  );
  test.each(['一个', '党的二十大精神', '2020年', '统一', '12345678', '10.5万'])(
    '%s is written in no other way',
    (term) => expect(numberForms(plainNumbers(term))).toEqual([]),
  );
});

describe('old forms', () => {
  test.each(['考察团', '略有成绩', '马长江', '青海', 'WTO', 'logo', '二〇一七年', '⻘海'])(
    '%s',
    async (query) => expect(await find(query)).toContain('旧体'),
  );
});

describe('small things', () => {
  test('places of words that overlap are counted once, as many as are opened', async () => {
    const answer = await engine.ask('二十大', { widen: true });
    const [first] = await engine.read(answer.id, 0, 1);
    expect([answer.total, answer.places, present(first).hitCount]).toEqual([1, 3, 3]);
  });
  test('a field that names nobody is told as that', async () => {
    expect((await engine.ask('作者:工会')).notes).toEqual(['没有作者或讲话人叫“工会”。']);
    expect((await engine.ask('栏目:没有')).notes).toEqual(['没有栏目叫“没有”。']);
    expect((await engine.ask('年：')).notes).toEqual(['“年：”后面还没有写内容。']);
  });
  test.each([
    ['年：二〇一七', ['旧体']],
    ['年:2016-2018', ['旧体']],
    ['维权 or 怎么办', ['怎么办', '维权']],
    ['劳模 AND 讲堂', ['工匠']],
    ['劳模 NOT 讲堂', ['劳模']],
    ['劳模 -讲堂', ['劳模']],
    ['高?孝', ['劳模']],
    ['高？孝', ['劳模']],
    ['讲堂 ~3 劳模', ['工匠']],
    ['讲堂 ～３ 发言', []],
    ['周正之', []],
  ])('%s finds %j', async (query, found) => expect((await find(query)).sort()).toEqual(found));
  test('a person is found under every name', async () =>
    expect(await find('周正之', true)).toEqual(['劳模']));
  test('an article that has the characters only where words meet stands behind', async () =>
    expect(await find('权力')).toEqual(['权力', '维权']));
  test.each([
    ['要加大维权力度', 4, true],
    ['规范权力运行', 2, false],
    ['用权，力求', 1, true],
  ])('%s', (text, start, expected) => {
    const end = start + (text.includes('，') ? 3 : 2);
    expect(straddles(text, { start, end })).toBe(expected);
  });
});

test.each([
  ['invisible characters', '劳\u200b模\ufeff工\u2060匠'],
  ['ten thousand figures', '1'.repeat(10_000)],
  ['a regular expression', '(a+)+$|^(?=.*[一-龥])\\d{3,}'],
  ['two thousand words', Array.from({ length: 2000 }, (_, place) => `词${place}`).join(' ')],
  ['two thousand times one', '劳模 '.repeat(2000)],
  ['only joints', 'AND or NOT ~10 | -'],
  ['only unknown characters', '??？?'],
])('%s: an answer within two seconds', async (_, query) => {
  const start = performance.now();
  const answer = await engine.ask(query, { widen: true });
  await engine.read(answer.id, 0, 10);
  expect(performance.now() - start).toBeLessThan(2000);
  if (query.startsWith('劳\u200b')) expect(answer.total).toBe(1);
});
