import { feedKey } from '../archive/file-keys.ts';
import type { Archive, Article, Issue } from '../archive/model.ts';
import { firstItem } from '../archive/moved-pages.ts';
import { itemPath } from '../archive/paths.ts';
import { latestDate, latestPublished } from '../archive/published.ts';
import type { Feed, FeedItem } from '../cite/feed.ts';
import { site } from '../site.ts';
import { once } from '../text/once.ts';

/** One document of a feed; what it lists is worked out where it is asked for. */
export interface FeedDocument extends Feed {
  /** Digest of everything it shows. */
  readonly key: string;
}

/** A feed of the archive: the document that is subscribed to and, of a long feed, the pages with what is older. */
export interface ArchiveFeed extends FeedDocument {
  /** From the oldest on. */
  archived: readonly FeedDocument[];
}

/** News of a feed before it is written: the beginning of a text is read only where a document shows it. */
export interface Listed {
  about: Article | Issue;
  /** True where its day is recorded; else `date` is the one it bears. */
  isRecorded: boolean;
  date: string;
  /** The day of its last change. */
  updated: string;
  /** Writes it, without its beginning where it is `brief`. */
  write: (brief: boolean) => FeedItem;
}

/**
 * Puts a feed together: the latest recorded day on top, and behind everything whose day is recorded what stood before, by
 * the dates it bears; one day stays in reading order. Pages are filled from the oldest item on, so that a full one stays as
 * it is, and the document holds at least as much as a page: what comes in stays on it for a while.
 */
export function makeFeed(
  archive: Archive,
  page: { home: string; title: string },
  items: readonly Listed[],
  length = site.feedLength,
): ArchiveFeed {
  const named = { ...page, firstHome: firstHomeOf(archive, page.home) };
  const full = Math.max(0, Math.floor(items.length / length) - 1);
  const ordered = once(() => items.toSorted(newestFirst));
  const archived = Array.from({ length: full }, (_, index): FeedDocument => {
    const end = items.length - index * length;
    const [older, newer] = [index > 0, index + 1 < full];
    const frame = {
      ...named,
      page: index + 1,
      ...(older && { older: index }),
      ...(newer && { newer: index + 2 }),
    };
    return makeDocument(archive, frame, () => ordered().slice(end - length, end));
  });
  const frame = { ...named, archived, ...(full > 0 && { older: full }) };
  return makeDocument(archive, frame, () => ordered().slice(0, items.length - full * length));
}

/** A feed keeps its name where its page has moved; a page that is no item never does. */
function firstHomeOf(archive: Archive, home: string): string {
  const item = home.slice(1, -1);
  const first = firstItem(archive, item);
  return first === item ? home : itemPath(first);
}

function newestFirst(a: Listed, b: Listed): number {
  if (a.isRecorded !== b.isRecorded) return a.isRecorded ? -1 : 1;
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}

function makeDocument<Frame extends Omit<Feed, 'updated' | 'items'>>(
  archive: Archive,
  frame: Frame,
  list: () => readonly Listed[],
): Frame & FeedDocument {
  const { home, firstHome, title, page, older, newer } = frame;
  const listed = once(list);
  // An item is called as it was first, so that no subscriber is told of it anew.
  const written = once(() =>
    listed()
      .map(({ write }) => write(page !== undefined))
      .map((item) => ({ ...item, id: firstItem(archive, item.id) })),
  );
  return {
    ...frame,
    get updated() {
      return latestDate(listed().map(({ updated }) => updated)) ?? latestPublished(archive) ?? FIRST_DAY;
    },
    get items() {
      return written();
    },
    get key() {
      const rows = listed();
      const days = rows.map(({ date, updated }) => [date, updated]);
      return feedKey(
        archive,
        [home, firstHome, title, page, older, newer, days],
        rows.map(({ about }) => about),
      );
    },
  };
}

/** For an archive that holds nothing yet. */
const FIRST_DAY = '1970-01-01';
