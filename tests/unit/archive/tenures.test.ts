import { expect, test } from 'vitest';
import { listAddresses } from '../../../src/archive/addresses.ts';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { showsTime, tenuresOf } from '../../../src/archive/tenures.ts';
import { organizationRecord } from '../../../src/archive/organizations.ts';
import { placeOnAxis } from '../../../src/components/article/tenure-axis.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { realArchive } from '../../fixtures/archive/real.ts';
import { present } from '../../present.ts';

const archive = realArchive();
const show = (id: string) =>
  tenuresOf(archive, present(archive.people.find((one) => one.id === id))).map(
    ({ name, organization, seen }) => [name, organization?.id, seen.at(0), seen.at(-1), seen.length],
  );

test('a post is one however its body is named, from the first day it is seen to the last', () => {
  expect(show('li-zhong')).toEqual([
    ['省总工会党组书记、常务副主席', 'qinghai-zonggonghui', '2017-08-07', '2017-09-22', 3],
    ['主编（《青海工运》）', undefined, '2017-10-10', '2017-10-10', 1],
  ]);
  expect(show('ma-jixiao')).toEqual([
    ['省委常委', undefined, '2017-08-28', '2020-08-13', 3],
    ['省总工会主席', 'qinghai-zonggonghui', '2020-08-13', '2023-02-17', 3],
    ['本刊编委会主任（《青海工运》）', undefined, '2023', '2023', 1],
    ['中华全国总工会副主席', 'quanguo-zonggonghui', '2023-02-17', '2023-02-17', 1],
  ]);
});

test('nothing is drawn of someone without dated posts, and one post seen on one day needs no line', () => {
  const content = smallContent();
  const person = (posts: (typeof content.people)[number]['data']['posts']) => {
    const small = buildArchive({ ...content, people: [{ id: 'new', data: { name: '某', posts } }] });
    return tenuresOf(small, present(small.people[0]));
  };
  const evidence = { item: 'journal/2023-no2', quote: '某' };
  expect(person([])).toEqual([]);
  expect(showsTime(person([]))).toBe(false);
  expect(showsTime(person([{ post: '主席', evidence }]))).toBe(false);
  expect(showsTime(person([{ post: '主席', asOf: '2020', evidence }]))).toBe(false);
  expect(
    showsTime(
      person([
        { post: '主席', asOf: '2020', evidence },
        { post: '主席', asOf: '2021', evidence },
      ]),
    ),
  ).toBe(true);
});

test('days stand on one line from the first year to the end of the last', () => {
  const { ticks, rows } = placeOnAxis([
    { name: '甲', seen: ['2017', '2018-12-31'] },
    { name: '乙', seen: [] },
  ]);
  expect(ticks).toEqual([
    { year: 2017, at: 0, side: 'start' },
    { year: 2018, at: 50, side: 'middle' },
    { year: 2019, at: 100, side: 'end' },
  ]);
  expect(rows.map(({ points }) => points)).toEqual([[25, 99.9], []]);
  const long = placeOnAxis([{ name: '甲', seen: ['1950', '2023'] }]).ticks;
  expect(long.map(({ year }) => year)).toEqual([1950, 1969, 1988, 2007]);
  expect(placeOnAxis([{ name: '甲', seen: [] }]).ticks).toEqual([]);
});

test('a body stands where the imprints of its issues say, the last one first', () => {
  const body = present(archive.organizations.find(({ id }) => id === 'qinghai-zonggonghui'));
  const { addresses } = organizationRecord(archive, body);
  expect(addresses.map(({ address, issues }) => [address, issues.map(({ id }) => id)])).toEqual([
    ['青海省西宁市城东区昆仑路194号', ['qinghai-gongyun/2023-no2']],
    ['西宁市城东区昆仑路184号', ['qinghai-gongyun/2017-no9-10']],
  ]);
  expect(listAddresses([])).toEqual([]);
});
