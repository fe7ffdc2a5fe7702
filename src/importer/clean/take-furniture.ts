import { findFolios } from '../../text/folios.ts';
import { findFurniture, readSiteSource, type Furniture } from '../../text/furniture.ts';
import type { LogEntry, PageReading } from '../document.ts';
import { withoutBold } from '../lines/read-marks.ts';
import { numberPages } from './number-pages.ts';

/** A text without what its pages print beside it, and where the pages end. */
export interface PagedText {
  text: string;
  /** Lines at which a page ends, where a sentence may be broken. */
  borders: readonly number[];
  /** How the numbers of its pages can be read. */
  readings: readonly PageReading[];
  /** The running heads taken out. */
  heads: readonly string[];
  log: LogEntry[];
}

/** Takes page numbers and running heads out of a text; their lines stay as blank ones, so that every other keeps its number. */
export function takeFurniture(text: string): PagedText {
  const written = text.split('\n');
  // A folio printed bold is one all the same.
  const lines = written.map(withoutBold);
  const folios = findFolios(lines);
  const found = findFurniture(lines, folios);
  const words = (index: number) => (lines[index] ?? '').trim();
  const isRepeated = (index: number) =>
    [...found.keys()].some((other) => other !== index && words(other) === words(index));
  const log = [...found].map(([index, kind]): LogEntry => {
    return kind === 'head' && !isRepeated(index)
      ? {
          kind: 'doubt',
          code: 'leftover',
          line: index + 1,
          message: `夹在一句话中间，按书眉略去，请核对：${words(index)}`,
        }
      : {
          kind: 'change',
          line: index + 1,
          message: `${NAMES[kind]}略去：${words(index)}`,
        };
  });
  return {
    text: written.map((line, index) => (found.has(index) ? keptOf(line, found.get(index)) : line)).join('\n'),
    borders: [
      ...[...found].flatMap(([index, kind]) => (kind === 'folio' ? [index + 1] : [])),
      ...lines.flatMap((line, index) => (line.includes('\f') ? [index + 1] : [])),
    ],
    readings: numberPages(lines, found, folios),
    heads: [...found].flatMap(([index, kind]) => (kind === 'head' ? [words(index)] : [])),
    log,
  };
}

const NAMES: Readonly<Record<Furniture, string>> = { folio: '页码', head: '书眉', site: '网页的话' };

/** Of the line a web page prints under a title, where the text was taken from stays. */
function keptOf(line: string, kind: Furniture | undefined): string {
  const source = kind === 'site' ? readSiteSource(line) : undefined;
  return source === undefined ? '' : `来源：${source}`;
}
