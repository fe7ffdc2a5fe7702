import type { Content, Entry, Folder, Quoted } from './model.ts';

/** What a file of folders is known by, and the form it has; a later form has a higher number. */
const FORMAT = 'excerpt-folders';
const VERSION = 1;

/** Bytes of a file that are read: a thousand times what a folder of a hundred paragraphs takes. */
export const MOST_BYTES = 50_000_000;

/** A folder as it stands in a file. */
export interface FiledFolder {
  name: string;
  entries: Content[];
}

/** What a file was found to hold. */
export type ReadFile =
  | { kind: 'folders'; folders: FiledFolder[]; /** Entries that could not be read. */ damaged: number }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged' };

/** Writes folders into a file that opens on another machine. */
export function writeFolderFile(
  folders: readonly { folder: Folder; entries: readonly Entry[] }[],
  site: string,
): string {
  const filed = folders.map(({ folder, entries }): FiledFolder => ({
    name: folder.name,
    entries: entries.map(withoutPlace),
  }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, site, folders: filed }, undefined, 1)}\n`;
}

/** Reads such a file, whoever wrote it: what is no entry is counted and left out, the others are read. */
export function readFolderFile(text: string): ReadFile {
  const file = parse(text);
  if (!isRecord(file) || file.format !== FORMAT || typeof file.version !== 'number')
    return { kind: 'damaged' };
  if (file.version > VERSION) return { kind: 'newer', version: file.version };
  if (!Array.isArray(file.folders)) return { kind: 'damaged' };
  let damaged = 0;
  const folders = file.folders.flatMap((one: unknown): FiledFolder[] => {
    if (!isRecord(one) || typeof one.name !== 'string' || !Array.isArray(one.entries)) {
      damaged += 1;
      return [];
    }
    const entries = one.entries.map(readContent).filter((entry) => entry !== undefined);
    damaged += one.entries.length - entries.length;
    return [{ name: one.name, entries }];
  });
  return folders.length === 0 && damaged > 0 ? { kind: 'damaged' } : { kind: 'folders', folders, damaged };
}

function withoutPlace(entry: Entry): Content {
  return readContent(entry) ?? { kind: 'note', text: entry.text };
}

/** An entry with the fields it has and no others; undefined where one is missing or of another kind. */
function readContent(value: unknown): Content | undefined {
  if (!isRecord(value) || typeof value.text !== 'string') return undefined;
  const { kind, text, whole, version } = value;
  if (kind === 'heading' || kind === 'note') return { kind, text };
  if (kind !== 'excerpt' || !isOptional(whole) || !isOptional(version)) return undefined;
  const words = NEEDED.map((name) => value[name]);
  if (!words.every((word) => typeof word === 'string')) return undefined;
  const [path = '', paragraph = '', title = '', standard = '', running = '', address = ''] = words;
  if (!PATH.test(path) || !PARAGRAPH.test(paragraph)) return undefined;
  return {
    kind,
    text,
    ...(whole !== undefined && { whole }),
    path,
    paragraph,
    title,
    standard,
    running,
    address: /^https?:/u.test(address) ? address : '',
    ...(version !== undefined && { version }),
  };
}

const NEEDED = [
  'path',
  'paragraph',
  'title',
  'standard',
  'running',
  'address',
] as const satisfies readonly (keyof Quoted)[];

/** A path of the site and an id of its page: a file from elsewhere leads nowhere else. */
const PATH = /^\/(?:[\w-]+\/)+$/u;
const PARAGRAPH = /^[\w-]+$/u;

function isOptional(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
