import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/index/build.ts';
import type { SearchedArticle } from '../../../src/search/index/rows.ts';
import type { Course } from '../../../src/search/query/courses/shapes.ts';
import { firstByDay } from '../../../src/search/query/courses/first-by-day.ts';
import { followPhrase } from '../../../src/search/query/courses/follow.ts';
import { quotePhrase } from '../../../src/search/query/courses/quote-phrase.ts';
import { cutSentence } from '../../../src/search/query/courses/sentence.ts';
import { foldCharacters } from '../../../src/text/folding.ts';
import { searchInNode } from '../../build/search-in-node.ts';
import { makeRandom } from '../../bench/random.ts';
import { present } from '../../present.ts';

const site = mkdtempSync(join(tmpdir(), 'courses-'));
const engine = searchInNode(site);
const random = makeRandom(11);

/** Few characters, so that pairs are common in some shards and rare in others; z and y begin tokens of presence. */
const CHARACTERS = [...'工会工会改革zy9，。 𠮷'];
const YEARS = [1950, 1951, 1953, 1953, 1957];

const articles = Array.from({ length: 60 }, (_, place) => {
  const texts = Array.from({ length: 1 + random.below(5) }, () =>
    Array.from({ length: 1 + random.below(40) }, () => CHARACTERS[random.below(CHARACTERS.length)]).join(''),
  );
  return makeArticle(place, texts);
});

function makeArticle(place: number, texts: string[]): SearchedArticle {
  const year = present(YEARS[Math.floor(place / 12)]);
  const title = place % 7 === 0 ? '改革改革' : '无';
  return {
    row: {
      id: `a${place}`,
      url: `/刊/${place}/`,
      title,
      series: 's',
      issue: 'i',
      column: null,
      kind: place % 2 === 0 ? '讲话' : '通知',
      authors: place % 3 === 0 ? ['甲', '乙'] : [],
      organization: null,
      date: place % 5 === 0 ? String(year) : `${year}-0${1 + (place % 9)}-11`,
      pageStart: null,
    },
    blocks: [
      { kind: 'title', id: '', text: title },
      ...texts.map((text, number) => ({ kind: 'text' as const, id: `p${number + 1}`, text })),
    ],
  };
}

