import type { TextBlock } from '../fields.ts';
import type { Fragment, Hit, Result } from './api.ts';
import type { Evaluation } from './evaluate.ts';
import { pieceAt } from './find.ts';
import { loadHead, loadPiece, type SearchData } from './load.ts';
import { findStretches, markText, type Stretch } from './mark.ts';

/** Characters of context before and behind a hit. */
const CONTEXT = 28;

/** Hits shown before the reader asks for the rest, and pieces of text read for them. */
const FIRST_HITS = 3;
const FIRST_PIECES = 2;

/** Reads what the list shows of one article: its head, its title with the words marked, its first hits. */
export async function showResult(
  article: number,
  query: string,
  evaluation: Evaluation,
  data: SearchData,
): Promise<Result> {
  const words = wordsOf(evaluation);
  const offsets = textOffsets(article, evaluation, data);
  const [head, ...pieces] = await Promise.all([
    loadHead(article),
    ...choosePieces(article, evaluation, data).map((piece) => loadPiece(article, piece)),
  ]);
  return {
    article,
    url: withQuery(data.catalogue.articles.url[article]!, query),
    title: mark(head.title, words, data),
    issue: head.issue,
    page: head.page,
    date: head.date,
    people: head.people,
    hits: bestHits(pieces, article, query, evaluation, data),
    hitCount: offsets === undefined ? undefined : offsets.length,
  };
}

/** All hits of one article, in the order of the text. */
export async function showHits(
  article: number,
  query: string,
  evaluation: Evaluation,
  data: SearchData,
): Promise<Hit[]> {
  const count = data.catalogue.articles.pieces[article]!.length + 1;
  const pieces = await Promise.all(Array.from({ length: count }, (_, piece) => loadPiece(article, piece)));
  const words = wordsOf(evaluation);
  return pieces.flat().flatMap((block) => {
    const hits: Hit[] = [];
    for (let stretches = findStretches(block[2], words, data.variants); stretches.length > 0;) {
      const { hit, rest } = makeHit(block, stretches, article, query, data);
      hits.push(hit);
      stretches = rest;
    }
    return hits;
  });
}

/** One hit a block, those blocks first that hold most of the query's conditions, shown in the order of the text. */
function bestHits(
  pieces: TextBlock[][],
  article: number,
  query: string,
  { matches }: Evaluation,
  data: SearchData,
): Hit[] {
  const words = matches.flatMap((match) => match.words);
  return pieces
    .flat()
    .map((block) => ({ block, stretches: findStretches(block[2], words, data.variants) }))
    .filter(({ stretches }) => stretches.length > 0)
    .map((found) => ({
      ...found,
      conditions: matches.filter(
        (match) => findStretches(found.block[2], match.words, data.variants).length > 0,
      ).length,
    }))
    .sort((a, b) => b.conditions - a.conditions || a.block[0] - b.block[0])
    .slice(0, FIRST_HITS)
    .sort((a, b) => a.block[0] - b.block[0])
    .map(({ block, stretches }) => makeHit(block, stretches, article, query, data).hit);
}

/** A hit at the first stretch, with its context; stretches inside the context are marked too, the rest is given back. */
function makeHit(
  [, id, text]: TextBlock,
  stretches: Stretch[],
  article: number,
  query: string,
  data: SearchData,
): { hit: Hit; rest: Stretch[] } {
  const [first] = stretches;
  const from = first!.start <= CONTEXT ? 0 : first!.start - CONTEXT;
  const to = Math.min(text.length, first!.end + CONTEXT);
  const shown = stretches.filter(({ end }) => end <= to);
  const fragments = markText(
    text.slice(from, to),
    shown.map(({ start, end }) => ({ start: start - from, end: end - from })),
  );
  return {
    hit: {
      url: withQuery(data.catalogue.articles.url[article]!, query, id),
      fragments: [...(from > 0 ? [plain('…')] : []), ...fragments, ...(to < text.length ? [plain('…')] : [])],
    },
    rest: stretches.slice(shown.length),
  };
}

/** The pieces that hold most conditions; the first where places are not known, none where they are all above the text. */
function choosePieces(article: number, { matches }: Pick<Evaluation, 'matches'>, data: SearchData): number[] {
  const counts = new Map<number, number>();
  const textStart = data.catalogue.articles.ends[article]![2];
  for (const match of matches) {
    const places = match.articles.get(article)?.offsets.filter((offset) => offset >= textStart) ?? [];
    for (const piece of new Set(places.map((offset) => pieceAt(article, offset, data))))
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  const chosen = [...counts].sort(([a, n], [b, m]) => m - n || a - b).slice(0, FIRST_PIECES);
  if (chosen.length > 0) return chosen.map(([piece]) => piece).sort((a, b) => a - b);
  return textOffsets(article, { matches }, data) === undefined ? [0] : [];
}

/** Places of the words in the text; undefined where not all of them are known. */
function textOffsets(
  article: number,
  { matches }: Pick<Evaluation, 'matches'>,
  data: SearchData,
): number[] | undefined {
  const all = matches.map((match) => match.articles.get(article)).filter((places) => places !== undefined);
  if (all.some(({ complete }) => !complete)) return undefined;
  const textStart = data.catalogue.articles.ends[article]![2];
  return [...new Set(all.flatMap(({ offsets }) => offsets))].filter((offset) => offset >= textStart);
}

function wordsOf({ matches }: Evaluation): string[] {
  return matches.flatMap(({ words }) => words);
}

function mark(text: string, words: string[], data: SearchData): Fragment[] {
  return markText(text, findStretches(text, words, data.variants));
}

const plain = (text: string): Fragment => ({ text, marked: false });

function withQuery(url: string, query: string, id = ''): string {
  const parameters = new URLSearchParams({ q: query.toWellFormed() });
  return `${url}?${parameters}${id === '' ? '' : `#${id}`}`;
}
