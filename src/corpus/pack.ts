import type { Document } from '../document/model.ts';
import type { Kept } from './kept.ts';
import { once } from '../text/once.ts';

/** What was made of the files of one folder, kept by the digest of each file: its data, and its text as a document. */
export interface FilePack {
  /** The data a file gave before; undefined where its bytes have changed. */
  dataOf: (path: string, digest: string) => unknown;
  keepData: <Data>(path: string, digest: string, data: Data) => Data;
  documentOf: (path: string, digest: string) => Document | undefined;
  keepDocument: (path: string, digest: string, document: Document) => Document;
  /** Writes what is new; nothing where nothing is. */
  save(): void;
}

type Shelf = Record<string, { digest: string; value: unknown }>;

/**
 * Opens the pack of a folder; the documents are read only when the first is asked for. `key` stands for whatever else
 * than a file's bytes its data hang on.
 */
export function openPack(kept: Kept, name: string, key = ''): FilePack {
  const data = openShelf(kept, `${name}/data`);
  const documents = openShelf(kept, `${name}/documents`);
  return {
    dataOf: (path, digest) => data.get(path, digest + key),
    keepData: (path, digest, value) => data.set(path, digest + key, value),
    documentOf: (path, digest) => documents.get(path, digest) as Document | undefined,
    keepDocument: documents.set,
    save() {
      data.save();
      documents.save();
    },
  };
}

function openShelf(kept: Kept, name: string) {
  const old = once(() => (kept.read(name) ?? {}) as Shelf);
  const shelf: Shelf = {};
  let isNew = false;
  return {
    get: (path: string, digest: string): unknown => {
      const item = shelf[path] ?? old()[path];
      if (item?.digest !== digest) return undefined;
      shelf[path] = item;
      return item.value;
    },
    set: <Value>(path: string, digest: string, value: Value): Value => {
      if (value === undefined) return value;
      shelf[path] = { digest, value };
      isNew = true;
      return value;
    },
    /** A file nobody asked for this time stays as it is known; its digest tells whether it still holds. */
    save(): void {
      if (isNew) kept.write(name, { ...old(), ...shelf });
      isNew = false;
    },
  };
}
