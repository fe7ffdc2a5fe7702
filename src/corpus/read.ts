import type { Finding } from '../findings/catalogue.ts';
import { reviewSchema } from '../schema/review.ts';
import { formulasSchema } from '../schema/formulas.ts';
import { synonymsSchema, variantsSchema } from '../schema/search.ts';
import { siteSchema } from '../schema/site.ts';
import { BOOK_FOLDER, readBook } from './book.ts';
import { digestOf } from './digest.ts';
import { readEntry, readPage } from './entries.ts';
import type { ContentFile } from './files.ts';
import { readFolder } from './folder.ts';
import { keepNothing, type Kept } from './kept.ts';
import type { Entry, IssueFolder, PageEntry, Whole } from './model.ts';
import { openPack, type FilePack } from './pack.ts';
import { publishedArticles } from './published-articles.ts';
import { schemasFor, type Room } from './schemas.ts';
import { unknownFile } from './unknown-file.ts';

/** What was read, and how to keep what was made on the way. */
export interface Reading {
  whole: Whole;
  /** The folders with the files each was read from, for a reading in which most are as they were. */
  folders: ReadonlyMap<string, ReadFolder>;
  /** Keeps data and documents by the digest of their files, for the next reading. */
  save: () => void;
  /** Reads the folder of an issue once more, for a look at it that leaves nothing in memory; it is kept as any reading. */
  readApart<Found>(folder: IssueFolder, look: (apart: IssueFolder) => Found): Found;
}

/** A folder of an issue and the files it was read from. */
export interface ReadFolder {
  files: readonly ContentFile[];
  /** Key of the schemas it was read against, and of what is published of it. */
  key: string;
  folder: IssueFolder;
}

/** Reads the files of content/ into what everything else asks. What `kept` knows of the same bytes is not made again. */
export function readWhole(
  files: readonly ContentFile[],
  publicPictures: Whole['publicPictures'],
  kept: Kept = keepNothing,
  before: Reading['folders'] = new Map(),
): Reading {
  const folders = new Map<string, ReadFolder>();
  const packs: FilePack[] = [];
  const open = (name: string, key = '') => {
    const pack = openPack(kept, name, key);
    packs.push(pack);
    return pack;
  };
  const problems: Finding[] = [];
  const groups = Map.groupBy(files, groupOf);
  const siteFile = files.find(({ path }) => path === SITE);
  const site = siteFile && readEntry(siteSchema, siteFile, open('site'), problems);
  const schemas = schemasFor(site);
  const reviewFile = files.find(({ path }) => path === REVIEW);
  const whole: Whole = {
    site,
    review: reviewFile && readEntry(reviewSchema, reviewFile, open('review'), problems),
    pages: readPages(groups.get(PAGES) ?? [], open('pages'), problems),
    series: [],
    columns: [],
    people: [],
    organizations: [],
    folders: [],
    words: { synonyms: [], variants: {}, formulas: [] },
    book: readBook(groups.get(BOOK_FOLDER) ?? [], open('published'), problems),
    publicPictures,
    problems,
  };
  const published = publishedArticles(whole.book);
  for (const [group, found] of groups) {
    if (group === GUIDES || group === PAGES || group === BOOK_FOLDER) continue;
    if (/^issues\/[^/]+\/[^/]+$/u.test(group)) whole.folders.push(readIssue(group, found));
    else if (isRoom(group, schemas.rooms)) readRoom(group, found, open(`rooms/${group}`, schemas.key));
    else if (group === 'search') readWords(found, open('rooms/search'));
    else found.forEach((file) => problems.push(unknownFile(file)));
  }
  return { whole, folders, save: () => packs.forEach((pack) => pack.save()), readApart };

  function readIssue(group: string, found: ContentFile[]): IssueFolder {
    const known = before.get(group);
    const id = group.slice('issues/'.length);
    const own = published?.(id);
    const key = digestOf(schemas.key, JSON.stringify(own ? [...own] : null));
    const folder =
      known?.key === key && isSame(known.files, found)
        ? known.folder
        : readFolder(id, found, open(group, schemas.key), { ...schemas, key }, own);
    folders.set(group, { files: found, key, folder });
    return folder;
  }

  function readApart<Found>({ id }: IssueFolder, look: (apart: IssueFolder) => Found): Found {
    const group = `issues/${id}`;
    const pack = openPack(kept, group, schemas.key);
    const key = folders.get(group)?.key ?? '';
    const found = look(readFolder(id, groups.get(group) ?? [], pack, { ...schemas, key }, published?.(id)));
    pack.save();
    return found;
  }

  function readRoom(room: Room, found: ContentFile[], pack: FilePack): void {
    for (const file of found) {
      if (!file.path.endsWith('.yaml')) problems.push(unknownFile(file));
      else (whole[room] as Entry<unknown>[]).push(readEntry(schemas.rooms[room], file, pack, problems));
    }
  }

  function readWords(found: ContentFile[], pack: FilePack): void {
    for (const file of found) {
      if (file.path.endsWith('/synonyms.yaml'))
        whole.words.synonyms = readEntry(synonymsSchema.nullable(), file, pack, problems).data ?? [];
      else if (file.path.endsWith('/variants.yaml'))
        whole.words.variants = readEntry(variantsSchema.nullable(), file, pack, problems).data ?? {};
      else if (file.path.endsWith('/formulas.yaml'))
        whole.words.formulas = readEntry(formulasSchema.nullable(), file, pack, problems).data ?? [];
      else problems.push(unknownFile(file));
    }
  }
}

/** True where not one file has been read anew. */
function isSame(before: readonly ContentFile[], now: readonly ContentFile[]): boolean {
  return before.length === now.length && now.every((file, place) => file === before[place]);
}

/** Whose archive it is. */
const SITE = 'content/site.yaml';
/** What was looked at outside the issues. */
const REVIEW = 'content/review.yaml';

/** 关于本库, 使用说明 and their like by name: `about`. */
function readPages(
  files: readonly ContentFile[],
  pack: FilePack,
  problems: Finding[],
): Map<string, PageEntry> {
  return new Map(files.map((file) => readPage(file, pack, problems)).map((page) => [page.id, page]));
}

/** Group of the files that are read by name: the guides for people, what is said of the archive. */
const GUIDES = 'guides';
/** Group of what is written as pages. */
const PAGES = 'pages/*.mdx';

/** `content/people/x.yaml` → `people`; a file of an issue, however deep → `issues/<series>/<issue>`. */
function groupOf({ path }: ContentFile): string {
  const parts = path.split('/').slice(1);
  if (parts.at(-1) === 'README.md' || path === SITE || path === REVIEW) return GUIDES;
  if (isPage(parts)) return PAGES;
  return parts[0] === 'issues'
    ? parts.slice(0, Math.min(3, parts.length - 1)).join('/')
    : parts.slice(0, -1).join('/');
}

/** 关于本库, 使用说明 and their like are compiled as pages, with the same grammar. */
function isPage([room, name = '', ...below]: readonly string[]): boolean {
  return room === 'pages' && name.endsWith('.mdx') && below.length === 0;
}

function isRoom(name: string, rooms: Record<Room, unknown>): name is Room {
  return Object.hasOwn(rooms, name);
}
