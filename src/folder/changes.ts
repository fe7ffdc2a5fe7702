import {
  currentFolder,
  entriesOf,
  isMark,
  newId,
  type Content,
  type Entry,
  type Folder,
  type Item,
  type Shelf,
} from './model.ts';

/** What a change puts in the place of what was kept under the same ids, and what it takes away. */
export interface Change {
  put: Item[];
  removed: Item[];
  /** True where another window had changed the same words, so that both are kept. */
  isSplit?: boolean;
}

/**
 * A change, worked out on what is kept at that moment: never on what a window last saw, so that two windows cannot write
 * over each other's work.
 */
export type Edit = (shelf: Shelf) => Change;

/** The name of the first folder. */
export const FIRST_NAME = '我的摘编';

/** Adds a folder, which becomes the current one; one without a name gets that of the first. */
export function addFolder(name: string, now: number): Edit {
  return () => ({ put: [makeFolder(name, now)], removed: [] });
}

export function renameFolder(id: string, name: string): Edit {
  return ({ folders }) => ({
    put: folders.filter((folder) => folder.id === id).map((folder) => ({ ...folder, name })),
    removed: [],
  });
}

/** Makes a folder the one that what is gathered goes to. */
export function openFolder(id: string, now: number): Edit {
  return ({ folders }) => ({
    put: folders.filter((folder) => folder.id === id).map((folder) => ({ ...folder, used: now })),
    removed: [],
  });
}

/** Takes away a folder with all that stands in it. */
export function dropFolder(id: string): Edit {
  return ({ folders, entries }) => ({
    put: [],
    removed: [
      ...folders.filter((folder) => folder.id === id),
      ...entries.filter((entry) => entry.folder === id),
    ],
  });
}

/**
 * Adds entries behind another one, or at the end of a folder; of none, the current one, which is made where there is none
 * yet.
 */
export function addEntries(
  contents: readonly Content[],
  now: number,
  { folder, behind }: { folder?: string; behind?: string } = {},
): Edit {
  return (shelf) => {
    const found = shelf.folders.find(({ id }) => id === folder) ?? currentFolder(shelf);
    const target = found ? { ...found, used: now } : makeFolder('', now);
    const before = entriesOf(shelf, target.id);
    const place = before.findIndex(({ id }) => id === behind);
    const added = contents.map((content): Entry => ({
      ...content,
      id: newId(),
      folder: target.id,
      rank: 0,
    }));
    const at = place < 0 ? before.length : place + 1;
    return {
      put: [target, ...rankAnew([...before.slice(0, at), ...added, ...before.slice(at)])],
      removed: [],
    };
  };
}

/** Moves an entry by so many places, `-1` up by one; at the ends of the folder it stays. */
export function moveEntry(id: string, by: number): Edit {
  return (shelf) => {
    const entry = shelf.entries.find((one) => one.id === id);
    if (!entry) return { put: [], removed: [] };
    const before = entriesOf(shelf, entry.folder);
    const at = before.findIndex((one) => one.id === id);
    const others = before.filter((one) => one.id !== id);
    const to = Math.min(Math.max(at + by, 0), others.length);
    return { put: rankAnew([...others.slice(0, to), entry, ...others.slice(to)]), removed: [] };
  };
}

/**
 * Puts other words in the place of those a window showed. Where another window has changed them meanwhile, or taken them
 * away, the words are kept as a note of their own.
 */
export function editText(id: string, shown: string, text: string, now: number): Edit {
  return (shelf) => {
    const entry = shelf.entries.find((one) => one.id === id);
    if (entry?.text === text) return { put: [], removed: [] };
    if (entry?.text === shown) return { put: [{ ...entry, text }], removed: [] };
    const { put } = addEntries(
      [{ kind: 'note', text }],
      now,
      entry ? { folder: entry.folder, behind: id } : {},
    )(shelf);
    return { put, removed: [], isSplit: true };
  };
}

export function removeEntry(id: string): Edit {
  return ({ entries }) => ({ put: [], removed: entries.filter((entry) => entry.id === id) });
}

/** Puts back what was taken away; where its folder is gone, into the current one. */
export function putBack(items: readonly Item[], now: number): Edit {
  return (shelf) => {
    const back = items.filter((item) => item.kind === 'folder');
    const known = new Set([...shelf.folders, ...back].map(({ id }) => id));
    const marks = items.filter(isMark);
    const entries = items.filter((item): item is Entry => item.kind !== 'folder' && !isMark(item));
    const homeless = entries.filter(({ folder }) => !known.has(folder));
    const home = homeless.length > 0 ? (currentFolder(shelf) ?? makeFolder('', now)) : undefined;
    return {
      put: [
        ...back,
        ...marks,
        ...(home ? [home, ...homeless.map((entry) => ({ ...entry, folder: home.id }))] : []),
        ...entries.filter(({ folder }) => known.has(folder)),
      ],
      removed: [],
    };
  };
}

/** Makes a folder; one without a name gets that of the first. */
export function makeFolder(name: string, now: number): Folder {
  return { kind: 'folder', id: newId(), name: name.trim() === '' ? FIRST_NAME : name.trim(), used: now };
}

/** The entries whose rank is another one in this order. */
function rankAnew(entries: readonly Entry[]): Entry[] {
  return entries
    .map((entry, place) => (entry.rank === place + 1 ? entry : { ...entry, rank: place + 1 }))
    .filter((entry, place) => entry !== entries[place]);
}
