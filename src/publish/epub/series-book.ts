import { versionOfIssue } from '../../archive/dates.ts';
import type { Issue, Series } from '../../archive/model.ts';
import { latestDate } from '../../archive/published.ts';
import { addressAt } from '../../text/address-at.ts';
import { momentOf } from '../moment.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { printedPages } from './book.ts';
import type { Book } from './book.ts';
import { issueEntries, issuePages } from './issue-book.ts';
import { bookPictures, hasLostPictures } from './pictures.ts';

/** All issues of a series as one book, the oldest first, each with its imprint, its columns and its printed pages. */
export function seriesBook(
  series: Series,
  { origin, modified }: Pick<TakeawayOptions, 'origin' | 'modified'>,
): Book {
  const { issues, data } = series;
  const date = latestDate(issues.map(dateOf)) ?? '';
  const version = latestDate(issues.flatMap((issue) => versionOfIssue(issue) ?? []));
  return {
    id: series.id,
    title: `${data.name}（${spanOf(issues)}）`,
    cover: { slip: data.name, lines: ['合集', '', spanOf(issues)], publisher: data.publisher.name },
    publisher: data.publisher.name,
    date,
    moment: modified ?? momentOf(version ?? date),
    address: origin === '' ? undefined : addressAt(series.url, origin),
    masthead: [],
    pictures: issues.flatMap((issue) => bookPictures(issue, folderOf(issue))),
    hasLost: issues.some(hasLostPictures),
    pages: issues.flatMap((issue) => issuePages(issue, origin, folderOf(issue))),
    contents: issues.map((issue) => ({ words: issue.label, entries: issueEntries(issue, folderOf(issue)) })),
    printedPages: issues.flatMap((issue) =>
      printedPages(issue).map(({ label, href }) => ({
        label: `${issue.label} ${label}`,
        href: folderOf(issue) + href,
      })),
    ),
  };
}

/** `qinghai-gongyun/2023-no2` → `2023-no2/`. */
function folderOf({ id }: Issue): string {
  return `${id.slice(id.indexOf('/') + 1)}/`;
}

function dateOf({ data }: Issue): string {
  return data.date ?? String(data.year);
}

/** `2017年第9-10期—2023年第2期` */
function spanOf(issues: readonly Issue[]): string {
  const labels = [issues[0], issues.at(-1)].flatMap((issue) => issue?.label ?? []);
  return [...new Set(labels)].join('—');
}
