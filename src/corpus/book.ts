import { Document, isMap, isPair, isSeq } from 'yaml';
import type { Finding } from '../findings/catalogue.ts';
import {
  BOOK_VERSION,
  publishedSchema,
  type BookRow,
  type Publication,
  type PublishedData,
} from '../schema/published.ts';
import { digestOf } from './digest.ts';
import { readEntry } from './entries.ts';
import type { ContentFile } from './files.ts';
import type { Book, BookItem } from './model.ts';
import type { FilePack } from './pack.ts';
import { unknownFile } from './unknown-file.ts';

/** Where the book lies, below `content/`. */
export const BOOK_FOLDER = 'published';

/** Name of the file for people, bodies, columns, kinds and pages; no series may be called so. */
const SHARED = 'index';

/** Reads the book of what is published; undefined where an archive has none. What is wrong goes into `problems`. */
export function readBook(
  files: readonly ContentFile[],
  pack: FilePack,
  problems: Finding[],
): Book | undefined {
  const items = new Map<string, BookItem>();
  const read = new Set<string>();
  const before = problems.length;
  let shared: PublishedData | undefined;
  for (const file of files) {
    if (!file.path.endsWith('.yaml')) {
      problems.push(unknownFile(file));
      continue;
    }
    const found: Finding[] = [];
    const { id, data, lineOf } = readEntry(publishedSchema, file, pack, found);
    read.add(id);
    if (!isSealed(file)) found.push({ ...broken(file.path), message: '校验码对不上，被手改过或没有写完' });
    const [first] = found;
    if (first) problems.push({ ...broken(file.path), line: first.line, message: first.message });
    if (!data) continue;
    if (id === SHARED) shared = data;
    for (const [item, row] of Object.entries(data.items)) {
      const lineOfItem = () => lineOf(['items', item]);
      const other = items.get(item)?.file;
      if (other !== undefined)
        problems.push({ ...broken(file.path), line: lineOfItem(), message: `${item} 在 ${other} 里也有` });
      items.set(item, { row, file: file.path, lineOf: lineOfItem });
    }
  }
  if (read.size === 0) return undefined;
  for (const name of [SHARED, ...(shared?.series ?? [])])
    if (!read.has(name)) problems.push({ ...broken(fileOf(name)), message: '公布簿的这个文件不见了' });
  return { items, publications: shared?.publications ?? [], sound: problems.length === before };
}

/** The files of a book, by path below the project: one a series, and the shared one last. */
export function formatBook(
  items: ReadonlyMap<string, BookRow>,
  publications: readonly Publication[],
): Map<string, string> {
  const groups = Map.groupBy([...items].sort(byItem), ([item]) => bookOf(item));
  const series = [...groups.keys()].filter((name) => name !== SHARED);
  const shared = { series, publications: [...publications] };
  return new Map(
    [...series, SHARED].map((name) => [
      fileOf(name),
      formatFile({ ...(name === SHARED && shared), items: Object.fromEntries(groups.get(name) ?? []) }),
    ]),
  );
}

const HEAD = '# 公布簿：公布过的网址和段落编号，由 npm run publish 写，请勿手改。\n';

function formatFile(data: Omit<PublishedData, 'version' | 'seal'>): string {
  const document = new Document({ version: BOOK_VERSION, ...data }, { customTags: ['timestamp'] });
  // One line an item, so that a reviewer sees in the difference which item changed.
  for (const name of ['items', 'publications']) {
    const rows = document.get(name);
    if (isMap(rows))
      for (const pair of rows.items) if (isPair(pair) && isMap(pair.value)) pair.value.flow = true;
    if (isSeq(rows)) for (const row of rows.items) if (isMap(row)) row.flow = true;
  }
  const text = HEAD + document.toString({ lineWidth: 0, singleQuote: true });
  return `${text}seal: ${sealOf(text)}\n`;
}

/** True where the last line is the seal of all above it; how lines end is the machine's business. */
function isSealed({ bytes }: ContentFile): boolean {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const { above = '', seal } = /^(?<above>[\s\S]*\n)seal: (?<seal>\S+)\n$/u.exec(text)?.groups ?? {};
  return seal === sealOf(above);
}

/** Letters alone, so that YAML takes no seal for a number. */
function sealOf(text: string): string {
  return `s${digestOf(text).slice(0, 16)}`;
}

function fileOf(name: string): string {
  return `content/${BOOK_FOLDER}/${name}.yaml`;
}

/** First parts of items that belong to no series. */
export const SHARED_ROOMS: readonly string[] = ['people', 'organizations', 'columns', 'kinds', 'pages'];

/** `people/ma-jixiao` → `index`; `qinghai-gongyun/2023-no2` → `qinghai-gongyun`. */
function bookOf(item: string): string {
  const [first = ''] = item.split('/');
  return SHARED_ROOMS.includes(first) ? SHARED : first;
}

function byItem([a]: readonly [string, BookRow], [b]: readonly [string, BookRow]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function broken(file: string): Finding {
  return { code: 'book-broken', file, line: 1, message: '' };
}
