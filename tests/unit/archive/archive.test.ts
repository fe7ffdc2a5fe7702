import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { issueContents } from '../../../src/archive/contents.ts';
import { articleRow, issueRow } from '../../../src/publish/dataset/rows.ts';
import { groupByIssue, listYears } from '../../../src/archive/groups.ts';
import { articleNeighbours, findNotice, issueNeighbours } from '../../../src/archive/neighbours.ts';
import { organizationRecord, organizationTree } from '../../../src/archive/organizations.ts';
import { personRecord } from '../../../src/archive/people.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

const archive = buildArchive(smallContent());
const articleOf = (id: string) => present(archive.articles.find((article) => article.id === id));
const issueOf = (id: string) => present(archive.issues.find((issue) => issue.id === id));

describe('reading order', () => {
  test('unlisted items stand in their places among the printed contents', () => {
    expect(issueOf('journal/2017-no9-10').articles.map(({ slug }) => slug)).toEqual([
      'cover',
      '01',
      'call',
      '02',
      '03',
      'back',
    ]);
  });

  test('the next article crosses into the next issue of the series', () => {
    const last = articleNeighbours(archive, articleOf('journal/2017-no9-10/back'));
    expect([last.previous?.slug, last.next?.id]).toEqual(['03', 'journal/2023-no2/01']);
    expect(articleNeighbours(archive, articleOf('journal/2023-no2/01')).next).toBeUndefined();
    expect(issueNeighbours(issueOf('journal/2023-no2')).previous?.id).toBe('journal/2017-no9-10');
  });
});

describe('names and addresses', () => {
  test.each([
    ['journal/2017-no9-10', '2017年第9-10期', '《学刊》2017年第9-10期'],
    ['bulletin/2020-no16', '2020年第16期', '《内部通报》2020年第16期'],
    ['notices/2022-no11', '青总发〔2022〕11号', '青总发〔2022〕11号'],
  ])('%s is called %s', (id, label, title) => {
    expect([issueOf(id).label, issueOf(id).title]).toEqual([label, title]);
  });

  test('a document stands at the address of its issue', () => {
    expect(issueOf('notices/2022-no11').document?.url).toBe('/notices/2022-no11/');
  });

  test('namesakes in one issue are told apart by their authors', () => {
    expect(articleOf('journal/2017-no9-10/02').headTitle).toBe('在会上的发言（王某）');
    expect(articleOf('journal/2023-no2/01').headTitle).toBe('新年');
  });

  test('a column is found under a former name', () => {
    expect(articleOf('journal/2017-no9-10/03').column?.id).toBe('jianxun');
  });

  test('a related notice is found whatever its brackets', () => {
    expect(findNotice(archive, '青总发〔2022〕11号')?.id).toBe('notices/2022-no11/index');
    expect(findNotice(archive, '青总发〔2022〕12号')).toBeUndefined();
  });
});

describe('contents of an issue', () => {
  test('columns keep their lines, the cover stands before them and the back cover behind', () => {
    const sections = issueContents(issueOf('journal/2017-no9-10'));
    expect(sections.map(({ name, lines }) => [name, lines.map(({ article }) => article.slug)])).toEqual([
      [undefined, ['cover']],
      ['论坛', ['01', 'call', '02']],
      ['短波', ['03']],
      [undefined, ['back']],
    ]);
    expect(present(sections[1]).lines.map(({ placement }) => placement)).toEqual([
      undefined,
      '正文',
      undefined,
    ]);
  });

  test('an author is added only where the archive itself made the contents', () => {
    const lines = (id: string) => issueContents(issueOf(id)).flatMap((section) => section.lines);
    expect(present(lines('bulletin/2020-no16')[0]).author).toBe('马某');
    expect(
      present(lines('journal/2017-no9-10').find(({ article }) => article.slug === '02')).author,
    ).toBeUndefined();
  });
});

describe('people and bodies', () => {
  test('posts shown by the same words stand together, in order of date', () => {
    const { posts, appearances } = personRecord(
      archive,
      present(archive.people.find(({ id }) => id === 'ma')),
    );
    expect(posts.map(({ asOf, posts: names }) => [asOf, names.map(({ name }) => name)])).toEqual([
      ['2017', ['委员']],
      ['2020-08-13', ['书记', '主席']],
    ]);
    expect(present(posts[0]).evidence).toEqual({ url: '/bulletin/2020-no16/01/', label: '讲话' });
    expect(appearances.map(({ role, article }) => [role, article.slug])).toEqual([['讲话、报告', '01']]);
  });

  test('posts without a date stand before those with one, these from the earliest on', () => {
    const evidence = { item: 'bulletin/2020-no16/01', quote: '马某' };
    const posts = ['2020', undefined, '2017'].map((asOf) => ({ post: asOf ?? '早年', asOf, evidence }));
    const person = present(archive.people.find(({ id }) => id === 'ma'));
    const record = personRecord(archive, { ...person, data: { ...person.data, posts } });
    expect(record.posts.map(({ asOf }) => asOf)).toEqual([undefined, '2017', '2020']);
  });

  test('duties in the masthead keep what stands in brackets', () => {
    const { duties } = personRecord(archive, present(archive.people.find(({ id }) => id === 'li')));
    expect(duties.map(({ role, issue }) => [role, issue.id])).toEqual([
      ['主编（执行）', 'journal/2017-no9-10'],
    ]);
  });

  test('bodies make a tree in the order of their kinds', () => {
    const [{ nodes }] = organizationTree(archive) as [ReturnType<typeof organizationTree>[number]];
    expect(present(nodes[0]).organization.id).toBe('union');
    expect(present(nodes[0]).groups.map(({ kind }) => kind)).toEqual(['省总部室', '市州总工会']);
    const office = present(archive.organizations.find(({ id }) => id === 'office'));
    expect(organizationRecord(archive, office).signed.map(({ id }) => id)).toEqual([
      'notices/2022-no11/index',
    ]);
  });
});

describe('years', () => {
  test('an article belongs to the year of its own date, an issue to its own', () => {
    const year = present(listYears(archive).find((group) => group.year === 2022));
    expect(year.articles.map(({ id }) => id)).toEqual(['journal/2023-no2/01', 'notices/2022-no11/index']);
    expect(year.issues.map(({ id }) => id)).toEqual(['notices/2022-no11']);
  });

  test('groups by issue begin with the latest', () => {
    expect(groupByIssue(archive.articles).map(([issue]) => issue.data.year)).toEqual([
      2023, 2022, 2020, 2017,
    ]);
  });
});

describe('dataset', () => {
  test('an absent fact is null and characters are counted without Markdown', () => {
    expect(articleRow(articleOf('journal/2023-no2/01'))).toEqual({
      id: 'journal/2023-no2/01',
      url: '/journal/2023-no2/01/',
      title: '新年',
      subtitle: null,
      series: 'journal',
      issue: 'journal/2023-no2',
      column: null,
      kind: '新闻',
      authors: [],
      organization: null,
      date: '2022-12-30',
      pageStart: null,
      pageEnd: null,
      audience: 'exchange',
      wordCount: 10,
    });
  });

  test('speakers count as authors', () => {
    expect(articleRow(articleOf('bulletin/2020-no16/01')).authors).toEqual(['马某']);
  });

  test('an issue lists its articles in reading order', () => {
    expect(issueRow(issueOf('bulletin/2020-no16')).articles).toEqual([
      'bulletin/2020-no16/01',
      'bulletin/2020-no16/02',
    ]);
  });
});
