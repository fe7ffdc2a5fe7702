import type { ArticleForm, IssueForm } from './read-forms.ts';

/** One issue to be written. */
export interface PlannedIssue {
  /** `qinghai-gongyun/1950-no3`. */
  id: string;
  series: string;
  year: number;
  number: number;
  columns: IssueForm['columns'];
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const ISSUES_A_YEAR = 12;

/**
 * Plans issues of so many articles in all: the real ones over and over, so that journals, bulletins and notices keep
 * their proportions, each series numbered on from its own first year; the last issue is cut short.
 */
export function planIssues(forms: readonly IssueForm[], articles: number): PlannedIssue[] {
  const counts = new Map<string, number>();
  const planned: PlannedIssue[] = [];
  let left = articles;
  while (left > 0) {
    const before = left;
    for (const form of forms) {
      const columns = cutShort(form.columns, left);
      const size = countArticles(columns);
      if (size === 0) continue;
      left -= size;
      const place = counts.get(form.series) ?? 0;
      counts.set(form.series, place + 1);
      planned.push(placeIssue(form.series, columns, place));
    }
    if (left === before) throw new Error('no articles to take the form of');
  }
  return planned;
}

function placeIssue(series: string, columns: PlannedIssue['columns'], place: number): PlannedIssue {
  const year = FIRST_YEAR + Math.floor(place / ISSUES_A_YEAR);
  const number = (place % ISSUES_A_YEAR) + 1;
  if (year > LAST_YEAR) throw new Error(`more issues of ${series} than the years up to ${LAST_YEAR} hold`);
  return { id: `${series}/${year}-no${number}`, series, year, number, columns };
}

function cutShort(columns: IssueForm['columns'], most: number): PlannedIssue['columns'] {
  let left = most;
  return columns.flatMap(({ name, articles }) => {
    const taken: readonly ArticleForm[] = articles.slice(0, left);
    left -= taken.length;
    return taken.length > 0 ? [{ name, articles: taken }] : [];
  });
}

function countArticles(columns: IssueForm['columns']): number {
  return columns.reduce((sum, { articles }) => sum + articles.length, 0);
}
