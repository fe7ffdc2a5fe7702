import type { Book } from '../corpus/model.ts';
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
 * for a reason of its own stays so in the book, though the old site shows it: the next publication takes it away again.
 */
export function backRows({ items, book, present, on, reason }: WayBack): Map<string, BookRow> {
  const rows = nextRows(items, book, on);
  const old = new Set(items.map(({ item }) => item));
  for (const [item, { row }] of book.items) {
    if (!old.has(item) && !row.withdrawn) rows.set(item, { ...row, withdrawn: { on, reason } });
    if (old.has(item) && row.withdrawn && !present.has(item)) rows.set(item, row);
  }
  return rows;
}

/** What was withdrawn for a reason and would be seen again by going back. */
export function findReappearing({
  items,
  book,
  present,
}: Pick<WayBack, 'items' | 'book' | 'present'>): Reappearing[] {
  return items.flatMap(({ item, title }) => {
    const withdrawn = book.items.get(item)?.row.withdrawn;
    return withdrawn && !present.has(item) ? [{ item, title, reason: withdrawn.reason }] : [];
  });
}

/** An item that was withdrawn, and why. */
export interface Reappearing {
  item: string;
  title: string;
  reason: string;
}
