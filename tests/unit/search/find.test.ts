import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/index/build.ts';
import type { SearchedArticle } from '../../../src/search/index/rows.ts';
import { findPhrase } from '../../../src/search/query/find.ts';
import type { SearchData } from '../../../src/search/query/loading/load.ts';
import { searchInNode } from '../../build/search-in-node.ts';

const site = mkdtempSync(join(tmpdir(), 'find-'));
const engine = searchInNode(site);
let data: SearchData;

/** Thirty characters two articles share up to the last one: more than are asked for at a time. */
const LONG = '各级工会要把职工冷暖放在心上件件有着落事事有回音不让一人掉队';
/** As LONG but for its last character, and ten times over, so that few places are never reached. */
const NEARLY = `${LONG.slice(0, -1)}伍`;

/** As long, in a title, a by-line, a heading and a text. */
const SPOKEN = '春风又绿江南岸明月何时照我还一枝红杏出墙来万紫千红总是春天';

const articles: SearchedArticle[] = [
  article('一', '慰问困难职工', ['林知远'], ['送温暖', `会议指出，${LONG}。`, '林知远到会。']),
  article('二', '慰问', [], ['送温暖', `会议指出，${NEARLY}。`]),
  article('三', '林场见闻', ['方林'], [`${NEARLY}；`.repeat(10), '困难不大。']),
  article('四', '空', [], []),
  article('五', `论${SPOKEN}`, [], ['说']),
  article('六', '论', [`通讯员${SPOKEN}`], [SPOKEN, `有人说${SPOKEN}吗`]),
];

function article(id: string, title: string, authors: string[], texts: string[]): SearchedArticle {
  return {
    row: {
      id,
      url: `/${id}/`,
      title,
      series: 's',
      issue: 'i',
      column: null,
      kind: 'k',
      authors,
      organization: null,
      date: null,
      pageStart: null,
    },
    blocks: [
      { kind: 'title', id: '', text: title },
      ...texts.map((text, place) => ({
        kind: text === '送温暖' || text === SPOKEN ? ('heading' as const) : ('text' as const),
        id: `p${place + 1}`,
        text,
      })),
    ],
  };
}

beforeAll(async () => {
  await buildSearch(
    site,
    {
      articles,
      issues: [{ id: 'i', url: '/i/', title: '第1期', series: 's', year: 1950, numbers: [1] }],
      seriesNames: new Map([['s', '刊']]),
      variants: new Map(),
      synonyms: [],
    },
    { limits: { shard: 120 }, commonFrom: 8 },
  );
  data = await engine.load();
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** Ids of the articles that hold a phrase, with what is known of its places: all of them, or one of its zone. */
async function find(phrase: string) {
  const found = await findPhrase([...phrase], data);
  return [...found]
    .map(([place, { offsets, complete, presence }]) => [
      articles[place]?.row.id,
      presence ?? (complete ? offsets.length : `${offsets.length} and more`),
    ])
    .sort();
}

describe('a phrase', () => {
  test('is found in more than one shard', () => {
    expect(data.catalogue.shards.length).toBeGreaterThan(1);
  });

  test.each([
    [
      '慰问',
      [
        ['一', 1],
        ['二', 1],
      ],
    ],
    ['困难职工', [['一', 1]]],
    ['困难不大', [['三', 1]]],
    // In the text of one article and once more among its headings, as in the other.
    [
      '送温暖',
      [
        ['一', 2],
        ['二', 2],
      ],
    ],
    ['林知远', [['一', 2]]],
    ['方林', [['三', 1]]],
    // Runs over the end of a block: nobody printed it.
    ['暖会议', []],
    [
      '工会',
      [
        ['一', 1],
        ['三', 'text'],
        ['二', 1],
      ],
    ],
    ['没有', []],
    ['', []],
  ])('%s', async (phrase, expected) => {
    expect(await find(phrase)).toEqual([...expected].sort());
  });

  test.each([
    [
      '林',
      [
        ['一', 'byline'],
        ['三', 'title'],
      ],
    ],
    ['远', [['一', 'byline']]],
    [
      '问',
      [
        ['一', 'title'],
        ['二', 'title'],
      ],
    ],
    [
      '难',
      [
        ['一', 'title'],
        ['三', 'text'],
      ],
    ],
    ['龘', []],
  ])('of one character, %s, is known by the best zone that holds it', async (phrase, expected) => {
    expect(await find(phrase)).toEqual([...expected].sort());
  });

  test('of thirty characters is told from one that differs in the last', async () => {
    expect(await find(LONG)).toEqual([['一', 1]]);
    expect(await find(NEARLY)).toEqual([
      ['三', 10],
      ['二', 1],
    ]);
  });

  test('of thirty characters is found in title, by-line and text, and a heading counts once', async () => {
    expect(await find(SPOKEN)).toEqual([
      ['五', 1],
      ['六', 3],
    ]);
  });

  test('that begins in one article and would end in the next is not found', async () => {
    expect(await find('到会慰问')).toEqual([]);
  });
});
