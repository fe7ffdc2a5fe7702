import type { IssueData } from '../schema/issue.ts';

/** The date an issue prints, else its year; a date that was inferred proves nothing. */
export function printedDay({
  date,
  dateInferred,
  year,
}: Pick<IssueData, 'date' | 'dateInferred' | 'year'>): string {
  return date !== undefined && dateInferred === undefined ? date : String(year);
}
