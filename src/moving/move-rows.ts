import { targetOf } from '../corpus/moved-items.ts';
import type { Book } from '../corpus/model.ts';
import type { PublicItem } from '../corpus/public-items.ts';
import type { BookRow } from '../schema/published.ts';

/** What is known of the content before a move and after it. */
export interface MovedItems {
  before: readonly PublicItem[];
  after: readonly PublicItem[];
  mapItem: (item: string) => string | undefined;
  /** ISO date of the day. */
  on: string;
}

/**
 * The rows of the book after a move: what was published has its row at the new address, and at the old one a row that leads
 * there, straight, over however many moves. To move is no correction: what was as published stays so.
 */
export function moveRows({ items }: Book, { before, after, mapItem, on }: MovedItems): Map<string, BookRow> {
  const rows = new Map([...items].map(([item, { row }]): [string, BookRow] => [item, row]));
  const moved = [...rows].flatMap(([item, row]) => {
    const to = row.movedTo === undefined ? mapItem(item) : undefined;
    return to === undefined ? [] : [{ item, to, row }];
  });
  for (const { item, to, row } of moved) {
    rows.set(item, { title: row.title, digest: row.digest, movedTo: to, movedOn: on });
    rows.set(to, withFirst(row, row.first ?? item, to));
  }
  for (const [item, row] of rows) {
    const to = row.movedTo === undefined ? undefined : mapItem(row.movedTo);
    if (to !== undefined) rows.set(item, { ...row, movedTo: to });
  }
  const digests = new Map(before.map((one) => [mapItem(one.item) ?? one.item, one.digest]));
  for (const { item, digest } of after) {
    const row = rows.get(item);
    if (row && row.digest === digests.get(item)) rows.set(item, { ...row, digest });
  }
  return rows;
}

/** A row at another address, with the item it was first; at its first address it needs none. */
function withFirst({ first: _, ...row }: BookRow, first: string, to: string): BookRow {
  return first === to ? row : { ...row, first };
}

/** Why an item may not get an address that the book knows; undefined where it may, as where it comes back to its own. */
export function refuseRow(book: Book, item: string, to: string): string | undefined {
  const row = book.items.get(to)?.row;
  if (!row) return undefined;
  if (row.movedTo === undefined) return `“${to}”这个网址公布过别的内容（${row.title}），不能再给别的用。`;
  const now = targetOf(book, to);
  return now === item
    ? undefined
    : `“${to}”这个网址公布过别的内容（${row.title}，现在是 ${now ?? row.movedTo}），不能再给别的用。`;
}
