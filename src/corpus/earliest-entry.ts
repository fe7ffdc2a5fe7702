import type { IssueData } from '../schema/issue.ts';
import type { SeriesData } from '../schema/series.ts';
import { monthsBefore } from '../text/dates.ts';
import type { Whole } from './model.ts';
import { printedDay } from './printed-day.ts';

/** What of an issue says when it came out. */
export type DatedIssue = Pick<IssueData, 'year' | 'numbers' | 'date' | 'dateInferred'>;

/**
 * The earliest date on which an issue can have come in, ISO, as exactly as it is known. A journal is often printed before the
 * date on its cover, but not before the number in front of it: it may come in one period before the first day of its date.
 * Bulletins, notices and posters bear the date on which they were made.
 */
export function earliestEntry(
  issue: DatedIssue,
  series: SeriesData | undefined,
  held: readonly DatedIssue[],
): string {
  const printed = printedDay(issue);
  return series?.form === 'journal' ? monthsBefore(printed, monthsOfPeriod(series, held)) : printed;
}

/** The same of every issue of the archive that is sound, by its id, with the date it prints. */
export function earliestEntries({
  folders,
  series,
}: Pick<Whole, 'folders' | 'series'>): ReadonlyMap<string, { printed: string; earliest: string }> {
  const seriesOf = new Map(series.map(({ id, data }) => [id, data]));
  const bySeries = Map.groupBy(folders, (folder) => folder.series);
  return new Map(
    [...bySeries].flatMap(([id, own]) => {
      const held = own.flatMap(({ issue }) => issue?.data ?? []);
      return own.flatMap(({ id: item, issue }) =>
        issue?.data
          ? [
              [
                item,
                {
                  printed: printedDay(issue.data),
                  earliest: earliestEntry(issue.data, seriesOf.get(id), held),
                },
              ] as const,
            ]
          : [],
      );
    }),
  );
}

/** Months between two numbers, by the highest number known of any year; a month at least, and a year where none is known. */
function monthsOfPeriod({ published = [] }: SeriesData, held: readonly DatedIssue[]): number {
  const highest = Math.max(
    1,
    ...published.map(({ upTo }) => upTo),
    ...held.flatMap(({ numbers }) => numbers),
  );
  return Math.ceil(12 / highest);
}
