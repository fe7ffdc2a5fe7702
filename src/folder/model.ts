/** What a reader has gathered: folders, and what stands in them. It is kept in the reader's own browser and nowhere else. */
export interface Shelf {
  folders: Folder[];
  /** Of all folders; in one of them in the order of their rank. */
  entries: Entry[];
  /** What was marked in the texts themselves; it lies in no folder. */
  marks: Mark[];
}

export interface Folder {
  kind: 'folder';
  id: string;
  name: string;
  /** When it was last opened or added to, in milliseconds: what is gathered goes to the one used last. */
  used: number;
}

/** Where a thing stands. */
interface Placed {
  id: string;
  /** Id of its folder. */
  folder: string;
  rank: number;
}

/** A heading or a note of the reader's own. */
export interface OwnWords extends Placed, OwnText {}

/** A paragraph of the archive, or what was selected of one. */
export interface Excerpt extends Placed, Quoted {}

export type Entry = OwnWords | Excerpt;
export type Item = Folder | Entry | Mark;

/** An entry that has no place yet. */
export type Content = OwnText | Quoted;

export interface OwnText {
  kind: 'heading' | 'note';
  text: string;
}

export interface Quoted extends Passage {
  kind: 'excerpt';
}

/** An article with all that its source needs once it is named elsewhere. */
export interface Source {
  /** Path of the article below the root of the site: `/qinghai-gongyun/2023-no2/03/`. */
  path: string;
  title: string;
  /** Its source after GB/T 7714—2025, and as a manuscript names it. */
  standard: string;
  running: string;
  /** Full address of the article, or of the paragraph; empty where the site has none. */
  address: string;
  /** ISO day of the version it was taken from, where that is known. */
  version?: string;
}

/** A paragraph of an article, or what was selected of one. */
export interface Passage extends Source {
  text: string;
  /** The paragraph it was taken from, where it is a part of one: what a later look is compared with. */
  whole?: string;
  /** Id of the paragraph: `p12`. */
  paragraph: string;
}

/** An article that is kept to be found again. */
export interface Bookmark extends Source, Marked {
  kind: 'bookmark';
}

/** Words that are marked where they stand. */
export interface Highlight extends Passage, Marked {
  kind: 'highlight';
  /** Characters of the paragraph before the words, white space aside: it tells them from the same words elsewhere in it. */
  from: number;
}

/** A note of the reader's own on a paragraph, or on what was selected of it. */
export interface Remark extends Passage, Marked {
  kind: 'remark';
  note: string;
}

interface Marked {
  /** When it was marked, in milliseconds. */
  made: number;
}

/** A mark that is not kept yet. */
export type MarkContent = Bookmark | Highlight | Remark;
export type Mark = MarkContent & { id: string };

/** The folder that what is gathered goes to. */
export function currentFolder({ folders }: Shelf): Folder | undefined {
  return folders.reduce<Folder | undefined>(
    (last, folder) => (last === undefined || folder.used > last.used ? folder : last),
    undefined,
  );
}

/** What stands in a folder, in its order. */
export function entriesOf({ entries }: Shelf, folder: string): Entry[] {
  return entries
    .filter((entry) => entry.folder === folder)
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

/** A shelf out of what is kept one by one. */
export function shelfOf(items: readonly Item[]): Shelf {
  return {
    folders: items.filter((item) => item.kind === 'folder'),
    entries: items.filter(isEntry),
    marks: items.filter(isMark),
  };
}

export function isMark(item: Item): item is Mark {
  return item.kind === 'bookmark' || item.kind === 'highlight' || item.kind === 'remark';
}

function isEntry(item: Item): item is Entry {
  return item.kind === 'heading' || item.kind === 'note' || item.kind === 'excerpt';
}

/** A name that nothing else has. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
