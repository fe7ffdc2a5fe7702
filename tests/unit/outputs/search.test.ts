import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { buildSearch } from '../../../src/search/index/build.ts';
import { searchedArchive } from '../../../src/search/index/read-archive.ts';
import { wordListsOf } from '../../../src/search/index/word-lists.ts';
import type { SearchRequest } from '../../../src/search/query/api.ts';
import { readHits } from '../../../src/search/query/search.ts';
import { makeRandom } from '../../bench/random.ts';
import { searchInNode } from '../../build/search-in-node.ts';
import { hold } from './hold.ts';

/** Whole answers of the real engine over the second archive, in three shards: what is found, how it is ranked and shown. */
const SECOND = resolve(import.meta.dirname, '../../fixtures/second-archive');
const site = mkdtempSync(join(tmpdir(), 'answers-'));
const engine = searchInNode(site);

const shown = openCorpus(SECOND, { cache: false }).show('internal');
const searched = searchedArchive(buildArchive(shown));

beforeAll(async () => {
  const index = { ...searched, ...wordListsOf(shown) };
  await buildSearch(site, index, { limits: { shard: 400 }, commonFrom: 6 });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const REQUESTS: (Partial<SearchRequest> & { query: string })[] = [
  ...[
    '科协',
    '省科协',
    '观察',
    '夜间自然观察',
    '一',
    '洞',
    '石灰岩洞穴',
    '岑远山',
    '学会',
    '二〇二三年',
    '2023年',
    '科协 观察',
    '"科协" -学会',
    '科协 | 洞穴',
    '作者:岑远山',
    '作者:岑远山 洞',
    '刊物:科协通讯',
    '川科协发〔2023〕12号',
    '川科协发2023 12',
    '第3期',
    '2023年第3期',
    '公里',
    '川江省科学技术协会关于举办',
    '没有这样的话',
    '科鞋',
    '7月',
    '七月',
    '林草局 临渡市',
    '，。',
    '-科协',
    '标题:观察',
    'kexie',
    '白鹭湾湿地公园',
    '學會',
    '各市科协，各省级学会',
    '学会的学会',
    // The longest text and the most conditions that are asked, and one more of each.
    '观'.repeat(200),
    '观'.repeat(201),
    Array.from({ length: 20 }, () => '科协').join(' '),
    Array.from({ length: 21 }, () => '科协').join(' '),
  ].map((query) => ({ query })),
  { query: '' },
  { query: '科协', sort: 'newest' },
  { query: '科协', sort: 'oldest' },
  { query: '省科协', widen: true },
  { query: '学会', filters: { series: ['科协通讯'] } },
  { query: '科协', filters: { kind: ['公文', '致辞'] } },
  { query: '科协', years: { from: 2023, to: 2023 } },
  { query: '科协', years: { from: 2024 } },
  { query: '', filters: { people: ['岑远山'] } },
];

test('answers, results and hits', async () => {
  const answers = [];
  for (const { query, ...options } of REQUESTS) {
    const { id, ...answer } = await engine.ask(query, options);
    const results = await engine.read(id, 0, answer.total);
    const hits = await Promise.all(results.map(({ article }) => readHits(id, article)));
    answers.push(`## ${query} ${JSON.stringify(options)}`, answer, results, hits);
  }
  expect((await engine.load()).catalogue.shards.length).toBeGreaterThan(1);
  await hold('answers', answers);
});

/** Pieces of titles, headings, by-lines and text, also across marks, in the widths and signs a reader may type. */
function drawPieces(count: number): string[] {
  const random = makeRandom(7);
  const texts = searched.articles.flatMap(({ row, blocks }) => [
    row.title,
    ...row.authors,
    ...blocks.map(({ text }) => text),
  ]);
  return Array.from({ length: count }, () => {
    const characters = [...random.pick(texts)];
    const start = random.below(characters.length);
    return characters.slice(start, start + 1 + random.below(14)).join('');
  });
}

test('pieces of what stands there: the articles, their hits and the paragraphs these lead to', async () => {
  const lines: string[] = [];
  for (const piece of drawPieces(250)) {
    const { id, total, widened, notes } = await engine.ask(`"${piece}"`);
    const results = await engine.read(id, 0, total);
    const hits = await Promise.all(results.map(({ article }) => readHits(id, article)));
    const found = results.map(
      ({ url, hitCount }, place) =>
        `${url.split('?')[0] ?? ''} ${hitCount ?? '?'}: ${(hits[place] ?? []).map((hit) => `${hit.url.split('#')[1] ?? ''} ${markedOf(hit.fragments)}`).join(' | ')}`,
    );
    lines.push([`## ${piece} ${JSON.stringify([widened, notes])}`, ...found].join('\n'));
  }
  await hold('pieces', lines);
});

/** The marked words of a hit with a little of what stands beside them: `…【科协】…`. */
function markedOf(fragments: readonly { text: string; marked: boolean }[]): string {
  return fragments
    .map(({ text, marked }, place) => {
      if (marked) return `【${text}】`;
      return place === 0 ? text.slice(-2) : text.slice(0, 2);
    })
    .join('');
}
