import { versionOfIssue } from '../../archive/dates.ts';
import { bookKey } from '../../archive/file-keys.ts';
import type { KeptParts } from '../../archive/kept-parts.ts';
import type { Issue, Series } from '../../archive/model.ts';
import { latestDate } from '../../archive/published.ts';
import { addressAt } from '../../text/address-at.ts';
import { momentOf } from '../moment.ts';
import type { TakeawayOptions } from '../takeaway.ts';
import { deflateToKeep, readKept, type KeptFile } from '../pack-files.ts';
import { printedPages } from './book.ts';
import type { Book, BookPage } from './book.ts';
import { issueEntries, issuePages } from './issue-book.ts';
import { bookPictures, hasLostPictures } from './pictures.ts';

/**
 * All issues of a series as one book, the oldest first, each with its imprint, its columns and its printed pages. What an
 * issue gives to it is kept: one that has changed among hundreds is made alone.
 */
export function seriesBook(
  series: Series,
  { origin, modified }: Pick<TakeawayOptions, 'origin' | 'modified'>,
  kept?: KeptParts,
): Book {
  const { issues, data } = series;
  const parts = issues.map((issue) => {
    const make = () => makePart(issue, origin);
    return kept ? kept.part(issue.id, bookKey(issue), make) : make();
  });
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
    pictures: parts.flatMap(({ pictures }) => pictures),
    hasLost: parts.some(({ hasLost }) => hasLost),
    pages: parts.flatMap(({ pages }) =>
      pages.map(({ file, ...page }) => ({ ...page, content: readKept(file) })),
    ),
    contents: parts.flatMap(({ contents }) => contents),
    printedPages: parts.flatMap((part) => part.printedPages),
  };
}

/** What an issue gives to the book of its series, as it is kept: its pages are small already. */
interface IssuePart extends Pick<Book, 'pictures' | 'hasLost' | 'contents' | 'printedPages'> {
  pages: readonly KeptPage[];
}

interface KeptPage extends Omit<BookPage, 'content'> {
  file: KeptFile;
}

function makePart(issue: Issue, origin: string): IssuePart {
  const folder = folderOf(issue);
  return {
    pictures: bookPictures(issue, folder),
    hasLost: hasLostPictures(issue),
    pages: issuePages(issue, origin, folder).map(({ content, ...page }) => ({
      ...page,
      file: deflateToKeep(content),
    })),
    contents: [{ words: issue.label, entries: issueEntries(issue, folder) }],
    printedPages: printedPages(issue).map(({ label, href }) => ({
      label: `${issue.label} ${label}`,
      href: folder + href,
    })),
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
