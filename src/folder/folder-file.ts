import type { Content, Entry, Folder, Mark, MarkContent } from './model.ts';
import { readContent, readMark } from './read-kept.ts';

/** What a file of folders is known by, and the form it has; a later form has a higher number. The first had no marks. */
const FORMAT = 'excerpt-folders';
const VERSION = 2;

/** Bytes of a file that are read: a thousand times what a folder of a hundred paragraphs takes. */
export const MOST_BYTES = 50_000_000;

/** A folder as it stands in a file. */
export interface FiledFolder {
  name: string;
  entries: Content[];
}

/** What a file was found to hold. */
export type ReadFile =
  | {
      kind: 'folders';
      folders: FiledFolder[];
      marks: MarkContent[];
      /** Entries and marks that could not be read. */
      damaged: number;
    }
  | { kind: 'newer'; version: number }
  | { kind: 'damaged' };

/** Writes folders and marks into a file that opens on another machine. */
export function writeFolderFile(
  folders: readonly { folder: Folder; entries: readonly Entry[] }[],
  marks: readonly Mark[],
  site: string,
): string {
  const filed = folders.map(({ folder, entries }): FiledFolder => ({
    name: folder.name,
    entries: entries.map(withoutPlace),
  }));
  const file = { format: FORMAT, version: VERSION, site, folders: filed, marks: marks.flatMap(toFiled) };
  return `${JSON.stringify(file, undefined, 1)}\n`;
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
  const { marks, lost } = readMarks(file.marks ?? []);
  damaged += lost;
  return folders.length + marks.length === 0 && damaged > 0
    ? { kind: 'damaged' }
    : { kind: 'folders', folders, marks, damaged };
}

function readMarks(filed: unknown): { marks: MarkContent[]; lost: number } {
  if (!Array.isArray(filed)) return { marks: [], lost: 1 };
  const marks = filed.map(readMark).filter((mark) => mark !== undefined);
  return { marks, lost: filed.length - marks.length };
}

function withoutPlace(entry: Entry): Content {
  return readContent(entry) ?? { kind: 'note', text: entry.text };
}

/** A mark without the id it has on this machine. */
function toFiled(mark: Mark): MarkContent[] {
  const filed = readMark(mark);
  return filed ? [filed] : [];
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
