import { formatDate } from '../../text/dates.ts';
import type { TextPiece } from '../fields.ts';
import type { ArticleRow, IssueRow } from './rows.ts';

/** What a result shows above its hits; a sheet that is its own issue stands under the name of its series. */
export function makeHead(
  row: ArticleRow,
  issues: ReadonlyMap<string, IssueRow>,
  seriesNames: ReadonlyMap<string, string>,
): TextPiece['head'] {
  const { title = '' } = issues.get(row.issue) ?? {};
  return {
    title: row.title,
    issue: title === row.title ? (seriesNames.get(row.series) ?? '') : title,
    page: row.pageStart === null ? '' : `第${row.pageStart}页`,
    date: row.date === null ? '' : formatDate(row.date),
    people: row.authors.join('、'),
  };
}
