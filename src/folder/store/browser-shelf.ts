import type { Change, Edit } from '../changes.ts';
import { shelfOf, type Item, type Shelf } from '../model.ts';
import type { ShelfStore } from './shelf-store.ts';

const ITEMS = 'items';

/**
 * Opens the shelf that the browser keeps for the site at this root. Each change is one transaction that reads what is kept
 * and writes what is new, one window after the other.
 * @throws what the browser says where it lets nothing be kept.
 */
export async function openBrowserShelf(root: string): Promise<ShelfStore> {
  const database = await openDatabase(`excerpts ${root}`);
  return {
    lasts: true,
    async read() {
      const transaction = database.transaction(ITEMS);
      const asked = transaction.objectStore(ITEMS).getAll() as IDBRequest<Item[]>;
      await ended(transaction);
      return shelfOf(asked.result);
    },
    async change(edit) {
      const transaction = database.transaction(ITEMS, 'readwrite');
      const store = transaction.objectStore(ITEMS);
      const asked = store.getAll() as IDBRequest<Item[]>;
      const changed = new Promise<Change>((resolve, reject) => {
        asked.onsuccess = () => {
          try {
            resolve(apply(store, shelfOf(asked.result), edit));
          } catch (error) {
            transaction.abort();
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
      });
      const [change] = await Promise.all([changed, ended(transaction)]);
      return change;
    },
  };
}

function apply(store: IDBObjectStore, shelf: Shelf, edit: Edit): Change {
  const change = edit(shelf);
  for (const item of change.put) store.put(item);
  for (const { id } of change.removed) store.delete(id);
  return change;
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(ITEMS, { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('refused'));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new Error('aborted'));
    transaction.oncomplete = () => resolve();
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}
