import type { Book } from '../corpus/model.ts';
import type { PublicItem } from '../corpus/public-items.ts';
import type { BookRow } from '../schema/published.ts';

/** The rows of the book after a publication; `on` is its day, missing where nobody knows since when all this is public. */
export function nextRows(
  items: readonly PublicItem[],
  book: Book | undefined,
  on: string | undefined,
): Map<string, BookRow> {
  const rows = new Map<string, BookRow>();
  for (const [item, { row }] of book?.items ?? []) rows.set(item, row);
  for (const one of items) rows.set(one.item, nextRow(one, rows.get(one.item), on));
  return rows;
}

function nextRow(
  { title, digest, paragraphs }: PublicItem,
  known: BookRow | undefined,
  on: string | undefined,
): BookRow {
  const [added, changed] = known
    ? [known.added, known.digest === digest ? known.changed : on]
    : [on, undefined];
  return {
    title,
    digest,
    ...(paragraphs !== undefined && { paragraphs: Math.max(paragraphs, known?.paragraphs ?? 0) }),
    ...(added !== undefined && { added }),
    ...(changed !== undefined && { changed }),
  };
}
