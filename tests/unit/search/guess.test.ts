import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/index/build.ts';
import type { ArticleRow, SearchedArticle } from '../../../src/search/index/rows.ts';
import type { SearchRequest } from '../../../src/search/query/api.ts';
import { searchInNode } from '../../build/search-in-node.ts';

const site = mkdtempSync(join(tmpdir(), 'guess-'));
const engine = searchInNode(site);

const articles: SearchedArticle[] = [
  article('一', '浙江省水利厅关于做好汛期水库安全管理工作的通知', { organization: '浙江省水利厅' }, [
    '各市县水利局要落实水库大坝安全责任制，确保人民群众生命财产安全。',
    '联系邮箱：zjslt-ai@example.org。会标 LOGO 另发。',
  ]),
  article('二', '在水库移民工作座谈会上的讲话', { authors: ['单志刚'], column: '领导讲话' }, [
    '移民工作事关全局，要做到搬得出、稳得住、能致富。',
    '水库移民后期扶持政策要落实到户。',
  ]),
  article('三', '水库除险加固的几点体会', { authors: ['马吉孝'], column: '经验交流' }, [
    '除险加固工程质量第一，投资110万元，增长5%，占投资的19.5%。',
  ]),
];

function article(id: string, title: string, row: Partial<ArticleRow>, texts: string[]): SearchedArticle {
  return {
    row: {
      id,
      url: `/${id}/`,
      title,
      series: 's',
      issue: 'i',
      column: null,
      kind: '通知',
      authors: [],
      organization: null,
      date: null,
      pageStart: null,
      ...row,
    },
    blocks: [
      { kind: 'title', id: '', text: title },
      ...texts.map((text, place) => ({ kind: 'text' as const, id: `p${place + 1}`, text })),
    ],
  };
}

beforeAll(() =>
  buildSearch(site, {
    articles,
    issues: [{ id: 'i', url: '/i/', title: '第1期', series: 's', year: 1998, numbers: [1] }],
    seriesNames: new Map([['s', '浙江水利']]),
    variants: new Map(),
    synonyms: [['责任制', '责任制度']],
    authority: { people: ['单志刚', '马吉孝', '贺从未提及'], bodies: ['浙江省水利厅'], columns: [] },
  }),
);
afterAll(() => rmSync(site, { recursive: true, force: true }));

const ask = (query: string, options: Partial<SearchRequest> = {}) => engine.ask(query, options);
const guesses = async (query: string, options: Partial<SearchRequest> = {}) =>
  ((await ask(query, options)).guesses ?? []).map(({ query }) => query);

describe('where nothing is found, what may have been meant', () => {
  test.each([
    ['majixiao', '马吉孝'],
    ['ma ji xiao', '马吉孝'],
    ['mjx', '马吉孝'],
    ['善志刚', '单志刚'],
    ['shuiku', '水库'],
    // A column that is printed in no text leads to its articles all the same.
    ['lingdaojianghua', '栏目:领导讲话'],
    // A title, and a sentence, with one character wrong, missing or too many.
    ['关于作好汛期水库安全管理工作的通知', '关于做好汛期水库安全管理工作的通知'],
    ['关于做好汛期水库安全官理工作', '关于做好汛期水库安全管理工作'],
    ['汛期水库全管理工作的通知', '汛期水库安全管理工作的通知'],
    ['水库移民后其扶持政策要落实到户', '水库移民后期扶持政策要落实到户'],
    ['要做到搬得出稳得住能能致富', '要做到搬得出、稳得住、能致富'],
    // A word that only the texts have, one character of which sounds like another.
    ['搬得初', '搬得出'],
    ['文得住', '稳得住'],
    ['扶持政册', '扶持政策'],
    ['后其扶持', '后期扶持'],
    ['水库 扶持政册', '水库 扶持政策'],
    // Two words typed as one.
    ['shuikuyimin', '水库移民'],
    ['majixiaoshuiku', '马吉孝 水库'],
    ['水哭移民', '水库移民'],
    ['马集孝体会', '马吉孝 体会'],
    // One word of several, and the value of a field.
    ['水库 马集孝', '水库 马吉孝'],
    ['majixiao shuiku', '马吉孝 水库'],
    ['-移民 马集孝', '-移民 马吉孝'],
    ['作者:马集孝', '作者:马吉孝'],
    ['作者：shanzhigang', '作者:单志刚'],
    ['栏目:经验交留', '栏目:经验交流'],
  ])('%s: %s', async (query, meant) => {
    const answer = await ask(query);
    expect(answer.total).toBe(0);
    const found = answer.guesses ?? [];
    expect(found[0]?.query).toBe(meant);
    expect(found.every(({ total }) => total > 0)).toBe(true);
    expect(found.length).toBeLessThanOrEqual(5);
    expect((await ask(meant)).total).toBe(found[0]?.total);
  });

  test.each([
    'logo',
    'zjslt',
    '水库',
    '单志刚',
    // Names that no text holds lead nowhere.
    '贺从末提及',
    'hecongweitiji',
    // Another field has no names.
    '年:1889',
    '文种:马集孝',
    '，。',
    '量子纠缠',
    // Another number is another thing.
    '搬得二',
  ])('%s: nothing', async (query) => expect(await guesses(query)).toEqual([]));

  test('inside a range that holds nothing, nothing is guessed', async () => {
    expect(await guesses('水库', { years: { from: 1950, to: 1960 } })).toEqual([]);
  });

  test('a word in foreign letters is not cut to come closer to one', async () => {
    expect((await ask('zhejiangai')).closest).toBeUndefined();
    expect((await ask('水库zhejiangai')).closest?.query).toBe('水库');
  });

  test.each([
    ['投资1108万元', '投资'],
    ['9.5', undefined],
    ['投资0.5%', '投资'],
  ])('nor a number: %s', async (query, closest) => expect((await ask(query)).closest?.query).toBe(closest));
});
