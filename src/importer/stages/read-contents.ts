import { foldForComparison } from '../../text/similarity.ts';
import type { Block, ContentsLine, LogEntry } from '../document.ts';
import { isContentsHead } from '../lines/contents-head.ts';
import { arrangeContents } from './arrange-contents.ts';
import { findContentsEnd } from './contents-end.ts';
import {
  readContentsEntry,
  SURE_FORMS,
  takeMark,
  UNPRINTED,
  type ContentsEntry,
} from '../lines/contents-entry.ts';
import { partTable } from './part-table.ts';
import { findProse, type ReadLine } from './read-line.ts';
import { withoutHeading } from '../lines/read-marks.ts';

/** The blocks of a periodical cut into what stands before, in and behind its printed contents. */
export interface ContentsReading {
  before: Block[];
  heads: string[];
  lines: ContentsLine[];
  /** Lines among the contents that are none of them: imprint lines recognition threw there, and what nobody can read. */
  strays: Block[];
  after: Block[];
  log: LogEntry[];
}

/**
 * Reads the printed contents: columns, groups inside a column, entries with page and author, in whatever form most lines
 * have. What it cannot make out is left among the strays. Gives undefined where the source has no contents.
 */
export function readContents(blocks: Block[]): ContentsReading | undefined {
  const named = blocks.findIndex((block) => isContentsHead(block.text));
  const start = named >= 0 ? named : findMarkedRun(blocks);
  const [first] = blocks.slice(start, start + 1);
  if (start < 0 || !first) return undefined;
  const heading = named >= 0 ? first : undefined;
  const following = partTable(blocks.slice(heading ? start + 1 : start));
  const lines = settleForms(readLines(following));
  const isPaged = lines.some(({ entry }) => entry.form !== 'none');
  const end = findContentsEnd(lines, isPaged);
  const { blocks: region, foreign } = partForeign(following.slice(0, end));
  const inRegion = new Set(region);
  const arranged = arrangeContents(
    lines
      .slice(0, end)
      .filter(({ block }) => inRegion.has(block))
      .map(({ block, entry }) => ({ block: { ...block, text: withoutHeading(block.text) }, entry })),
    following.slice(end),
    isPaged,
  );
  return {
    before: blocks.slice(0, start),
    heads: heading ? [takeMark(withoutHeading(heading.text)).text] : [],
    ...arranged,
    after: following.slice(end),
    log: [...arranged.log, ...tellForeign(foreign), ...tellEmpty(first, arranged.lines)],
  };
}

/**
 * Where contents without a head begin: at least two lines one after another with the same sign before them, `★ …`, each of
 * which stands again below without it; -1 where there are none. Lines of the text that bear a sign are not printed twice.
 */
function findMarkedRun(blocks: Block[]): number {
  const marked = blocks.map(({ text }) => takeMark(withoutHeading(text)));
  const places = new Map<string, number>();
  for (const [place, { text }] of blocks.entries())
    places.set(foldForComparison(withoutHeading(text)), place);
  for (const [start, { mark }] of marked.entries()) {
    if (mark === undefined || BRACKETS.test(mark)) continue;
    let end = start + 1;
    while (marked[end]?.mark === mark) end += 1;
    const isAgain = ({ text }: { text: string }) => (places.get(foldForComparison(text)) ?? -1) >= end;
    if (end - start > 1 && marked.slice(start, end).every(isAgain)) return start;
  }
  return -1;
}

const BRACKETS = /[【〖［[〔]/u;

function readLines(blocks: Block[]): ReadLine[] {
  const counts = new Map<string, number>();
  const folded = blocks.map(({ text }) => foldForComparison(text));
  for (const words of folded) counts.set(words, (counts.get(words) ?? 0) + 1);
  const isSigned = (title: string, name: string) => {
    const key = foldForComparison(title);
    return blocks.some(
      ({ text }, index) =>
        folded[index - 1] === key && withoutBlanks(withoutHeading(text)) === withoutBlanks(name),
    );
  };
  return blocks.map((block, index) => {
    const isLine = (words: string) => {
      const key = foldForComparison(words);
      return key !== '' && (counts.get(key) ?? 0) > (folded[index] === key ? 1 : 0);
    };
    return { block, entry: readContentsEntry(withoutHeading(block.text), { isLine, isSigned }) };
  });
}

const withoutBlanks = (text: string) => text.replaceAll(/\s/gu, '');

/** A page whose form says little counts where the lines before the first prose have that form twice, or in order. */
function settleForms(lines: ReadLine[]): ReadLine[] {
  const prose = findProse(lines);
  const front = prose < 0 ? lines : lines.slice(0, prose);
  const counts = Map.groupBy(front, ({ entry }) => entry.form);
  const trusted = (form: ContentsEntry['form']) =>
    SURE_FORMS.includes(form) ||
    (form !== 'none' && ((counts.get(form)?.length ?? 0) > 1 || ['bracket', 'spaces'].includes(form)));
  return lines.map(({ block, entry }, index) => {
    if (entry.form !== 'none' && trusted(entry.form) && (prose < 0 || index < prose)) return { block, entry };
    const text = withoutHeading(block.text);
    const plain = readContentsEntry(text, UNPRINTED);
    return { block, entry: entry.form === 'none' ? entry : { ...plain, title: text, form: 'none' } };
  });
}

/** `CONTENTS` and the titles below it in another language are passed over. */
function partForeign(blocks: Block[]): { blocks: Block[]; foreign: Block[] } {
  const isForeign = ({ text }: Block) => /[A-Za-z]{3}/u.test(text) && !/[\p{Script=Han}@]/u.test(text);
  return { blocks: blocks.filter((block) => !isForeign(block)), foreign: blocks.filter(isForeign) };
}

function tellForeign(foreign: Block[]): LogEntry[] {
  const [first] = foreign;
  return first === undefined
    ? []
    : [
        {
          kind: 'doubt',
          code: 'contents',
          line: first.line,
          message: `外文目录 ${foreign.length} 行没有收入：第 ${foreign.map(({ line }) => line).join('、')} 行`,
        },
      ];
}

function tellEmpty(heading: Block, lines: ContentsLine[]): LogEntry[] {
  return lines.length > 0
    ? []
    : [
        {
          kind: 'doubt',
          code: 'contents',
          line: heading.line,
          message: `“${heading.text}”下面没有读出条目，正文按像题名的行分篇，请对照原件`,
          fields: ['contents'],
        },
      ];
}
