import { describe, expect, test } from 'vitest';
import { planIssues } from '../../bench/content/plan.ts';
import type { ArticleForm, IssueForm } from '../../bench/content/read-forms.ts';

const article: ArticleForm = {
  kind: '新闻',
  titleLength: 10,
  hasSubtitle: false,
  hasOrganization: false,
  isDated: false,
  authors: 0,
  speakers: 0,
  hasPost: false,
  blocks: [],
};
const column = (name: string | undefined, count: number) => ({
  name,
  articles: Array.from({ length: count }, () => article),
});
const FORMS: IssueForm[] = [
  { series: 'journal', columns: [column('学习', 2), column('动态', 3)] },
  { series: 'notice', columns: [column(undefined, 1)] },
];

/** `journal/1950-no1 学习2 动态3` */
const plan = (articles: number) =>
  planIssues(FORMS, articles).map(({ id, columns }) =>
    [id, ...columns.map(({ name = '', articles }) => `${name}${articles.length}`)].join(' '),
  );

describe('a plan of issues', () => {
  test('repeats the real ones and cuts the last one short', () => {
    expect(plan(10)).toEqual([
      'journal/1950-no1 学习2 动态3',
      'notice/1950-no1 1',
      'journal/1950-no2 学习2 动态2',
    ]);
    expect(plan(8).at(-1)).toBe('journal/1950-no2 学习2');
    expect(plan(6)).toHaveLength(2);
  });

  test('gives twelve issues of a series to a year', () => {
    const ids = plan(6 * 13).map((line) => line.split(' ')[0]);
    expect(ids.slice(-4)).toEqual([
      'journal/1950-no12',
      'notice/1950-no12',
      'journal/1951-no1',
      'notice/1951-no1',
    ]);
  });

  test('ends where the years end', () => {
    expect(plan(6 * 12 * 151)).toHaveLength(2 * 12 * 151);
    expect(() => plan(6 * 12 * 151 + 1)).toThrow('more issues of journal than the years up to 2100 hold');
  });

  test('needs articles to take after', () => {
    expect(() => planIssues([], 1)).toThrow('no articles to take the form of');
  });
});
