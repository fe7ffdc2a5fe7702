import type { Book } from '../corpus/model.ts';
import { targetOf } from '../corpus/moved-items.ts';
import type { PublicItem } from '../corpus/public-items.ts';
import type { BookRow, Publication } from '../schema/published.ts';

/** What a publication would change of what is published. */
export interface Changes {
  /** Not published before. */
  added: PublicItem[];
  /** Published in another form. */
  changed: PublicItem[];
  /** Withdrawn, and back in the content. */
  returned: PublicItem[];
  /** Moved since the last publication: the address now, and the one it had. */
  moved: { item: string; title: string; from: string }[];
  /** No longer in the content: withdrawn since the last publication, or not yet said to be. */
  gone: { item: string; title: string }[];
}

/** Holds what the content has against what the book says, by digest. */
export function compareWithBook(items: readonly PublicItem[], book: Book | undefined): Changes {
  const rows = book?.items ?? new Map<string, { row: BookRow }>();
  const rowOf = (item: string) => rows.get(item)?.row;
  const last = book?.publications.at(-1)?.on ?? '';
  const present = new Set(items.map(({ item }) => item));
  return {
    added: items.filter(({ item }) => !rowOf(item)),
    changed: items.filter((one) => {
      const row = rowOf(one.item);
      return row !== undefined && !row.withdrawn && row.digest !== one.digest;
    }),
    returned: items.filter(({ item }) => rowOf(item)?.withdrawn !== undefined),
    moved: [...rows].flatMap(([from, { row }]) => {
      const isNew = row.movedTo !== undefined && !present.has(from) && (row.movedOn ?? '') >= last;
      const item = isNew && book ? targetOf(book, from) : undefined;
      return item === undefined ? [] : [{ item, title: row.title, from }];
    }),
    gone: [...rows].flatMap(([item, { row }]) =>
      present.has(item) || row.movedTo !== undefined || (row.withdrawn && row.withdrawn.on < last)
        ? []
        : [{ item, title: row.title }],
    ),
  };
}

/** How many of each there are, for the book; what is none is left out. */
export function countChanges({ added, changed, returned, gone }: Changes): Pick<Publication, 'counts'> {
  const counts = Object.entries({ added, changed, returned, gone }).flatMap(([name, { length }]) =>
    length > 0 ? [[name, length] as const] : [],
  );
  return counts.length > 0 ? { counts: Object.fromEntries(counts) } : {};
}
