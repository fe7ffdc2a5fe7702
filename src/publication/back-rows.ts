import type { Book } from '../corpus/model.ts';
import { targetOf } from '../corpus/moved-items.ts';
import type { PublicItem } from '../corpus/public-items.ts';
import type { BookRow } from '../schema/published.ts';
import { nextRows } from '../corpus/next-rows.ts';

/** What the book and the site need to know of a way back. */
export interface WayBack {
  /** What is public in the content that is gone back to. */
  items: readonly PublicItem[];
  book: Book;
  /** Items of the content as it lies now. */
  present: ReadonlySet<string>;
  on: string;
  /** What the addresses published since answer: `网站退回到第 3 次发布`. */
  reason: string;
}

/**
 * The rows of the book after going back: what was published since is withdrawn, and no number is lost. What was withdrawn
 * for a reason of its own stays so in the book, though the old site shows it: the next publication takes it away again. So
 * does what was moved since, which the next publication moves again.
 */
export function backRows({ items, book, present, on, reason }: WayBack): Map<string, BookRow> {
  const rows = nextRows(items, book, on);
  const old = new Set(items.map(({ item }) => item));
  const returning = new Set(findMovedBack({ items, book }).values());
  for (const [item, { row }] of book.items) {
    const isNew = !old.has(item) && !returning.has(item) && row.movedTo === undefined;
    if (isNew && !row.withdrawn) rows.set(item, { ...row, withdrawn: { on, reason } });
    if (old.has(item) && row.withdrawn && !present.has(item)) rows.set(item, row);
    if (old.has(item) && row.movedTo !== undefined) rows.set(item, row);
  }
  return rows;
}

/** The book as the old site needs it: what was moved since is where it was, and its new address leads there. */
export function siteRows(way: WayBack): Map<string, BookRow> {
  const rows = backRows(way);
  const back = findMovedBack(way);
  const old = new Set(way.items.map(({ item }) => item));
  for (const one of way.items) {
    const now = back.get(one.item);
    // It was joined to another that stood beside it then: both are there again.
    if (now !== undefined && old.has(now)) {
      const { title, digest, paragraphs } = one;
      rows.set(one.item, { title, digest, ...(paragraphs !== undefined && { paragraphs }) });
      continue;
    }
    const row = now === undefined ? undefined : way.book.items.get(now)?.row;
    if (now === undefined || !row) continue;
    const { withdrawn: _, ...known } = row;
    const paragraphs = Math.max(one.paragraphs ?? 0, row.paragraphs ?? 0);
    rows.set(one.item, { ...known, digest: one.digest, ...(one.paragraphs !== undefined && { paragraphs }) });
    for (const [item, { title, digest, movedTo }] of rows)
      if (item === now || (movedTo === now && item !== one.item))
        rows.set(item, { title, digest, movedTo: one.item });
  }
  return rows;
}

/** Items of the old content that have another address now, with that address. */
export function findMovedBack({ items, book }: Pick<WayBack, 'items' | 'book'>): Map<string, string> {
  return new Map(
    items.flatMap(({ item }) => {
      const now = targetOf(book, item);
      return now === undefined || now === item ? [] : [[item, now]];
    }),
  );
}

/** The row that knows most of an item: its own, or that of the item it was moved to. */
export function rowBehind(book: Book, item: string): BookRow | undefined {
  return book.items.get(targetOf(book, item) ?? item)?.row;
}

/** What was withdrawn for a reason and would be seen again by going back. */
export function findReappearing({
  items,
  book,
  present,
}: Pick<WayBack, 'items' | 'book' | 'present'>): Reappearing[] {
  return items.flatMap(({ item, title }) => {
    const withdrawn = rowBehind(book, item)?.withdrawn;
    return withdrawn && !present.has(targetOf(book, item) ?? item)
      ? [{ item, title, reason: withdrawn.reason }]
      : [];
  });
}

/** An item that was withdrawn, and why. */
export interface Reappearing {
  item: string;
  title: string;
  reason: string;
}
