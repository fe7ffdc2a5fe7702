import type { BookRow } from '../schema/published.ts';
import type { Book } from './model.ts';
import type { PublicItem } from './public-items.ts';

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

function nextRow(item: PublicItem, known: BookRow | undefined, on: string | undefined): BookRow {
  const { title, digest, paragraphs, corrections = [] } = item;
  const isSame = known?.digest === digest;
  const [added, changed] = known ? [known.added, isSame ? known.changed : on] : [on, undefined];
  const formerly = [...(known?.formerly ?? [])];
  if (known?.changed !== undefined && known.changed !== changed) formerly.push(known.changed);
  // What an item holds that has not changed was there before: a correction without a row is of a day nobody knows.
  const dayOf = (key: string) => known?.corrections?.[key] ?? null;
  const dayOfNew = (key: string) =>
    known?.corrections && key in known.corrections ? dayOf(key) : (on ?? null);
  const days = corrections.map((key) => [key, isSame ? dayOf(key) : dayOfNew(key)] as const);
  return {
    // One that is away, by going back to an earlier publication, keeps its day for when it is there again.
    ...((known?.corrections ?? days.length > 0) && {
      corrections: { ...known?.corrections, ...Object.fromEntries(days) },
    }),
    title,
    digest,
    ...(paragraphs !== undefined && { paragraphs: Math.max(paragraphs, known?.paragraphs ?? 0) }),
    ...(added !== undefined && { added }),
    ...(changed !== undefined && { changed }),
    ...(formerly.length > 0 && { formerly }),
    ...(known?.first !== undefined && { first: known.first }),
  };
}
