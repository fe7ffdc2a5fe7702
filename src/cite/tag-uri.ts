/** Whose identifiers they are, and since when that name was theirs: RFC 4151. */
export interface TagOwner {
  /** A host name or e-mail address of the publisher. */
  authority: string;
  /** ISO date on which it was theirs: `2026`, `2026-11-25`. */
  since: string;
}

/** The lasting identifier of an item, the same on every host and after every move of the site: `tag:archive.example,2026:journal/2023-no2/03`. */
export function itemTag(item: string, owner: TagOwner): string {
  return tagUri(item, owner);
}

/** Of the news that an item was corrected on a day. */
export function correctionTag(item: string, day: string, owner: TagOwner): string {
  return tagUri(`corrected:${day}:${item}`, owner);
}

/** Of a feed, in whatever format and on however many pages, by the page it belongs to. */
export function feedTag(home: string, owner: TagOwner): string {
  return tagUri(`feed:${home}`, owner);
}

function tagUri(specific: string, { authority, since }: TagOwner): string {
  return `tag:${authority},${since}:${specific}`;
}
