import type { Issue, Series } from '../model.ts';
import { ROWS_LIMIT, weighIssueCard } from './weights.ts';

/** The issues of all series for one page, latest first: every one, or where they are too many the latest of each. */
export function issuesForIndex(
  series: readonly Series[],
  latest: number,
  limit = ROWS_LIMIT,
): { series: Series; issues: Issue[] }[] {
  const weight = series
    .flatMap(({ issues }) => issues)
    .reduce((sum, issue) => sum + weighIssueCard(issue), 0);
  return series.map((one) => ({
    series: one,
    issues: (weight <= limit ? one.issues : one.issues.slice(-latest)).toReversed(),
  }));
}
