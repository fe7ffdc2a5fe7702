import { keepForVisit, readVisit } from '../../on-device/visit-memory.ts';
import { shelfOf, type Item } from '../model.ts';
import type { ShelfStore } from './shelf-store.ts';

const NAME = 'excerpts';

/** Opens a shelf for this visit and this window alone, where the browser lets nothing be kept. */
export function openVisitShelf(): ShelfStore {
  const readItems = () => {
    const kept = readVisit()[NAME];
    return Array.isArray(kept) ? (kept as Item[]) : [];
  };
  return {
    lasts: false,
    read: () => Promise.resolve(shelfOf(readItems())),
    change: (edit) =>
      new Promise((resolve) => {
        const items = readItems();
        const change = edit(shelfOf(items));
        const gone = new Set([...change.put, ...change.removed].map(({ id }) => id));
        keepForVisit([NAME], { [NAME]: [...items.filter(({ id }) => !gone.has(id)), ...change.put] });
        resolve(change);
      }),
  };
}
