import type { LogEntry, PrintedPage } from '../document.ts';
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
  log: LogEntry[];
  /** Where printed pages begin, and where lines stand on the pages of their files, by the lines of the whole. */
  pages: readonly PrintedPage[];
  places: readonly LinePlace[];
}

/** A form feed, which the stages take for the end of a page. */
const PAGE_BREAK = '\f';

/** Reads files one by one and joins their texts, a page break between; `bytes` is asked for one file at a time. */
export async function joinSources(
  files: readonly { name: string; bytes: () => Uint8Array }[],
): Promise<JoinedSource> {
  const lines: string[] = [];
  const parts: SourcePart[] = [];
  const log: LogEntry[] = [];
  const pages: PrintedPage[] = [];
  const places: LinePlace[] = [];
  for (const { name, bytes } of files) {
    const source = await readSource(bytes(), name);
    if (lines.length > 0) {
      while (lines.at(-1) === '') lines.pop();
      lines.push('');
    }
    const before = lines.length;
    const own = `${before > 0 ? PAGE_BREAK : ''}${source.text}`.split('\n');
    lines.push(...own);
    parts.push({
      name,
      origin: source.origin,
      firstLine: before + 1,
      lines: own.length,
      margins: source.margins,
    });
    const shift = <Placed extends { line: number }>(all: readonly Placed[]) =>
      all.map((one) => ({ ...one, line: one.line + before }));
    log.push(...shift(source.log));
    pages.push(...shift(source.pages));
    places.push(...shift(source.places));
  }
  return { text: lines.join('\n'), parts, log, pages, places };
}

/** Where a line of the joined text stands in its file: `2.docx 第 3 行`; nothing where there is one file. */
export function placeOfLine(parts: readonly SourcePart[], line: number): string | undefined {
  if (parts.length < 2) return undefined;
  const part = parts.findLast(({ firstLine }) => firstLine <= line);
  return part && `${part.name} 第 ${line - part.firstLine + 1} 行`;
}
