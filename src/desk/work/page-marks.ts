import type { TextChange } from './find-words.ts';

/** A mark in a text where a printed page begins. */
export interface PlacedMark {
  from: number;
  to: number;
  page: number;
}

const MARK = /<PageMark\s+page=["'](\d+)["']\s*\/>/gu;

/** The marks of a text in their order. */
function listPageMarks(text: string): PlacedMark[] {
  return [...text.matchAll(MARK)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    page: Number(found[1]),
  }));
}

/** The mark a cursor stands in or beside. */
export function pageMarkAt(text: string, at: number): PlacedMark | undefined {
  return listPageMarks(text).find(({ from, to }) => at >= from && at <= to);
}

/** The number a page that begins here would have: one more than the page before, one less than the one behind. */
export function proposePage(text: string, at: number): number | undefined {
  const own = pageMarkAt(text, at);
  if (own) return own.page;
  const marks = listPageMarks(text);
  const before = marks.findLast(({ to }) => to <= at)?.page ?? pageStartOf(text);
  const after = marks.find(({ from }) => from >= at)?.page;
  if (before !== undefined) return before + 1;
  return after !== undefined && after > 1 ? after - 1 : undefined;
}

/** Sets a mark at a cursor, or gives the one that is there another number; nothing in the head of the file or a tag. */
export function setPageMark(text: string, at: number, page: number): TextChange | undefined {
  const insert = `<PageMark page="${page}" />`;
  const own = pageMarkAt(text, at);
  if (own) return { from: own.from, to: own.to, insert };
  const place = findPlace(text, at);
  return place === undefined ? undefined : { from: place, to: place, insert };
}

/** Takes the mark at a cursor away. */
export function dropPageMark(text: string, at: number): TextChange | undefined {
  const own = pageMarkAt(text, at);
  return own && { from: own.from, to: own.to, insert: '' };
}

const FRONT = /^---\n[\s\S]*?\n---(?:\n|$)/u;

function pageStartOf(text: string): number | undefined {
  const [front = ''] = FRONT.exec(text) ?? [];
  const [, page] = /^pageStart: *['"]?(\d+)/mu.exec(front) ?? [];
  return page === undefined ? undefined : Number(page);
}

/** The nearest place from a cursor on where a mark breaks neither a tag nor the signs at the head of a line. */
function findPlace(text: string, at: number): number | undefined {
  const [front = ''] = FRONT.exec(text) ?? [];
  const words = /\S/u.exec(text.slice(at));
  const start = text.slice(at, at + (words?.index ?? 0)).includes('\n') ? at + (words?.index ?? 0) : at;
  if (start < front.length) return undefined;
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', begin);
  const line = text.slice(begin, end < 0 ? text.length : end);
  const [head = ''] = /^(?:> ?)*(?:#{1,6} +|[-*+] +|\d+[.)] +|\| *)?/u.exec(line) ?? [];
  let place = Math.max(start, begin + head.length);
  for (const tag of line.matchAll(/<[^>]*>|\*\*|\[\^[^\]]*\]/gu)) {
    const from = begin + tag.index;
    if (place > from && place < from + tag[0].length) place = from;
  }
  // A row of dashes under the head of a table is no text.
  return /^\|[-:| ]+\|$/u.test(line) ? undefined : place;
}
