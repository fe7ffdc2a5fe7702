import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { personRecord } from '../../../src/archive/people.ts';
import { articleText, issueText } from '../../../src/publish/plain-text.ts';
import { bareName } from '../../../src/search/fields.ts';
import { makeFacets } from '../../../src/search/index/facets.ts';
import { searchedArchive } from '../../../src/search/index/read-archive.ts';
import { unpackFacets } from '../../../src/search/query/loading/unpack.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

test('namesakes who stand side by side are told apart, one who stands alone bears no mark', () => {
  const content = smallContent();
  content.people.push(
    { id: 'zhang-wei', data: { name: '张伟', note: '省总工会', posts: [] } },
    { id: 'zhang-wei-2', data: { name: '张伟', posts: [] } },
  );
  const [first, second] = content.articles;
  present(first).data.authors = [
    { person: 'zhang-wei', name: '张伟' },
    { person: 'zhang-wei-2', name: '张伟' },
    { person: 'ma', name: '马某' },
  ];
  present(second).data.authors = [{ person: 'zhang-wei', name: '张伟' }];
  const archive = buildArchive(content);
  const of = (id: string) => present(archive.articles.find((one) => one.id === id));
  const article = of('journal/2017-no9-10/01');
  expect(article.people.map(({ mark }) => mark)).toEqual(['省总工会', 'zhang-wei-2', undefined]);
  expect(article.byline).toBe('张伟（省总工会）、张伟（zhang-wei-2）、马某');
  expect(articleText(article, 'https://archive.test')).toContain('张伟（省总工会）');
  expect(of('journal/2017-no9-10/02').byline).toBe('张伟');
  expect(
    archive.people
      .map(({ mark }) => mark)
      .filter(Boolean)
      .sort(),
  ).toEqual(['zhang-wei-2', '省总工会']);
});

test('those a news item reports on are not its authors in search, and their page says what it is', () => {
  const content = smallContent();
  const news = present(content.articles.find(({ id }) => id === 'journal/2023-no2/01'));
  news.data.kind = '新闻';
  news.data.speakers = [{ person: 'ma', name: '马某' }];
  const archive = buildArchive(content);
  const rows = searchedArchive(archive).articles.map(({ row }) => row);
  expect(rows.find(({ id }) => id === 'journal/2023-no2/01')?.authors).toEqual([]);
  expect(rows.find(({ id }) => id === 'bulletin/2020-no16/01')?.authors).toEqual(['马某']);
  const person = present(archive.people.find(({ id }) => id === 'ma'));
  expect(personRecord(archive, person).appearances.map(({ role }) => role)).toEqual([
    '讲话、报告',
    '讲话见报道',
  ]);
});

test('a person who was renamed is found under every form, and the printed form stands', () => {
  const content = smallContent();
  const ma = present(content.people.find(({ id }) => id === 'ma'));
  ma.data.name = '马新名';
  ma.data.otherNames = ['马旧名'];
  const archive = buildArchive(content);
  const { names } = searchedArchive(archive).records;
  expect(
    present(names.find(({ kind, names: own }) => kind === 'person' && own.includes('马新名'))).names,
  ).toEqual(expect.arrayContaining(['马新名', '马旧名', '马某']));
  expect(archive.articles.find(({ id }) => id === 'bulletin/2020-no16/01')?.byline).toBe('马某');
});

test('namesakes are two in the facets, in the results narrowed to one, and found by the name they share', () => {
  const content = smallContent();
  content.people.push(
    { id: 'zhang-wei', data: { name: '张伟', note: '省总工会', posts: [] } },
    { id: 'zhang-wei-2', data: { name: '张伟', posts: [] } },
  );
  const [first, second, third] = content.articles;
  present(first).data.authors = [{ person: 'zhang-wei', name: '张伟' }];
  present(second).data.authors = [{ person: 'zhang-wei-2', name: '张伟' }];
  const { articles, records } = searchedArchive(buildArchive(content));
  const rows = articles.map(({ row }) => row);
  expect(rows.find(({ id }) => id === present(first).id)).toMatchObject({
    authors: ['张伟'],
    people: ['张伟（省总工会）'],
  });
  expect(rows.find(({ id }) => id === present(third).id)).not.toHaveProperty('people');
  const facets = unpackFacets(makeFacets(rows, new Map()));
  expect(facets.names.people).toEqual(expect.arrayContaining(['张伟（省总工会）', '张伟（zhang-wei-2）']));
  expect(facets.names.people).not.toContain('张伟');
  expect(records.names.flatMap(({ filters }) => filters?.people ?? [])).toEqual(
    expect.arrayContaining(['张伟（省总工会）', '张伟（zhang-wei-2）']),
  );
  // Nothing else is known of the two: their cards say who is who.
  expect(records.names.filter(({ names }) => names.includes('张伟')).map(({ facts }) => facts[0])).toEqual([
    '省总工会',
    'zhang-wei-2',
  ]);
  expect(facets.names.people.map(bareName).filter((name) => name === '张伟')).toHaveLength(2);
});

test('namesakes of one masthead are told apart beside each other, with their duty in brackets', () => {
  const content = smallContent();
  content.people.push(
    { id: 'zhang-wei', data: { name: '张伟', note: '省总工会', posts: [] } },
    { id: 'zhang-wei-2', data: { name: '张伟', note: '西宁市', posts: [] } },
  );
  present(content.issues[0]).data.masthead = [
    {
      role: '编委',
      members: [
        { person: 'zhang-wei', name: '张伟', note: '执行' },
        { person: 'zhang-wei-2', name: '张伟' },
      ],
    },
  ];
  const issue = present(buildArchive(content).issues.find(({ id }) => id === content.issues[0]?.id));
  expect(issueText(issue, 'https://archive.test')).toContain(
    '编委：张伟（省总工会）（执行）　张伟（西宁市）',
  );
});
