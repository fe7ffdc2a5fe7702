import type { Article, Issue } from './model.ts';
import { latestDate, publishedOn } from './published.ts';

/** When an item came into the archive and when it was corrected there, as far as anybody knows; ISO days. */
export interface ItemDates {
  /** The day it came in; missing where it stood before days were recorded. */
  cameIn?: string;
  /** The days on which it was published in another form, the first one first. */
  corrections: readonly string[];
  /** The last of them. */
  corrected?: string;
  /** The day of the version that is shown: of the last correction, else of the entry. */
  version?: string;
}

/** The days of an article, or of an issue with its imprint and contents and without its articles. */
export function datesOf({ life }: Article | Issue): ItemDates {
  if (!life) return { corrections: [] };
  const { added, changed } = life;
  const corrected = changed.at(-1);
  const version = corrected ?? added;
  return {
    ...(added !== undefined && { cameIn: added }),
    corrections: changed,
    ...(corrected !== undefined && { corrected }),
    ...(version !== undefined && { version }),
  };
}

/** The day of the version of a whole issue: the latest of its own and its articles'; undefined where none is known. */
export function versionOfIssue(issue: Issue): string | undefined {
  return latestDate([issue, ...issue.articles].flatMap((item) => datesOf(item).version ?? []));
}

/** The day a page about something last changed, as near as it is known: else the date it came out. */
export function lastModified(item: Article | Issue): string {
  const issue = 'issue' in item ? item.issue : item;
  const isPart = 'issue' in item && issue.document !== item;
  return (isPart ? datesOf(item).version : versionOfIssue(issue)) ?? publishedOn(issue).date;
}
