import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { frontPage } from '../../../src/archive/front-page.ts';
import { smallContent } from '../../fixtures/archive/content.ts';

const archive = buildArchive(smallContent());
const front = frontPage(archive);

describe('the home page', () => {
  test('says how much the archive holds, and of which years', () => {
    expect(front.holding).toEqual([
      `收录${archive.series.length}种、${archive.issues.length}期（件）、${archive.articles.length}篇`,
      '2017—2023年',
    ]);
  });

  test('shows the last issue of each series, the latest one first, by the titles of its contents without covers', () => {
    expect(front.latest.map(({ issue }) => issue.id)).toEqual([
      'journal/2023-no2',
      'notices/2022-no11',
      'bulletin/2020-no16',
    ]);
    const older = frontPage({
      ...archive,
      series: archive.series.map((one) => ({ ...one, issues: one.issues.slice(0, 1) })),
    });
    const journal = older.latest.find(({ issue }) => issue.id === 'journal/2017-no9-10');
    expect(journal?.first.map(({ article }) => article.slug)).toEqual(['01', '02', '03']);
  });

  test('shows speeches from the latest on, whoever stands over most first, and the fullest columns', () => {
    const dates = front.speeches.map(({ data, issue }) => data.date ?? String(issue.data.year));
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(front.speeches.every(({ spoken }) => spoken)).toBe(true);
    const works = front.people.map((one) => one.works);
    expect(works).toEqual(works.toSorted((a, b) => b - a));
    expect(works.every((count) => count > 0)).toBe(true);
    const filled = front.columns.map(({ articles }) => articles.length);
    expect(filled).toEqual(filled.toSorted((a, b) => b - a));
  });

  test('of an empty archive says so and shows nothing else', () => {
    const empty = { series: [], issues: [], articles: [], columns: [], people: [], organizations: [] };
    const nothing = frontPage({ ...archive, ...empty });
    expect(nothing).toEqual({
      holding: ['还没有收录'],
      latest: [],
      speeches: [],
      updates: [],
      people: [],
      columns: [],
    });
  });
});
