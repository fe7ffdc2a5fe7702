import type { IssueData } from '../schema/issue.ts';
import { foldText } from '../text/width.ts';
import type { Board, Zone } from './board.ts';
import type { DataPath } from './input.ts';

/** A part of the printed contents that the source does not have, or has otherwise. */
export interface MissingContents {
  path: DataPath;
  words: string;
}

/** Finds the printed contents line by line in the source, in their order, and claims them. */
export function claimContents(board: Board, data: IssueData, zone: Zone): MissingContents[] {
  const missing: MissingContents[] = [];
  const texts = listTexts(data);
  const chain = chooseInOrder(texts.map((text) => placesWithPage(board, text, zone)));
  texts.forEach((text, index) => {
    const at = chain[index];
    if (at === undefined) missing.push({ path: text.path, words: text.value });
    else board.claim([at, at + text.words.length], { kind: 'contents', path: text.path });
  });
  texts.forEach((text, index) => {
    const at = chain[index];
    if (at === undefined || text.page === undefined) return;
    const path = [...text.path.slice(0, -1), 'page'];
    const page = claimPage(board, text.page, path, at, at + text.words.length);
    if (!page) missing.push({ path, words: String(text.page) });
  });
  texts.forEach((text, index) => {
    const at = chain[index];
    if (at === undefined || text.author === undefined) return;
    const words = foldText(text.author);
    const end = at + text.words.length;
    // Behind its title and before the next one, however long the dots between them.
    const next = chain.find((other) => other !== undefined && other > at) ?? board.length;
    const [place] = board.openPlaces(words, [end, Math.min(next, end + words.length + FURTHEST)]);
    const path = [...text.path.slice(0, -1), 'author'];
    if (place === undefined) missing.push({ path, words: text.author });
    else board.claim([place, place + words.length], { kind: 'contents', path });
  });
  return missing;
}

/** An author stands no further behind a title than a line of dots is long. */
const FURTHEST = 120;

interface ContentsText {
  path: DataPath;
  value: string;
  words: string;
  page?: number;
  author?: string;
}

function listTexts(data: IssueData): ContentsText[] {
  const texts: ContentsText[] = [];
  const add = (path: DataPath, value: string, rest: { page?: number; author?: string } = {}) =>
    texts.push({ path, value, words: foldText(value), ...rest });
  data.contents.forEach((column, index) => {
    if (column.column !== undefined) add(['contents', index, 'column'], column.column);
    let group: string | undefined;
    column.entries.forEach((entry, place) => {
      const path = ['contents', index, 'entries', place];
      if (entry.group !== undefined && entry.group !== group) add([...path, 'group'], entry.group);
      group = entry.group;
      add([...path, 'title'], entry.title, {
        ...(entry.page !== undefined && { page: entry.page }),
        ...(entry.author !== undefined && { author: entry.author }),
      });
    });
  });
  return texts;
}

/** Of the places of each text, one each so that as many as possible follow one another. */
function chooseInOrder(places: readonly number[][]): (number | undefined)[] {
  interface Link {
    text: number;
    at: number;
    count: number;
    before: Link | undefined;
  }
  const links: Link[] = [];
  let best: Link | undefined;
  places.forEach((candidates, text) => {
    const fresh = candidates.map((at) => {
      let before: Link | undefined;
      for (const link of links) {
        if (
          link.at < at &&
          (!before || link.count > before.count || (link.count === before.count && link.at > before.at))
        ) {
          before = link;
        }
      }
      return { text, at, count: (before?.count ?? 0) + 1, before };
    });
    links.push(...fresh);
    for (const link of fresh) if (!best || link.count > best.count) best = link;
  });
  const chosen: (number | undefined)[] = places.map(() => undefined);
  for (let link: Link | undefined = best; link; link = link.before) chosen[link.text] = link.at;
  return chosen;
}

/** The places of a text; of several those with the right page figure beside them (three speeches under one title). */
function placesWithPage(board: Board, text: ContentsText, zone: Zone): number[] {
  const places = board.openPlaces(text.words, zone);
  const { page } = text;
  if (places.length < 2 || page === undefined) return places;
  const paged = places.filter((at) => findPage(board, page, at, at + text.words.length) !== undefined);
  return paged.length > 0 ? paged : places;
}

function claimPage(board: Board, page: number, path: DataPath, start: number, end: number): boolean {
  const place = findPage(board, page, start, end);
  if (place) board.claim(place, { kind: 'contents', path });
  return place !== undefined;
}

/** The page figure stands on the line of the title, before it (`- 03 题`) or behind it (`题 / 作者	8`), or on the next. */
function findPage(board: Board, page: number, start: number, end: number): Zone | undefined {
  let from = start;
  while (from > 0 && !board.lineStart[from]) from -= 1;
  let to = end;
  while (to < board.length && !board.lineStart[to]) to += 1;
  let next = Math.min(to + 1, board.length);
  while (next < board.length && !board.lineStart[next]) next += 1;
  return (
    findFigure(board, page, [from, start]) ??
    findFigure(board, page, [end, to]) ??
    findFigure(board, page, [to, next])
  );
}

function findFigure(board: Board, page: number, [from, to]: Zone): Zone | undefined {
  for (const match of board.text.slice(from, to).matchAll(/\d+/gu)) {
    const place: Zone = [from + match.index, from + match.index + match[0].length];
    if (Number(match[0]) === page && board.isFree(place)) return place;
  }
  return undefined;
}
