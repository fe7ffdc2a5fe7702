import { foldForComparison } from '../../text/similarity.ts';
import { readContentsEntry, UNPRINTED } from '../lines/contents-entry.ts';
import { unnumber } from '../lines/line-shapes.ts';
import { findProse, isRule, type ReadLine } from './read-line.ts';

/**
 * Finds where the contents end, as a place among the lines below their head: where a title they list comes again with no
 * page, and with it the columns that stand over it; else behind the last line that has a page.
 */
export function findContentsEnd(lines: ReadLine[], isPaged: boolean): number {
  const prose = findProse(lines);
  const limit = prose < 0 ? lines.length : prose;
  const last = lines.slice(0, limit).findLastIndex(({ entry }) => entry.form !== 'none');
  const again = isPaged ? findListedAgain(lines, limit) : findRepeated(lines, limit);
  if (again === undefined) return isPaged ? skipTail(lines, last + 1) : 0;
  const start = stepOverHeads(lines, again);
  if (!isPaged) return start;
  // Lines behind the last page that are not printed again belong to the text: credits of the cover, a rule.
  const end = skipTail(lines, last + 1);
  return start > end && lines.slice(end, start).some((line) => isListed(lines, line, start))
    ? start
    : Math.min(end, start);
}

/** The first line without a page that says a title with a page again. */
function findListedAgain(lines: ReadLine[], limit: number): number | undefined {
  const listed = new Set<string>();
  for (const [index, { block, entry }] of lines.slice(0, limit).entries()) {
    if (entry.form !== 'none') for (const words of wordsOf(entry.title)) listed.add(words);
    else if (wordsOf(block.text).some((words) => listed.has(words))) return index;
  }
  return undefined;
}

/** Without pages: the first line that says an earlier one again; a note of the editor may stand between. */
function findRepeated(lines: ReadLine[], limit: number): number | undefined {
  const listed = new Set<string>();
  for (const [index, { block, entry }] of lines.entries()) {
    const words = foldForComparison(block.text);
    if (words !== '' && listed.has(words)) return Math.min(index, limit);
    if (index < limit) for (const form of [words, ...wordsOf(entry.title)]) listed.add(form);
  }
  return undefined;
}

/** Columns and groups of the contents that stand over the first article as well. */
function stepOverHeads(lines: ReadLine[], from: number): number {
  const earlier = (index: number) => {
    const words = foldForComparison(lines[index]?.block.text ?? '');
    return words !== '' && lines.slice(0, index).some(({ block }) => foldForComparison(block.text) === words);
  };
  let start = from;
  while (start > 0 && lines[start - 1]?.entry.form === 'none' && earlier(start - 1)) start -= 1;
  return start;
}

/** A line without a page that the text prints again all the same: 征稿启事 at the end of the contents. */
function isListed(lines: ReadLine[], { block }: ReadLine, start: number): boolean {
  const words = foldForComparison(block.text);
  return words !== '' && lines.slice(start).some((line) => foldForComparison(line.block.text) === words);
}

/** Lines that may still follow the last entry before the first article: a late author, a table rule. */
function skipTail(lines: ReadLine[], from: number): number {
  let end = from;
  for (;;) {
    const text = lines[end]?.block.text ?? '';
    if (!isRule(text) && !text.startsWith('//')) return end;
    end += 1;
  }
}

function wordsOf(title: string): string[] {
  return [title, unnumber(title), readContentsEntry(title, UNPRINTED).title]
    .map(foldForComparison)
    .filter((words) => words !== '');
}
