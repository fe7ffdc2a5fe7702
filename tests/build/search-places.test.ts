import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { SearchRequest } from '../../src/search/query/api.ts';
import { MOST_LINES } from '../../src/search/query/concordance/gather.ts';
import { gather, listLines } from '../../src/search/query/search.ts';
import { placeTruth } from './place-truth.ts';
import { searchInNode } from './search-in-node.ts';
import { substringTruth } from './substring-truth.ts';

const site = inject('site');
const engine = searchInNode(site);
const truth = placeTruth(site);
const pieces = substringTruth(site, 20261129);

beforeAll(() => engine.load());

/** The whole list of a query, with what the search itself says of it. */
async function list(query: string, options: Partial<SearchRequest> = {}) {
  const answer = await engine.ask(query, { list: 'date', ...options });
  for (let done = false; !done;) ({ done } = await gather(answer.id));
  const found = await listLines(answer.id, options.list ?? 'date');
  return {
    answer,
    found,
    places: found.lines.map(({ url }) => decodeURI(url.replace(/\?[^#]*/u, ''))).sort(),
    articles: found.articles.map((url) => decodeURI(url)).sort(),
  };
}

async function expectTruth(
  query: string,
  expected: ReturnType<typeof truth.find>,
  options: Partial<SearchRequest> = {},
) {
  const { answer, found, places, articles } = await list(query, options);
  expect(articles, query).toEqual(expected.articles);
  expect(articles, query).toHaveLength(answer.total);
  expect(places, query).toEqual(expected.places);
  expect(found.left, query).toBe(0);
  if (answer.places !== undefined) expect(places, query).toHaveLength(answer.places);
  const listed = new Set([
    ...found.lines.map(({ source }) => source.url),
    ...found.placeless.map(({ url }) => url.replace(/\?.*/u, '')),
  ]);
  expect([...listed].map((url) => decodeURI(url)).sort(), query).toEqual(expected.articles);
}

describe('the list has a line for each place that plain substring search finds, and no other', () => {
  test.each([1, 2, 3, 4, 5, 6, 8, 12, 20, 40])('of pieces of %i characters', async (length) => {
    for (let round = 0; round < (length < 3 ? 8 : 30); round += 1) {
      const piece = pieces.randomPiece(length);
      await expectTruth(`"${piece}"`, truth.find([[piece]]));
    }
  });

  test.each([
    ['kind', '讲话'],
    ['series', '青海工运'],
  ] as const)('narrowed to one %s', async (facet, value) => {
    const { answer } = await list('工会');
    expect(answer.facets[facet].map((count) => count.value)).toContain(value);
    for (let round = 0; round < 20; round += 1) {
      const piece = pieces.randomPiece(2 + (round % 4));
      const series = value === '青海工运' ? 'qinghai-gongyun' : value;
      const passes = truth.find([[piece]], (row) => row[facet] === series);
      await expectTruth(`"${piece}"`, passes, { filters: { [facet]: [value] } });
    }
  });

  test('narrowed to years, and to a year by a field', async () => {
    for (let round = 0; round < 20; round += 1) {
      const piece = pieces.randomPiece(2 + (round % 4));
      const { articles } = await list(`"${piece}"`, { years: { from: 2017, to: 2020 } });
      const within = truth.find([[piece]], ({ url }) => articles.includes(url));
      await expectTruth(`"${piece}"`, within, { years: { from: 2017, to: 2020 } });
      const ofYear = (await list('年:2023')).articles;
      await expectTruth(
        `年:2023 "${piece}"`,
        truth.find([[piece]], ({ url }) => ofYear.includes(url)),
      );
    }
  });

  test('narrowed to a person by a field', async () => {
    for (const name of ['王东明', '马吉孝']) {
      const byPerson = (await list(`作者:${name}`)).articles;
      const expected = truth.find([['工会']], ({ url }) => byPerson.includes(url));
      await expectTruth(`作者:${name} 工会`, expected);
      expect(expected.places.length).toBeGreaterThan(10);
    }
  });

  test.each(['劳模', '党的二十大', '二十大', '产改', '职代会', '全总', '省总工会'])(
    'of %s with its synonyms, and without',
    async (word) => {
      const { answer } = await list(word, { widen: true });
      const words = [word, ...answer.widened.flatMap(({ also }) => also)];
      await expectTruth(word, truth.find([words]), { widen: true });
      await expectTruth(word, truth.find([[word]]));
    },
  );

  test('of several words that all must stand', async () => {
    for (let round = 0; round < 20; round += 1) {
      const words = [pieces.randomPiece(2), pieces.randomPiece(2)];
      await expectTruth(words.map((word) => `"${word}"`).join(' '), truth.find(words.map((word) => [word])));
    }
  });
});

describe('a list', () => {
  test('holds the hit as printed between its context, and counts by year and by person what it lists', async () => {
    const { found } = await list('产业工人');
    for (const { before, hit, behind } of found.lines) {
      expect(hit.replace(/\s/gu, '')).toBe('产业工人');
      expect(before + behind).not.toBe('');
    }
    const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    expect(sum(found.years)).toBe(found.lines.length);
    for (const { value, count } of found.people)
      expect(found.lines.filter(({ source }) => source.people.split('、').includes(value))).toHaveLength(
        count,
      );
  });

  test('counts each year and person with its own filter left out of account', async () => {
    const all = (await list('工会')).found;
    const { found } = await list('工会', { years: { from: 2020, to: 2020 } });
    expect(found.years.map(({ value, count }) => [value, count])).toEqual(
      all.years.map(({ value, count }) => [value, count]),
    );
    const chosen = found.years.filter((year) => year.chosen);
    expect(chosen.map(({ value, count }) => [value, count])).toEqual([['2020', found.lines.length]]);
  });

  test.each(['date', 'title', 'following'] as const)(
    'in the order of %s has the same lines',
    async (order) => {
      const [by, other] = await Promise.all([list('产业工人', { list: order }), list('产业工人')]);
      expect(by.places).toEqual(other.places);
    },
  );

  test('that is full says what it leaves out', async () => {
    const { found, answer } = await list('的 | 工');
    expect(answer.places).toBeUndefined();
    expect(found.lines.length + found.placeless.length).toBe(MOST_LINES);
    expect(found.left).toBeUndefined();
    expect(found.unread).toBeGreaterThan(0);
    expect(found.articles).toHaveLength(answer.total);
  });

  test('of articles found without a place of their own names these', async () => {
    const { found } = await list('作者:王东明');
    expect(found.lines).toEqual([]);
    expect(found.placeless.map(({ url }) => url.replace(/\?.*/u, ''))).toEqual([
      '/qinghai-gongyun/2023-no2/03/',
    ]);
  });
});
