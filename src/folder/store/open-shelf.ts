import { openBrowserShelf } from './browser-shelf.ts';
import type { ShelfStore } from './shelf-store.ts';
import { tellChange } from './signal.ts';
import { openVisitShelf } from './visit-shelf.ts';

/** Opens the shelf of the site at this root: what the browser keeps, or where it refuses one for this visit. */
export async function openShelf(root: string): Promise<ShelfStore> {
  const store = await openBrowserShelf(root).catch(openVisitShelf);
  return {
    ...store,
    async change(edit) {
      const change = await store.change(edit);
      if (change.put.length + change.removed.length > 0) tellChange();
      return change;
    },
  };
}
