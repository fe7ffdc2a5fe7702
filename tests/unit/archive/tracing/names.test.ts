import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/catalogue.ts';
import { findNames } from '../../../../src/archive/tracing/find-names.ts';
import { buildNameTable } from '../../../../src/archive/tracing/name-table.ts';
import type { Archive } from '../../../../src/archive/model.ts';
import { smallContent } from '../../../fixtures/archive/content.ts';

type Held = Pick<Archive, 'people' | 'organizations'>;

function person(id: string, name: string, post?: string) {
  const evidence = { item: 'journal/2023-no2/01', quote: '' };
  return { id, data: { name, posts: post === undefined ? [] : [{ post, evidence }] } };
}
function body(id: string, name: string, parent?: string, shortNames?: string[]) {
  return {
    id,
    data: { name, kind: '市州总工会', ...(parent && { parent }), ...(shortNames && { shortNames }) },
  };
}

const held: Held = buildArchive({
  ...smallContent(),
  people: [
    person('wang-anquan', '王安全', '市总工会副主席'),
    person('li-qiang', '李强', '省委常委'),
    person('ma-jixiao', '马吉孝', '省总工会主席'),
    person('zhang-wei-a', '张伟', '省总工会副主席'),
    person('zhang-wei-b', '张伟', '财务部部长'),
    person('tian', '田得梅'),
  ],
  organizations: [
    body('union', '青海省总工会', undefined, ['省总工会', '省总']),
    body('office', '青海省总工会办公室', 'union', ['省总办公室', '办公室']),
    body('rights', '青海省总工会权益保障部', 'union', ['权益保障部']),
    body('xining', '西宁市总工会', 'union'),
    body('haidong', '海东市总工会', 'union'),
    body('chengbei', '西宁市城北区总工会', 'xining', ['城北区总工会']),
  ],
});
const table = buildNameTable(held);

/** Every name that is found, with its bearer. */
function show(
  texts: string | string[],
  heads: readonly string[] = [],
  signed: readonly string[] = [],
): string[] {
  const all = [texts].flat();
  const bodies = held.organizations.filter(({ id }) => signed.includes(id));
  return findNames(all, table, { people: new Set(heads), bodies }).map(
    ({ text, start, end, named }) => `${(all[text] ?? '').slice(start, end)}→${named.of.id}`,
  );
}

describe('people', () => {
  test.each([
    [
      'one named like a word is that person beside the post alone',
      '市总工会副主席王安全出席',
      ['王安全→wang-anquan'],
    ],
    ['else the word is a word', '霸王安全带，国王安全抵达', []],
    [
      'a name of two characters is no part of a longer one',
      '省委常委李强调研，工会主席李强国',
      ['李强→li-qiang'],
    ],
    ['nor that of somebody with another post', '职工李强表示', []],
    ['a list bears the post in front of it', '省委常委李强、马吉孝', ['李强→li-qiang', '马吉孝→ma-jixiao']],
    [
      'of namesakes the post beside the name decides',
      '财务部部长张伟，省总工会副主席张伟',
      ['张伟→zhang-wei-b', '省总工会→union', '张伟→zhang-wei-a'],
    ],
    ['without it neither is named', '张伟主持会议', []],
    ['a doctrine is not its author', '田得梅思想；田得梅同志', ['田得梅→tian']],
    ['a title is of its book', '《马吉孝文选》', []],
  ])('%s', (_, text, found) => {
    expect(show(text).filter((one) => found.length > 0 || !one.startsWith('市'))).toEqual(found);
  });

  test('one whom the post has told is known in the rest of the text, and one of the head in all of it', () => {
    expect(show(['省委常委李强主持。', '李强指出'])).toEqual(['李强→li-qiang', '李强→li-qiang']);
    expect(show('张伟指出', ['zhang-wei-b'])).toEqual(['张伟→zhang-wei-b']);
  });
});

describe('bodies', () => {
  test.each([
    ['a short name', '城北区总工会举办', ['城北区总工会→chengbei']],
    ['not of the same name elsewhere', '南充市城北区总工会', []],
    ['below its own superior it is', '在西宁市城北区总工会', ['西宁市城北区总工会→chengbei']],
    ['省总 is no part of another word', '全省总人口、全省总产值', []],
    ['nor another province’s union', '江苏省总工会来青，省总有关部室', []],
    [
      'the kind of place is that of the body named last',
      '西宁市总工会和海东市总工会。市总工会',
      ['西宁市总工会→xining', '海东市总工会→haidong', '市总工会→haidong'],
    ],
    ['of nobody where none was named', '由市总工会主办', []],
    [
      'of none where another was named between',
      '西宁市总工会、上海市总工会。市总工会',
      ['西宁市总工会→xining'],
    ],
    ['each of several is none of them', '西宁市总工会要求各市总工会', ['西宁市总工会→xining']],
    [
      'a part is named behind its body',
      '省总办公室、权益保障部负责',
      ['省总办公室→office', '权益保障部→rights'],
    ],
    ['a part alone is anybody’s', '县委办公室、权益保障部', []],
  ])('%s', (_, text, found) => {
    expect(show(text)).toEqual(found);
  });

  test('what a body signed speaks of it by its kind of place', () => {
    expect(show('近年来，市总工会', [], ['xining'])).toEqual(['市总工会→xining']);
    expect(show('近年来，市总工会', [], ['xining', 'haidong'])).toEqual([]);
  });
});

test('a text with every name three times is read in one pass', () => {
  const many = Array.from({ length: 3000 }, (_, place) =>
    person(`p-${place}`, `欧阳${String.fromCodePoint(0x4e00 + (place % 2000), 0x5000 + place)}`),
  );
  const people = buildArchive({ ...smallContent(), people: many }).people;
  const names = people.map(({ data }) => data.name);
  const text = [...names, ...names, ...names].join('，');
  const found = findNames([text], buildNameTable({ people, organizations: [] }), {
    people: new Set(),
    bodies: [],
  });
  expect(found).toHaveLength(9000);
});
