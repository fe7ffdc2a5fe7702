import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { listKinds } from '../../../src/archive/groups.ts';
import { filterByAudience } from '../../../src/corpus/audience.ts';
import { columnFeed, listFeeds, personFeed, seriesFeed } from '../../../src/publish/feeds.ts';
import { listPages } from '../../../src/publish/page-list.ts';
import { publishedOn } from '../../../src/archive/published.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { findIssue, realArchive } from '../../fixtures/archive/real.ts';
import { present } from '../../present.ts';

const real = realArchive();

test.each([
  ['qinghai-gongyun/2017-no9-10', { date: '2017-10-10', known: true }],
  ['qinghai-gongyun/2023-no2', { date: '2023-02-28', known: false }],
  ['zhanban/2018-xining', { date: '2018-12', known: false }],
])('%s came out on %o', (id, published) => {
  expect(publishedOn(findIssue(real, id))).toEqual(published);
});

test('an issue without any date of its year has its year', () => {
  const archive = buildArchive(smallContent());
  expect(publishedOn(findIssue(archive, 'journal/2023-no2'))).toEqual({ date: '2023', known: false });
});

test('a feed has the newest first, and what came out together in reading order', () => {
  const journal = present(real.series.find(({ id }) => id === 'qinghai-gongyun'));
  const urls = seriesFeed(real, journal).items.map(({ url }) => url);
  expect(urls.slice(0, 2)).toEqual(['/qinghai-gongyun/2023-no2/01/', '/qinghai-gongyun/2023-no2/02/']);
  expect(urls.slice(35, 37)).toEqual([
    '/qinghai-gongyun/2017-no9-10/cover/',
    '/qinghai-gongyun/2017-no9-10/01/',
  ]);
});

test('an editor’s feed holds the issues, a speaker’s the speeches', () => {
  const feedOf = (id: string) => personFeed(real, present(real.people.find((person) => person.id === id)));
  expect(feedOf('xu-liang').items.map(({ title }) => title)).toEqual(['《青海工运》2017年第9-10期']);
  expect(feedOf('wang-dongming').items.map(({ title }) => title)).toEqual([
    '在全总十七届七次执委会议上的讲话',
  ]);
});

test('a column’s feed follows it through its renamings', () => {
  const archive = buildArchive(smallContent());
  const column = present(archive.columns.find(({ id }) => id === 'jianxun'));
  expect(columnFeed(archive, column).items.map(({ title }) => title)).toEqual(['短讯']);
});

test('the list of feeds and the list of pages name each address once', () => {
  const feeds = listFeeds(real).flatMap((group) => group.feeds.map(({ home }) => home));
  const pages = listPages(real).map(({ url }) => url);
  const { series, columns, people, organizations } = real;
  const lists = [series, columns, people, organizations, listKinds(real)];
  expect(feeds).toHaveLength(2 + lists.reduce((sum, { length }) => sum + length, 0));
  expect(new Set(feeds).size).toBe(feeds.length);
  expect(new Set(pages).size).toBe(pages.length);
});

test('nothing internal is in any feed or page list of a public archive', () => {
  const open = buildArchive(filterByAudience(smallContent(), 'public'));
  const text = JSON.stringify([listFeeds(open), listPages(open)]);
  expect(text).toContain('公开的报告');
  expect(text).not.toMatch(/journal|notices|在会上的发言|关于学习的通知|\/01\//u);
});
