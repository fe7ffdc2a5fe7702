import { foldText } from '../../text/width.ts';
import type { LinePair } from './find-in-source.ts';

/** Where a place of an article stands in its source. */
export interface SourceSpot {
  /** The line of the source the cursor is in. */
  line: number;
  /** How far it is through that line, from 0 to 1. */
  share: number;
  /** All lines of the source that its paragraph was put together from. */
  lines: number[];
}

/** How many characters of a source line must stand in a paragraph for it to be a part of it. */
const HEAD = 8;

/** Finds the place of a cursor in the source; the text is that which the pairs were made of. Lines and columns as an editor counts. */
export function locateLine(
  source: readonly string[],
  article: readonly string[],
  pairs: readonly LinePair[],
  { line, column }: { line: number; column: number },
): SourceSpot | undefined {
  const words = article[line - 1] ?? '';
  const begins = pairs.findLast(([, own]) => own <= line);
  const [from = 1] = begins ?? [];
  const [until = Infinity] = pairs.find(([, own]) => own > line) ?? [];
  const text = foldText(words.replace(MARKS, ''));
  // Between two paragraphs one stands behind the first.
  if (text === '') return begins && { line: from, share: 1, lines: [from] };
  const parts = listParts(source, text, [from, Math.min(until, source.length + 1)], begins?.[1] === line);
  const [first] = parts;
  if (!first) return undefined;
  const at = foldText(words.slice(0, column - 1).replace(MARKS, '')).length;
  const index = Math.max(
    0,
    parts.findLastIndex((part) => part.at <= at),
  );
  const own = parts[index] ?? first;
  const end = parts[index + 1]?.at ?? text.length;
  return {
    line: own.line,
    share: Math.min(1, Math.max(0, (at - own.at) / Math.max(1, end - own.at))),
    lines: parts.map((part) => part.line),
  };
}

/** What the text has and no print shows. */
const MARKS = /^(?:#+ |title: |[-*] |\| )|\*\*|<[^>]*>?/gu;

interface Part {
  line: number;
  at: number;
}

/** The lines of a stretch of the source that stand in a paragraph, with their places in it. */
function listParts(
  source: readonly string[],
  text: string,
  [from, until]: readonly [number, number],
  isSure: boolean,
): Part[] {
  const parts: Part[] = isSure ? [{ line: from, at: 0 }] : [];
  for (let line = isSure ? from + 1 : from; line < until; line += 1) {
    const own = foldText((source[line - 1] ?? '').replace(MARKS, ''));
    const head = own.slice(0, HEAD);
    // Short words stand anywhere; a whole short line must be the whole paragraph, or its end.
    if (head === '' || (head.length < HEAD && !text.endsWith(own))) continue;
    const at = text.indexOf(head, parts.at(-1)?.at ?? 0);
    if (at >= 0) parts.push({ line, at });
  }
  return parts;
}
