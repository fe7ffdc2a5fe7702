import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../../src/archive/catalogue.ts';
import { meetingPages, meetingsPages } from '../../../../src/archive/lists/meeting-pages.ts';
import { datesOfMeeting } from '../../../../src/archive/meetings/dates.ts';
import { meetingsOf } from '../../../../src/archive/meetings/meetings.ts';
import { groupByRole } from '../../../../src/archive/meetings/roles.ts';
import { articlePageKey, meetingPageKey } from '../../../../src/archive/page-keys.ts';
import { listPages } from '../../../../src/publish/page-list.ts';
import { smallContent, type SmallContent } from '../../../fixtures/archive/content.ts';
import { realArchive } from '../../../fixtures/archive/real.ts';
import { present } from '../../../present.ts';

type Change = Partial<SmallContent['articles'][number]['data']> & { body?: string };
const [J1, J2, J3, NEW, B1, B2] = [
  'journal/2017-no9-10/01',
  'journal/2017-no9-10/02',
  'journal/2017-no9-10/03',
  'journal/2023-no2/01',
  'bulletin/2020-no16/01',
  'bulletin/2020-no16/02',
];

/** The small archive with other heads and texts of some articles. */
function archiveOf(changes: Readonly<Record<string, Change>>) {
  const content = smallContent();
  for (const article of content.articles) {
    const { body, ...data } = changes[article.id] ?? {};
    if (body !== undefined) article.body = body;
    Object.assign(article.data, data);
    article.digest = JSON.stringify(article.data) + article.body;
  }
  return buildArchive(content);
}
/** Each meeting with its articles and why they belong. */
function show(changes: Readonly<Record<string, Change>>) {
  return meetingsOf(archiveOf(changes)).all.map(({ name, articles }) => [
    name,
    ...articles.map(({ article, evidence }) => `${article.id} ${evidence}`),
  ]);
}

describe('a meeting', () => {
  test('is one in all its wordings, and under its fullest name', () => {
    const changes = {
      [J1]: { occasion: '中共某省十四届六次全会', date: '2017-09-01' },
      [J2]: { occasion: '中共某省第十四届委员会第六次全体会议', date: '2017-09-02' },
    };
    const [meeting] = meetingsOf(archiveOf(changes)).all;
    expect([meeting?.name, meeting?.otherNames]).toEqual([
      '中共某省第十四届委员会第六次全体会议',
      ['中共某省十四届六次全会'],
    ]);
    expect(meeting && datesOfMeeting(meeting)).toBe('2017年9月1日—9月2日');
  });

  test('of one name in another year, or more than thirty days later, is another', () => {
    const name = '全省改革座谈会';
    expect(
      show({
        [J1]: { occasion: name, date: '2017-03-01' },
        [J2]: { occasion: name, date: '2017-03-31' },
        [J3]: { occasion: name, date: '2017-04-01' },
        [NEW]: { occasion: name, date: '2023-03-01' },
      }),
    ).toEqual([
      [name, `${NEW} 场合`],
      [name, `${J3} 场合`],
      [name, `${J1} 场合`, `${J2} 场合`],
    ]);
    const turn = {
      [J1]: { occasion: name, date: '2017-12-31' },
      [J2]: { occasion: name, date: '2018-01-01' },
    };
    expect(show(turn)).toHaveLength(2);
  });

  test('of which an article bears no date is the only one it may be, or its own', () => {
    const name = '全省改革座谈会';
    const undated = { occasion: name };
    expect(show({ [J1]: { occasion: name, date: '2017-03-01' }, [J2]: undated })).toHaveLength(1);
    const two = {
      [J1]: { occasion: name, date: '2017-03-01' },
      [J3]: { occasion: name, date: '2017-08-01' },
      [J2]: undated,
    };
    expect(show(two)).toHaveLength(3);
  });

  test('whose name does not say whose it is, is that of the body that signed; two bodies have two', () => {
    const body = (id: string) => ({ organization: { ids: [id], name: id } });
    const changes = {
      [J1]: { occasion: '年度民主生活会', date: '2017-03-01', ...body('office') },
      [J2]: { occasion: '年度民主生活会', date: '2017-03-02', ...body('city') },
      [J3]: { date: '2017-03-03', body: '召开年度民主生活会。' },
    };
    expect(show(changes).map((row) => row.slice(1))).toEqual([[`${J2} 场合`], [`${J1} 场合`]]);
  });

  test('is told by a title, and by a text near in time, with the sentence; the name of another is not it', () => {
    const changes = {
      [J1]: { title: '在全省改革座谈会上的讲话', date: '2017-03-01' },
      [J2]: { title: '全省改革工作座谈会在某市召开', date: '2017-03-02' },
      [J3]: { date: '2017-03-03', body: '各地要贯彻全省改革座谈会精神。' },
      [NEW]: { date: '2023-03-03', body: '贯彻全省改革座谈会精神。' },
      [B1]: { date: '2017-03-04', body: '贯彻全国改革座谈会、全省改革推进会精神。' },
    };
    const [meeting, ...others] = meetingsOf(archiveOf(changes)).all;
    expect(others).toEqual([]);
    const rows = meeting?.articles.map(({ article, evidence }) => [article.id, evidence]);
    expect(rows).toEqual([
      [J1, '题目'],
      [J2, '题目'],
      [J3, '文中'],
    ]);
    expect(meeting?.articles[2]?.mention?.quote).toEqual({
      before: '各地要贯彻',
      words: '全省改革座谈会',
      after: '精神。',
    });
  });

  test('stands by what its articles are', () => {
    const archive = archiveOf({
      [J1]: { occasion: '全省改革座谈会', date: '2017-03-01', kind: '新闻' },
      [J2]: { occasion: '全省改革座谈会', date: '2017-03-01', kind: '讲话' },
      [J3]: { occasion: '全省改革座谈会', date: '2017-03-01', kind: '决议' },
      [B2]: { date: '2017-03-02', body: '贯彻全省改革座谈会精神。', kind: '讲话' },
    });
    const meeting = present(meetingsOf(archive).all[0]);
    expect(
      groupByRole(meeting.articles, archive.kinds).map(({ name, articles }) => [name, articles.length]),
    ).toEqual([
      ['讲话', 1],
      ['决议', 1],
      ['报道等', 1],
      ['文中提到这次会议的', 1],
    ]);
  });
});

