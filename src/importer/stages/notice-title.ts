import { parseDateLine, parsePrintedDate } from '../../text/dates.ts';
import { findDocumentNumber } from '../../text/document-number.ts';
import { endsInKind } from '../../text/official-titles.ts';
import type { Block } from '../document.ts';
import { isLetterhead } from '../lines/official-lines.ts';

/** A title has no more lines than this. */
const MOST_LINES = 5;

/** The lines of the title of an official document: the one that ends as titles do, with those over it that are no head. */
export function findTitle(lines: Block[], blocks: Block[], marked: ReadonlySet<number>): Block[] {
  // A line that may be a red head is the title where no other follows: `第三次支委会会议纪要`.
  const isEnd = ({ text }: Block, index: number) =>
    endsInKind(text) &&
    !(
      isLetterhead(text) &&
      lines.length > 1 &&
      lines.slice(index + 1).some((line) => parseDateLine(line.text) === undefined)
    );
  const last = lines.findLastIndex(isEnd);
  const heading = lines.find(({ text, line }) => marked.has(line) && !isLetterhead(text));
  if (last < 0 && heading) return [heading];
  const end = last >= 0 ? last : lines.findLastIndex(({ text }) => !isLetterhead(text));
  if (end < 0) return lines.slice(-1);
  let start = end;
  while (start > 0 && end - start < MOST_LINES && belongsToTitle(lines[start - 1], lines[start], blocks))
    start -= 1;
  return lines.slice(start, end + 1);
}

/**
 * A line right over one of the title belongs to it, unless it is a head; a number between them parts them. Years stand in
 * titles too: behind 关于, and below the number of the document, only a line that is nothing but a date or a number is none.
 */
function belongsToTitle(line: Block | undefined, below: Block | undefined, blocks: Block[]): boolean {
  if (!line || !below || blocks.indexOf(below) - blocks.indexOf(line) !== 1) return false;
  if (isLetterhead(line.text) || isDesignation(line.text)) return false;
  const isBelowNumber = blocks
    .slice(0, blocks.indexOf(line))
    .some(({ text }) => findDocumentNumber(text) !== undefined);
  if (isBelowNumber || /关于|^(?:印发|转发|批转)/u.test(line.text)) return true;
  return !/\d\s*[年号號]/u.test(line.text) && parsePrintedDate(line.text) === undefined;
}

/** True for a line that is a date or a number and nothing else: `（2024年5月6日）`, `第3号`, `2024年第2期`. */
function isDesignation(text: string): boolean {
  return (
    parseDateLine(text) !== undefined ||
    /^[（(]?(?:\d{4}年\s*)?(?:总\s*)?第?\s*[\d一二三四五六七八九十百〇-]+\s*[期号號][）)]?$/u.test(
      text.trim(),
    )
  );
}

/** The lines of a title that is set in one, parted by blanks. */
export function splitTitle(text: string): string[] {
  return text.split(/[ \u3000]+/u).filter((part) => part !== '');
}
