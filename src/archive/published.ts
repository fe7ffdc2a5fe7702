import { onceFor } from '../text/once.ts';
import type { Archive, Article, Issue } from './model.ts';

/** When an issue came out, as far as anybody knows. */
export interface Published {
  /** ISO date of any precision. */
  date: string;
  /** True where the issue prints the date; false where it is a bound. */
  known: boolean;
}

/**
 * The date an issue prints. Where it prints none, the latest date of its year that anything in it bears, since it
 * cannot have come out before; where there is none either, its year.
 */
export const publishedOn = onceFor(findDate);

function findDate({ data, articles }: Issue): Published {
  if (data.date !== undefined) return { date: data.date, known: data.dateInferred === undefined };
  const dates = articles.flatMap((article) => article.data.date ?? []);
  const latest = latestDate(dates.filter((date) => date.startsWith(String(data.year))));
  return { date: latest ?? String(data.year), known: false };
}

/** The date of an article, else the one its issue came out: `2017-10` comes before `2017-10-01`. */
export function articleDate({ data, issue }: Article): string {
  return data.date ?? publishedOn(issue).date;
}

/** The latest day on which anything in the archive came out. */
export const latestPublished = onceFor(({ issues }: Archive) =>
  latestDate(issues.map((issue) => publishedOn(issue).date)),
);

/** The latest of several dates, or undefined where there is none. */
export function latestDate(dates: readonly string[]): string | undefined {
  return dates.toSorted().at(-1);
}
