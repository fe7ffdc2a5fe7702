import { openBrowserShelf } from './browser-shelf.ts';
import type { ShelfStore } from './shelf-store.ts';
import { openVisitShelf } from './visit-shelf.ts';

/** Tells the other windows of this browser, by the event that storage gives them. */
const SIGNAL = 'excerpts-changed';

/** Opens the shelf of the site at this root: what the browser keeps, or where it refuses one for this visit. */
export async function openShelf(root: string): Promise<ShelfStore> {
  const store = await openBrowserShelf(root).catch(openVisitShelf);
  return {
    ...store,
    async change(edit) {
      const change = await store.change(edit);
      if (change.put.length + change.removed.length > 0) signal();
      return change;
    },
  };
}

/** Calls back when another window may have changed what is kept, and when this one is come back to. */
export function onOthersChange(look: () => void): void {
  addEventListener('storage', ({ key }) => key === SIGNAL && look());
  addEventListener('pageshow', ({ persisted }) => persisted && look());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
}

function signal(): void {
  try {
    localStorage.setItem(SIGNAL, String(Date.now()));
  } catch {
    // Another window sees it when it is come back to.
  }
}
