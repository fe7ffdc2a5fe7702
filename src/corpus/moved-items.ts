import type { Audience } from '../schema/fields.ts';
import { SHARED_ROOMS } from './book.ts';
import type { Book, MovedItem, Whole } from './model.ts';
import { listPublicItems } from './public-items.ts';

/** The item that an item of the book is now: itself, or what it was moved to; undefined where that leads nowhere. */
export function targetOf({ items }: Pick<Book, 'items'>, item: string): string | undefined {
  const seen = new Set<string>();
  let at = item;
  for (let row = items.get(at)?.row; row?.movedTo !== undefined; row = items.get(at)?.row) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = row.movedTo;
  }
  return items.has(at) ? at : undefined;
}

/** What the book says was moved, with where each is now; what stands at an old address itself goes before it. */
export function listMoved({ book, ...whole }: Whole): MovedItem[] {
  if (!book) return [];
  const moved = [...book.items].filter(([, { row }]) => row.movedTo !== undefined);
  if (moved.length === 0) return [];
  const present = new Set(listPublicItems({ book, ...whole }).map(({ item }) => item));
  return moved.flatMap(([item, { row }]) => {
    const to = targetOf(book, item);
    const isThere = to !== undefined && (present.has(to) || book.items.get(to)?.row.withdrawn !== undefined);
    if (present.has(item) || !isThere) return [];
    const on = row.movedOn === undefined ? {} : { on: row.movedOn };
    const isFirst = book.items.get(to)?.row.first === item;
    return [{ item, to, ...on, isFirst, within: foldersOf(book, item) }];
  });
}

/** Keeps what leads to something that is shown, from where something is shown: an old address may name a hidden series. */
export function shownMoved(
  moved: readonly MovedItem[],
  shown: ReadonlySet<string>,
  allowed: Audience,
): MovedItem[] {
  if (allowed === 'internal') return [...moved];
  return moved.filter(({ to, within }) => [to, ...within].every((item) => shown.has(item)));
}

/** Series and issue an item stood in, as they are now; of one that is no more its old name, which nothing shows. */
function foldersOf(book: Book, item: string): string[] {
  const [series = '', issue] = item.split('/');
  if (issue === undefined || SHARED_ROOMS.includes(series)) return [];
  const folders = item.split('/').length > 2 ? [series, `${series}/${issue}`] : [series];
  return folders.map((folder) => targetOf(book, folder) ?? folder);
}
