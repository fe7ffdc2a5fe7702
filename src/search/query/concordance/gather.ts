import { itemAt } from '../../../text/item-at.ts';
import { countPieces } from '../../fields.ts';
import type { Gathered, Line, LineSource } from '../api.ts';
import { countPlaces } from '../count-places.ts';
import { matchesIn, wordsIn, type Evaluation } from '../evaluate.ts';
import { pieceAt } from '../find.ts';
import { loadPiece, type SearchData } from '../loading/load.ts';
import { formatDay } from '../loading/days.ts';
import { blocksOf, withQuery, type Asked } from '../show.ts';
import { makeLines } from './lines.ts';

/** Lines that a list holds: at A4 some 250 sheets, and what a page of a browser bears. */
export const MOST_LINES = 5000;

/** Articles read at a time; between them the page is told how far it is. */
const AT_ONCE = 40;

/** Lines as they were read, each with the article it is of and its place among them. */
export interface GatheredLine extends Line {
  article: number;
}

/** An article that was found without a place in its text. */
export interface Placeless extends LineSource {
  article: number;
}

/** What was read so far for the list of an answer's places. */
export interface Gathering {
  lines: GatheredLine[];
  placeless: Placeless[];
  /** Articles read. */
  read: number;
  /** True where the list is full and places were left out. */
  full: boolean;
  /** The reading that is under way: two that ask at once read the same. */
  reading: Promise<void> | undefined;
}

/** An answer as far as its places are read from it. */
export interface Listed {
  request: Asked;
  evaluation: Evaluation;
  ranked: readonly number[];
}

/** Nothing read yet. */
export function beginGathering(): Gathering {
  return { lines: [], placeless: [], read: 0, full: false, reading: undefined };
}

/** Reads the places of the next articles, as long as the list is not full. */
export async function readOn(gathering: Gathering, listed: Listed, data: SearchData): Promise<Gathered> {
  gathering.reading ??= readSome(gathering, listed, data).finally(() => (gathering.reading = undefined));
  await gathering.reading;
  const { read, full } = gathering;
  const articles = listed.ranked.length;
  return { read, articles, done: full || read >= articles };
}

async function readSome(gathering: Gathering, listed: Listed, data: SearchData): Promise<void> {
  if (gathering.full) return;
  const next = listed.ranked.slice(gathering.read, gathering.read + AT_ONCE);
  const found = await Promise.all(next.map((article) => readArticle(article, listed, data)));
  for (const { lines, source } of found) {
    const room = MOST_LINES - gathering.lines.length - gathering.placeless.length;
    if (room === 0 || lines.length > room) gathering.full = true;
    if (room === 0) return;
    gathering.lines.push(...lines.slice(0, room));
    if (lines.length === 0) gathering.placeless.push(source);
    gathering.read += 1;
    if (gathering.full) return;
  }
}

async function readArticle(
  article: number,
  { request, evaluation }: Listed,
  data: SearchData,
): Promise<{ lines: GatheredLine[]; source: Placeless }> {
  const { url, day } = data.catalogue.articles;
  const pieces = await Promise.all(
    piecesToRead(article, evaluation, data).map((piece) => loadPiece(article, piece, data)),
  );
  const { head } = itemAt(pieces, 0);
  const address = itemAt(url, article);
  const source: LineSource = { ...head, url: address, day: formatDay(itemAt(day, article)) };
  const words = wordsIn(article, evaluation);
  const lines = blocksOf(pieces)
    .flatMap((block) => makeLines(block, words, data.variants))
    .map(({ id, ...line }) => ({ ...line, url: withQuery(address, request, id), source, article }));
  return { lines, source: { ...source, url: withQuery(address, request), article } };
}

/** The pieces in which places are known to stand, and all of them where that is not known. */
function piecesToRead(article: number, evaluation: Evaluation, data: SearchData): number[] {
  const ends = itemAt(data.catalogue.articles.ends, article);
  if (countPlaces(article, evaluation, data) === undefined)
    return Array.from({ length: countPieces(ends) }, (_, piece): number => piece);
  const pieces = matchesIn(article, evaluation)
    .flatMap(({ articles }) => articles.get(article)?.offsets ?? [])
    .filter((offset) => offset > ends[2])
    .map((offset) => pieceAt(article, offset, data));
  return pieces.length === 0 ? [0] : [...new Set(pieces)].sort((a, b) => a - b);
}