describe('the place', () => {
  test.each([
    ['全省改革座谈会在西宁召开', '西宁'],
    ['全省改革座谈会在某市人民大会堂隆重开幕', '某市人民大会堂'],
    ['省总在胜利宾馆召开全省改革座谈会', '胜利宾馆'],
    ['全省改革座谈会，于2017年3月1日至2日在京举行', '京'],
    ['全省改革座谈会在近日召开', undefined],
    ['全省改革座谈会在深入学习的基础上召开', undefined],
    ['全省改革座谈会召开', undefined],
    ['全省改革座谈会部署工作。比赛在西宁举行', undefined],
  ])('%s', (text, place) => {
    const changes = { [J1]: { occasion: '全省改革座谈会', date: '2017-03-01', body: `${text}。` } };
    expect(meetingsOf(archiveOf(changes)).all[0]?.place?.name).toBe(place);
  });
});

describe('the address', () => {
  const changes = { [J1]: { occasion: '全省改革座谈会', date: '2017-03-20' } };
  const urlOf = (more: Readonly<Record<string, Change>>, id: string) => {
    const archive = archiveOf({ ...changes, ...more });
    return meetingsOf(archive).of(present(archive.articles.find((one) => one.id === id)))?.url;
  };

  test('is made of name and year alone, and stays when more is known of the meeting', () => {
    const first = urlOf({}, J1);
    expect(first).toMatch(/^\/meetings\/quan-sheng-gai-ge-zuo-tan-hui-2017-[0-9a-f]{8}\/$/u);
    expect(urlOf({ [J2]: { occasion: '全省改革工作座谈会', date: '2017-03-02' } }, J1)).toBe(first);
    expect(urlOf({ [J2]: { occasion: '全省改革座谈会', date: '2017-08-02' } }, J1)).toBe(first);
    expect(urlOf({ [J2]: { occasion: '全省改革座谈会', date: '2017-08-02' } }, J2)).not.toBe(first);
  });

  test('of a session has its numbers and no year', () => {
    expect(urlOf({ [J2]: { occasion: '党的二十届二中全会' } }, J2)).toMatch(
      /^\/meetings\/zhong-guo-gong-chan-dang-20-2-[0-9a-f]{8}\/$/u,
    );
  });

  test('is a page of the site, and one of its list', () => {
    const archive = archiveOf(changes);
    const meeting = present(meetingsOf(archive).all[0]);
    expect(listPages(archive).map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/meetings/', meeting.url]),
    );
    expect(meetingPages(meeting).map(({ path }) => path)).toEqual([undefined]);
    expect(meetingsPages([meeting], 1).map(({ url }) => url)).toEqual([
      '/meetings/',
      '/meetings/years/2017/',
    ]);
  });
});

test('keys of pages change with what is known of a meeting', () => {
  const keysOf = (changes: Readonly<Record<string, Change>>) => {
    const archive = archiveOf(changes);
    const meeting = present(meetingsOf(archive).all[0]);
    const article = present(archive.articles.find(({ id }) => id === J1));
    return [
      meetingPageKey(meeting, meetingPages(meeting)[0], archive.kinds),
      articlePageKey(archive, article),
    ];
  };
  const own = { occasion: '全省改革座谈会', date: '2017-03-01' };
  const [page, article] = keysOf({ [J1]: own });
  const [more, same] = keysOf({ [J1]: own, [B1]: { body: '贯彻全省改革座谈会精神。', date: '2017-03-02' } });
  expect(more).not.toBe(page);
  expect(same).toBe(article);
});

test('an archive without meetings has none, and of what others may read alone nothing is told', () => {
  expect(meetingsOf(archiveOf({})).all).toEqual([]);
  const open = realArchive('public');
  const shown = new Set(open.articles.map(({ id }) => id));
  const told = meetingsOf(open).all.flatMap(({ articles, place }) => [
    ...articles.flatMap(({ article, mention }) => [article, ...(mention ? [mention.article] : [])]),
    ...(place ? [place.article] : []),
  ]);
  expect(told.filter(({ id }) => !shown.has(id))).toEqual([]);
});
