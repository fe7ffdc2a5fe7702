import type { LogEntry, PrintedPage, SourcePlace } from '../document.ts';
import { UnreadableSourceError } from './decode.ts';
import { openPreparing } from './pictures/open-preparing.ts';
import type { PreparedPicture } from './pictures/prepare-picture.ts';
import { readSource } from './read-source.ts';
import type { LinePlace } from './source-text.ts';

/** One file of a source and the lines of the joined text that are its own. */
export interface SourcePart {
  name: string;
  origin: string;
  firstLine: number;
  lines: number;
  /** Its running heads and feet, which are not in the text. */
  margins: readonly string[];
}

/** The texts of all files of one issue as one. */
export interface JoinedSource {
  text: string;
  parts: readonly SourcePart[];
  pictures: readonly SourcePlace[];
  /** The bytes of the pictures by the names they are kept by: `photo-1.jpg`. */
  pictureFiles: ReadonlyMap<string, Uint8Array>;
  log: LogEntry[];
  /** Running heads and feet of all files. */
  heads: readonly string[];
  /** Where printed pages begin, and where lines stand on the pages of their files, by the lines of the whole. */
  pages: readonly PrintedPage[];
  places: readonly LinePlace[];
}

/** A form feed, which the stages take for the end of a page. */
const PAGE_BREAK = '\f';

/** What one issue may be: a year of a journal has 800 pages of 1,500 characters and some 30,000 paragraphs. */
export const ISSUE_LIMIT = { characters: 4_000_000, lines: 150_000 };

/**
 * Reads files one by one and joins their texts, a page break between; `bytes` is asked for one file at a time.
 * @throws UnreadableSourceError for a file that cannot be read, and for more than any issue has.
 */
export async function joinSources(
  files: readonly { name: string; bytes: () => Uint8Array }[],
): Promise<JoinedSource> {
  const lines: string[] = [];
  const parts: SourcePart[] = [];
  const pictures: SourcePlace[] = [];
  const shelf = openShelf();
  const prepare = openPreparing();
  const log: LogEntry[] = [];
  const pages: PrintedPage[] = [];
  const places: LinePlace[] = [];
  let characters = 0;
  for (const { name, bytes } of files) {
    const source = await readSource(bytes(), name, prepare);
    if (lines.length > 0) {
      while (lines.at(-1) === '') lines.pop();
      lines.push('');
    }
    const before = lines.length;
    const own = `${before > 0 ? PAGE_BREAK : ''}${source.text}`.split('\n');
    characters += source.text.length;
    if (characters > ISSUE_LIMIT.characters || before + own.length > ISSUE_LIMIT.lines)
      throw new UnreadableSourceError(
        `读到“${name}”为止，文字超过 ${ISSUE_LIMIT.characters / 10_000} 万字或 ${ISSUE_LIMIT.lines / 10_000} 万行，不止一期的分量，没有导入。请按期拆开，每期各导入一次。`,
      );
    for (const line of own) lines.push(line);
    parts.push({
      name,
      origin: source.origin,
      firstLine: before + 1,
      lines: own.length,
      margins: source.margins,
    });
    // One by one: a call takes only so many arguments.
    const add = <Placed extends { line: number }>(some: readonly Placed[], all: Placed[]) => {
      for (const one of some) all.push({ ...one, line: one.line + before });
    };
    add(source.log, log);
    add(source.pages, pages);
    add(source.places, places);
    for (const { prepared, ...picture } of source.pictures) {
      const line = picture.line + before;
      const file = prepared && shelf.put(prepared);
      pictures.push({
        ...picture,
        line,
        ...(picture.captionLine === undefined ? {} : { captionLine: picture.captionLine + before }),
        ...(file === undefined ? {} : { file }),
        ...(prepared?.change === undefined ? {} : { change: prepared.change }),
      });
    }
  }
  return {
    text: lines.join('\n'),
    parts,
    heads: parts.flatMap(({ margins }) => margins),
    log,
    pages,
    places,
    pictures,
    pictureFiles: shelf.files,
  };
}

/** Names pictures in the order they come; the same one is kept once. */
function openShelf(): { files: Map<string, Uint8Array>; put(picture: PreparedPicture): string } {
  const files = new Map<string, Uint8Array>();
  const names = new Map<PreparedPicture, string>();
  return {
    files,
    put(picture) {
      const name = names.get(picture) ?? `photo-${files.size + 1}.${picture.ending}`;
      names.set(picture, name);
      files.set(name, picture.bytes);
      return name;
    },
  };
}

/** Where a line of the joined text stands in its file: `2.docx 第 3 行`; nothing where there is one file. */
export function placeOfLine(parts: readonly SourcePart[], line: number): string | undefined {
  if (parts.length < 2) return undefined;
  const part = parts.findLast(({ firstLine }) => firstLine <= line);
  return part && `${part.name} 第 ${line - part.firstLine + 1} 行`;
}