beforeAll(async () => {
  await buildSearch(
    site,
    {
      articles,
      issues: [{ id: 'i', url: '/刊/', title: '第1期', series: 's', year: 1950, numbers: [1] }],
      seriesNames: new Map([['s', '刊']]),
      variants: new Map(),
      synonyms: [['改革', '革新']],
    },
    { limits: { shard: 600 }, commonFrom: 12 },
  );
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** Follows a phrase to its end, as the page does. */
async function follow(phrase: string): Promise<Course> {
  for (;;) {
    const { course } = await followPhrase(phrase);
    if (course) return course;
  }
}

/** Places of a phrase in an article's texts, those that overlap once. */
function countPlainly(phrase: string, { blocks }: SearchedArticle): number {
  const wanted = foldCharacters(phrase, new Map());
  return blocks
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => {
      const folded = foldCharacters(text, new Map());
      let [count, end] = [0, 0];
      for (let at = 0; at + wanted.length <= folded.length; at += 1) {
        if (!wanted.every((character, place) => folded[at + place] === character)) continue;
        if (at >= end) count += 1;
        end = at + wanted.length;
      }
      return count;
    })
    .reduce((sum, count) => sum + count, 0);
}

describe('the course of a phrase', () => {
  test('is asked of several shards, a few at a time', async () => {
    const { catalogue } = await engine.load();
    expect(catalogue.shards.length).toBeGreaterThan(4);
    const first = await followPhrase('革会');
    expect(first).toEqual({ read: 4, shards: catalogue.shards.length });
    expect(catalogue.shards.some(({ commonPairs }) => commonPairs.has('工会'))).toBe(true);
    expect(catalogue.shards.every(({ commonPairs }) => commonPairs.has('工会'))).toBe(false);
  });

  test.each([
    '工',
    '会',
    'z',
    'y',
    'zz',
    '𠮷',
    '9',
    '工会',
    '会工',
    '工工',
    '改革',
    '工会改',
    '会工会工',
    '𠮷工',
    'y 9',
    '工会，改革',
    '无',
    '甲',
  ])('%s is counted as often as it stands in the texts', async (phrase) => {
    const course = await follow(phrase);
    const counts = articles.map((article) => countPlainly(phrase, article));
    expect(course.places).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(course.articles).toBe(counts.filter(Boolean).length);
    for (const { value, places, held } of course.years) {
      const own = articles.filter(({ row }) => present(row.date).startsWith(value));
      expect([value, held]).toEqual([value, own.length]);
      expect(places).toBe(own.reduce((sum, article) => sum + countPlainly(phrase, article), 0));
    }
  });

  test('has the numbers that the search has for the phrase in quotation marks, year by year and by kind', async () => {
    for (const phrase of ['会工会工', '工会改', '革 "会']) {
      const course = await follow(phrase);
      for (const { value, places } of course.years) {
        const year = Number(value);
        const { places: listed } = await engine.ask(quotePhrase(phrase), { years: { from: year, to: year } });
        expect(listed).toBe(places);
      }
      for (const { value, places } of course.kinds)
        expect((await engine.ask(quotePhrase(phrase), { filters: { kind: [value] } })).places).toBe(places);
    }
  });

  test('has every year between the first and the last, and of one without texts that nothing is held', async () => {
    const { years } = await follow('工会');
    expect(years.map(({ value }) => value)).toEqual([
      '1950',
      '1951',
      '1952',
      '1953',
      '1954',
      '1955',
      '1956',
      '1957',
    ]);
    expect(years.filter(({ held }) => held === 0).map(({ value }) => value)).toEqual([
      '1952',
      '1954',
      '1955',
      '1956',
    ]);
  });

  test('is a share of all characters of the texts, marks and spaces left out', async () => {
    const { years, kinds, people } = await follow('工');
    const all = articles.reduce(
      (sum, { blocks }) =>
        sum + blocks.slice(1).reduce((own, { text }) => own + foldCharacters(text, new Map()).length, 0),
      0,
    );
    const sum = (shares: Course['years']) => shares.reduce((sum, { characters }) => sum + characters, 0);
    expect(sum(years)).toBe(all);
    expect(sum(kinds)).toBe(all);
    expect(people.map(({ value, held }) => [value, held])).toEqual([
      ['甲', 20],
      ['乙', 20],
    ]);
  });

  test('begins in the paragraph of the first article by date, with what may be earlier', async () => {
    const { first } = await follow('会工');
    const holding = articles.filter((article) => countPlainly('会工', article) > 0);
    const { item, maybeEarlier } = present(
      firstByDay(holding, ({ row }) => Number(present(row.date).replaceAll('-', '').padEnd(8, '0'))),
    );
    const paragraph = present(
      item.blocks.find(
        (block) => block.kind === 'text' && countPlainly('会工', { ...item, blocks: [block] }) > 0,
      ),
    );
    expect(first?.source.url).toBe(item.row.url);
    expect(first?.maybeEarlier).toBe(maybeEarlier);
    expect(decodeURIComponent(present(first?.url))).toBe(`${item.row.url}?q="会工"&widen=0#${paragraph.id}`);
    expect(foldCharacters(present(first?.hit), new Map()).join('')).toBe('会工');
    expect(paragraph.text).toContain(`${first?.before}${first?.hit}${first?.behind}`);
  });

  test('says what only titles hold', async () => {
    const course = await follow('改革改革');
    const inText = articles.filter((article) => countPlainly('改革改革', article) > 0);
    const inTitle = articles.filter(({ row }) => row.title === '改革改革');
    expect(course.headed).toBe(inTitle.filter((article) => !inText.includes(article)).length);
    expect(course.headed).toBeGreaterThan(0);
  });

  test.each(['，。！', '', '没有这个提法', '.*', '(', '[a-z]+'])('“%s” occurs nowhere', async (phrase) => {
    const course = await follow(phrase);
    expect(course).toMatchObject({ places: 0, articles: 0, headed: 0, people: [], first: undefined });
    expect(course.years).toHaveLength(8);
  });
});

describe('what comes first', () => {
  test.each([
    [[20230217, 20230105], 20230105, 0],
    // What is certain before what may be earlier.
    [[20230000, 20230217], 20230217, 1],
    [[20230200, 20230217, 20230228], 20230217, 1],
    // Of the same year, known no nearer, nobody can say more than their order does.
    [[20230000, 20230000], 20230000, 0],
    [[0, 20230000], 20230000, 1],
    [[0], 0, 0],
  ])('%j', (days, day, maybeEarlier) => {
    expect(firstByDay(days, (one) => one)).toEqual({ item: day, maybeEarlier });
  });

  test('of nothing is nothing', () => expect(firstByDay([], () => 0)).toBeUndefined());
});

describe('a sentence', () => {
  const cut = (text: string, phrase: string) => {
    const start = text.indexOf(phrase);
    const { start: from, end, fromStart, toEnd } = cutSentence(text, { start, end: start + phrase.length });
    return `${fromStart ? '' : '…'}${text.slice(from, end)}${toEnd ? '' : '…'}`;
  };

  test.each([
    ['前一句。推进产改，落实。后一句。', '产改', '推进产改，落实。'],
    ['他说：“推进产改！” 大家鼓掌。', '产改', '他说：“推进产改！”'],
    ['他说：“推进产改！” 大家鼓掌。', '大家', '大家鼓掌。'],
    ['没有句号的标题', '标题', '没有句号的标题'],
    [`${'长'.repeat(150)}产改${'话'.repeat(150)}`, '产改', `…${'长'.repeat(100)}产改${'话'.repeat(100)}…`],
    // A stretch may run over a full stop, for marks do not count.
    ['甲产。改乙。丙', '产。改', '甲产。改乙。'],
  ])('%s', (text, phrase, sentence) => expect(cut(text, phrase)).toBe(sentence));
});
