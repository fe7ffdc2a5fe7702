import { findCitedNumbers, type CitedNumber } from './find-cited-numbers.ts';
import { isBareTitle, isDocumentTitle, titleKey } from './document-titles.ts';

/** What a text refers to by its name. */
export type Reference =
  /** A work by its title; one that is no document by its form counts only where the archive holds it. */
  | { type: 'title'; title: string; isDocument: boolean }
  | ({ type: 'number' } & CitedNumber)
  /** A number of a periodical: 《青海工运》2017年第9-10期. */
  | { type: 'issue'; series: string; year: number; numbers: readonly number[] };

/** A reference in its place: the text it stands in, and the characters it takes there. */
export interface FoundReference {
  text: number;
  start: number;
  end: number;
  reference: Reference;
}

/**
 * Finds what the texts of one article refer to: 《…》 with what stands in 〈…〉 inside, 发文字号 and cited numbers of
 * periodicals. A short title stands for the full one it was given for (`以下简称《五年规划》`), one that is the kind of
 * document alone for the last one of that kind; where there is none it refers to nothing.
 */
export function findReferences(texts: readonly string[]): FoundReference[] {
  const before = new Map<string, string>();
  const named: string[] = [];
  return texts.flatMap((text, place) => {
    const marks = findTitles(text).flatMap((mark): Span[] => {
      const issue = ISSUE.exec(text.slice(mark.end));
      if (issue?.groups && !mark.isInner) return [readIssue(mark, issue)];
      const title = meantTitle(mark.title, before, named);
      const short = SHORT.exec(text.slice(mark.end))?.[1];
      if (title === undefined) return [];
      const isDocument = isDocumentTitle(title);
      if (isDocument && !mark.isInner) named.push(title);
      if (short !== undefined) before.set(short, title);
      return [{ start: mark.start, end: mark.end, reference: { type: 'title', title, isDocument } }];
    });
    const numbers = findCitedNumbers(text).map(({ start, end, ...number }): Span => {
      return { start, end, reference: { type: 'number', ...number } };
    });
    return [...marks, ...numbers].sort((a, b) => a.start - b.start).map((span) => ({ text: place, ...span }));
  });
}

type Span = Omit<FoundReference, 'text'>;

/** The title that is meant: itself, the one it is short for, or nothing. */
function meantTitle(
  title: string,
  before: ReadonlyMap<string, string>,
  named: readonly string[],
): string | undefined {
  const long = before.get(title);
  if (long !== undefined) return long;
  if (!isBareTitle(title)) return title;
  const key = titleKey(title);
  return named.findLast((one) => titleKey(one).endsWith(key));
}

interface Mark {
  start: number;
  end: number;
  title: string;
  isInner: boolean;
}

/** What stands in 《》, and in 〈〉 inside; a mark that is not closed within the length of a title opens nothing. */
function findTitles(text: string): Mark[] {
  const marks: Mark[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '《' || (sign === '〈' && open.length > 0)) open.push(at);
    else if (sign === '》' || (sign === '〉' && open.length > 0)) {
      const start = open.pop();
      const title = start === undefined ? '' : text.slice(start + 1, at);
      if (start !== undefined && title.trim() !== '' && title.length <= LONGEST)
        marks.push({ start, end: at + 1, title, isInner: open.length > 0 });
    } else if (open.length > 0 && at - (open[0] ?? at) > LONGEST) open.length = 0;
  }
  return marks.sort((a, b) => a.start - b.start);
}

function readIssue({ start, end, title }: Mark, found: RegExpExecArray): Span {
  const { year = '', first = '', last = first } = found.groups ?? {};
  const [from, to] = [Number(first), Number(last)];
  const numbers = Array.from(
    { length: Math.max(1, Math.min(to - from + 1, MOST_NUMBERS)) },
    (_, n) => from + n,
  );
  return {
    start,
    end: end + found[0].length,
    reference: { type: 'issue', series: title, year: Number(year), numbers },
  };
}

/** No title is longer; the longest of the sources has 44 characters. */
const LONGEST = 120;
/** More numbers than this in one are a slip of the pen. */
const MOST_NUMBERS = 12;
const ISSUE =
  /^\s*[（(]?\s*(?<year>\d{4})\s*年\s*第?\s*(?<first>\d{1,3})\s*(?:[-—–~～、，至]\s*第?\s*(?<last>\d{1,3}))?\s*期\s*(?:合刊)?[）)]?/u;
const SHORT = /^\s*[（(]以下(?:统称|简称|通称)为?[：:]?《([^《》]{2,20})》/u;
