import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/catalogue.ts';
import { yearSpans } from '../../../../src/archive/labels.ts';
import { articlePages } from '../../../../src/archive/lists/article-pages.ts';
import { cataloguePages } from '../../../../src/archive/lists/catalogue-pages.ts';
import { cutTree } from '../../../../src/archive/lists/cut-tree.ts';
import { decadePages } from '../../../../src/archive/lists/decade-pages.ts';
import { issuesForIndex } from '../../../../src/archive/lists/latest-issues.ts';
import { organizationsPages, peoplePages } from '../../../../src/archive/lists/name-pages.ts';
import { bodyOnPage, organizationPages } from '../../../../src/archive/lists/organization-pages.ts';
import { personPages, recordOnPage } from '../../../../src/archive/lists/person-pages.ts';
import type { ListPage } from '../../../../src/archive/lists/split-list.ts';
import type { Article } from '../../../../src/archive/model.ts';
import { columnPageKey, listPageKey } from '../../../../src/archive/page-keys.ts';
import { organizationTree } from '../../../../src/archive/organizations.ts';
import { traceBody, tracePerson } from '../../../../src/archive/tracing/named-in.ts';
import { listPages } from '../../../../src/publish/page-list.ts';
import { itemAt } from '../../../../src/text/item-at.ts';
import { smallContent } from '../../../fixtures/archive/content.ts';
import { largeContent } from '../../../fixtures/archive/large.ts';

const small = buildArchive(smallContent());
const large = buildArchive(largeContent(3000));
const pathsOf = (pages: readonly { path: string | undefined }[]) => pages.map(({ path }) => path);

describe('总目', () => {
  test('of a small archive is one page with everything', () => {
    const { pages, initials } = cataloguePages(small.articles);
    expect(pages.map(({ page }) => [page.url, page.rows.length])).toEqual([['/articles/', 10]]);
    expect(initials).toBeUndefined();
  });

  test('of a large one holds every article once by year and once by title', () => {
    const { pages, initials } = cataloguePages(large.articles);
    for (const order of ['issue', 'title'] as const) {
      const rows = pages
        .filter((one) => one.order === order && !one.page.index)
        .flatMap(({ page }) => page.rows.map(({ id }) => id));
      expect(rows.toSorted()).toEqual(large.articles.map(({ id }) => id).toSorted());
    }
    expect(initials?.links.map(({ label }) => label)).toEqual(['B', 'G', 'L', 'Z', '其他']);
  });
});

test('issues of a year stand oldest first and are not parted', () => {
  const [own, first] = articlePages('/kinds/xinwen/', small.articles, 2000);
  expect(own.index?.links.map(({ label, count }) => [label, count])).toEqual([
    ['2017年', 6],
    ['2020年', 2],
    ['2022年', 1],
    ['2023年', 1],
  ]);
  expect(first?.rows[0]?.id).toBe('journal/2017-no9-10/cover');
});

test('a person’s pages by year hold each of their works once', () => {
  const person = itemAt(
    large.people.filter(({ id }) => id === 'wang-1'),
    0,
  );
  const record = tracePerson(large, person);
  const pages = personPages(person, record).slice(1);
  const shown = pages.map((page) => recordOnPage(record, page));
  const years = new Set(pathsOf(pages).map((path) => path?.slice(0, 4)));
  expect([...years]).toEqual(['1990', '1991', '1992', '1993', '1994', '1995', '1996', '1997']);
  expect(shown.flatMap(({ appearances }) => appearances)).toHaveLength(record.appearances.length);
  expect(shown.flatMap(({ mentions }) => mentions)).toEqual(record.mentions);
  expect(record.mentions.length).toBeGreaterThan(1000);
});

test('a body’s issues stand with what it signed on the pages of the years, and not on the page that leads to them', () => {
  const body = itemAt(
    large.organizations.filter(({ id }) => id === 'body-0'),
    0,
  );
  const record = traceBody(large, body);
  const [own, ...pages] = organizationPages(body, record);
  expect(bodyOnPage(record, own).issues).toEqual([]);
  expect(pages.flatMap((page) => bodyOnPage(record, page).issues)).toEqual(record.issues);
  expect(pages.flatMap((page) => bodyOnPage(record, page).signed)).toHaveLength(record.signed.length);
});

test('the numbers of a series are split by decade, and a long decade into parts', () => {
  const [own, ...pages] = decadePages(itemAt(large.series, 0), 20_000);
  expect(pages.map(({ url, label }) => [url, label])).toEqual([
    ['/journal/decades/1990/', '1990—1999 第1页'],
    ['/journal/decades/1990/2/', '1990—1999 第2页'],
  ]);
  expect(own.rows.map(({ year }) => year)).toEqual([1996, 1997]);
  expect(own.index?.links[0]?.count).toBe(large.issues.length);
});

test('names are split by the beginnings of their addresses, further where one is too long', () => {
  expect(pathsOf(peoplePages(small.people))).toEqual([undefined]);
  const pages = peoplePages(large.people, 130_000);
  expect(pathsOf(pages).slice(0, 4)).toEqual([
    undefined,
    'initials/c',
    'initials/c/chen',
    'initials/c/chen/chen-1',
  ]);
  const held = pages.filter(({ index }) => !index).flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(held.toSorted()).toEqual(large.people.map(({ id }) => id).toSorted());
  expect(organizationsPages(large.organizations)[0].index?.links.map(({ label }) => label)).toEqual(['B']);
});

test('a tree too long for a page keeps its upper levels', () => {
  const depths = [1_000_000, 10_000].map(
    (limit) => cutTree(organizationTree(large), limit)[0]?.nodes[0]?.groups.length,
  );
  expect(depths).toEqual([1, 0]);
});

test('the list of series shows all issues, or the latest of each', () => {
  expect(issuesForIndex(small.series, 1)[0]?.issues).toHaveLength(2);
  expect(issuesForIndex(small.series, 1, 1000)[0]?.issues.map(({ id }) => id)).toEqual(['journal/2023-no2']);
});

test('three years on end and more are named as a span', () => {
  expect(yearSpans([2023, 2017, 2018, 2020, 2021, 2022, 2023])).toBe('2017、2018、2020—2023');
});

test('every page of every list is in the list of pages once', () => {
  const urls = listPages(large).map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
  for (const url of [
    '/articles/1990/',
    '/articles/initials/g/',
    '/years/1990/2/',
    '/people/initials/l/',
    '/kinds/xinwen/1991/',
  ])
    expect(urls).toContain(url);
});

test('the key of a page changes with the ways to other pages, not with the rows of another', () => {
  const rows = large.articles;
  const before = articlePages('/kinds/xinwen/', rows.slice(0, 2500));
  const after = articlePages('/kinds/xinwen/', rows);
  const keyOf = (pages: readonly ListPage<Article>[], path: string) =>
    listPageKey(
      itemAt(
        pages.filter((page) => page.path === path),
        0,
      ),
    );
  expect(keyOf(after, '1990')).not.toBe(keyOf(before, '1990'));
  expect(listPageKey(after[0])).not.toBe(listPageKey(before[0]));
  const longer = articlePages('/kinds/xinwen/', [...rows.slice(0, 2500), itemAt(rows, 2500)]);
  expect(keyOf(longer, '1992')).not.toBe(keyOf(before, '1992'));
  const column = itemAt(large.columns, 0);
  expect(columnPageKey(column, '学刊', before[0])).not.toBe(columnPageKey(column, '学刊', after[0]));
});
