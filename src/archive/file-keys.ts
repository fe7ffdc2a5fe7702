import { issueFacts, key, textKey } from './item-keys.ts';
import type { Archive, Article, ArticlePicture, Issue, Series } from './model.ts';
import { latestPublished } from './published.ts';

/** Digests of everything a file holds that is made of items, as `page-keys.ts` has those of pages. */

/** Of what is made of a whole issue: its book, its plain text. */
export function bookKey(issue: Issue): string {
  return key('book', issueFacts(issue), issue.articles.map(textKey));
}

/** Of the running texts of the issues of a year. */
export function yearTextKey({ articles }: Archive, year: number): string {
  return key('texts', articles.filter(({ issue }) => issue.data.year === year).map(textKey));
}

/** Of the book of a whole series. */
export function seriesBookKey({ url, data, publisher, issues }: Series): string {
  return key('series book', url, data, publisher, issues.map(bookKey));
}

/** Of an issue's citation files. */
export function issueCitationKey(issue: Issue): string {
  return key('cite', issue.document ? textKey(issue.document) : issueFacts(issue));
}

/** Of a picture, which is large, by what the disk knows of it. */
export function pictureKey({ path, stamp }: Pick<ArticlePicture, 'path' | 'stamp'>): string {
  return key('picture', path, stamp);
}

/** Of a page of a feed, from the texts of what it lists: excerpts stand in it. `frame` is what stands around them. */
export function feedKey(
  archive: Archive,
  frame: readonly unknown[],
  items: readonly (Article | Issue)[],
): string {
  const empty = items.length === 0 ? latestPublished(archive) : undefined;
  return key(
    'feed',
    frame,
    empty,
    items.map((item) => ('issue' in item ? textKey(item) : issueFacts(item))),
  );
}
