import { itemAt } from '../../text/item-at.ts';
import { countPieces, type TextBlock, type TextPiece } from '../fields.ts';
import { cutQuery, type Fragment, type Hit, type Result, type SearchRequest } from './api.ts';
import { countPlaces } from './count-places.ts';
import { matchesIn, wordsIn, type Evaluation } from './evaluate.ts';
import { pieceAt } from './find.ts';
import { loadPiece, type SearchData } from './loading/load.ts';
import { findStretches, markText, type Stretch } from './mark.ts';

/** Characters of context before and behind a hit. */
const CONTEXT = 28;

/** Hits shown before the reader asks for the rest. */
const FIRST_HITS = 3;

/** What was asked, as far as the addresses of hits keep it for marking the words in the article. */
export type Asked = Pick<SearchRequest, 'query' | 'widen' | 'sort'>;

/** Reads what the list shows of one article: its head, its title with the words marked, its first hits. */
export async function showResult(
  article: number,
  asked: Asked,
  evaluation: Evaluation,
  data: SearchData,
): Promise<Result> {
  const words = wordsIn(article, evaluation);
  const pieces = await loadShown(article, evaluation, data);
  const { head } = itemAt(pieces, 0);
  return {
    article,
    url: withQuery(itemAt(data.catalogue.articles.url, article), asked),
    title: mark(head.title, words, data),
    issue: head.issue,
    page: head.page,
    date: head.date,
    people: head.people,
    ...(asked.sort === 'relevance' ? groupOf(article, evaluation) : {}),
    hits: bestHits(pieces, article, asked, evaluation, data),
    hitCount: countPlaces(article, evaluation, data),
  };
}

/** How an article was found, where the list has both ways. */
function groupOf(article: number, { articles, whole }: Evaluation): Pick<Result, 'group'> {
  if (!whole || whole.found.length === 0 || articles.every((other) => whole.articles.has(other))) return {};
  return { group: whole.articles.has(article) ? 'whole' : 'apart' };
}

/** All hits of one article, in the order of the text. */
export async function showHits(
  article: number,
  asked: Asked,
  evaluation: Evaluation,
  data: SearchData,
): Promise<Hit[]> {
  const count = countPieces(itemAt(data.catalogue.articles.ends, article));
  const pieces = await Promise.all(
    Array.from({ length: count }, (_, piece) => loadPiece(article, piece, data)),
  );
  const words = wordsIn(article, evaluation);
  return blocksOf(pieces).flatMap((block) => {
    const hits: Hit[] = [];
    for (let stretches = findStretches(block[2], words, data.variants); stretches.length > 0;) {
      const { hit, rest } = makeHit(block, stretches, article, asked, data);
      hits.push(hit);
      stretches = rest;
    }
    return hits;
  });
}

/** One hit a block, those blocks first that hold most of the query's conditions, shown in the order of the text. */
function bestHits(
  pieces: TextPiece[],
  article: number,
  asked: Asked,
  evaluation: Evaluation,
  data: SearchData,
): Hit[] {
  const matches = matchesIn(article, evaluation);
  const words = matches.flatMap(({ words }) => words);
  return blocksOf(pieces)
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
    .map(({ block, stretches }) => makeHit(block, stretches, article, asked, data).hit);
}

/** The blocks of some pieces, one that lies in several once. */
export function blocksOf(pieces: readonly TextPiece[]): TextBlock[] {
  const blocks = pieces.flatMap((piece) => piece.blocks);
  return blocks.filter(([start], place) => start > (blocks[place - 1]?.[0] ?? -1));
}

/** A hit at the first stretch, with its context; stretches inside the context are marked too, the rest is given back. */
function makeHit(
  [, id, text]: TextBlock,
  stretches: Stretch[],
  article: number,
  asked: Asked,
  data: SearchData,
): { hit: Hit; rest: Stretch[] } {
  const [from, to] = cutContext(text, itemAt(stretches, 0));
  const shown = stretches.filter(({ end }) => end <= to);
  const fragments = markText(
    text.slice(from, to),
    shown.map(({ start, end }) => ({ start: start - from, end: end - from })),
  );
  return {
    hit: {
      url: withQuery(itemAt(data.catalogue.articles.url, article), asked, id),
      fragments: [...(from > 0 ? [plain('…')] : []), ...fragments, ...(to < text.length ? [plain('…')] : [])],
    },
    rest: stretches.slice(shown.length),
  };
}

/** Where the context of a stretch begins and ends: not with a mark that belongs to what is left out. */
export function cutContext(text: string, { start, end }: Stretch): [from: number, to: number] {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const before = from === 0 ? '' : text.slice(from, start);
  const behind = to === text.length ? '' : text.slice(end, to);
  const closing = /^[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{Cs}]*/u.exec(before)?.[0] ?? '';
  const opening = /[\s\p{Ps}\p{Pi}，、；：\p{Cs}]*$/u.exec(behind)?.[0] ?? '';
  return [from + closing.length, to - opening.length];
}

/** Loads the pieces of text the first hits are shown from; where only presence is known, all up to one that has a hit. */
export async function loadShown(
  article: number,
  evaluation: Evaluation,
  data: SearchData,
): Promise<TextPiece[]> {
  const chosen = choosePieces(article, evaluation, data);
  if (chosen.length > 0) return Promise.all(chosen.map((piece) => loadPiece(article, piece, data)));
  const first = await loadPiece(article, 0, data);
  const words = wordsIn(article, evaluation);
  if (words.length === 0) return [first];
  const last = countPieces(itemAt(data.catalogue.articles.ends, article)) - 1;
  let piece = first;
  for (let next = 1; next <= last && !holdsWord(piece, words, data); next += 1)
    piece = await loadPiece(article, next, data);
  return [piece];
}

function holdsWord({ head, blocks }: TextPiece, words: string[], data: SearchData): boolean {
  return [head.title, head.people, ...blocks.map(([, , text]) => text)].some(
    (text) => findStretches(text, words, data.variants).length > 0,
  );
}

/** The piece that holds most conditions, then most hits, and a second where the first leaves something to show. */
function choosePieces(article: number, evaluation: Evaluation, data: SearchData): number[] {
  const matches = matchesIn(article, evaluation);
  const counts = new Map<number, { conditions: number; hits: number }>();
  const textStart = itemAt(data.catalogue.articles.ends, article)[2];
  for (const match of matches) {
    const places = match.articles.get(article)?.offsets.filter((offset) => offset > textStart) ?? [];
    const pieces = places.map((offset) => pieceAt(article, offset, data));
    for (const piece of new Set(pieces)) {
      const { conditions = 0, hits = 0 } = counts.get(piece) ?? {};
      counts.set(piece, {
        conditions: conditions + 1,
        hits: hits + pieces.filter((other) => other === piece).length,
      });
    }
  }
  const [best, second] = [...counts].sort(
    ([a, n], [b, m]) =>
      m.conditions - n.conditions || Math.min(m.hits, FIRST_HITS) - Math.min(n.hits, FIRST_HITS) || a - b,
  );
  if (!best) return [];
  const enough = best[1].conditions === matches.length && best[1].hits >= FIRST_HITS;
  return (second && !enough ? [best, second] : [best]).map(([piece]) => piece).sort((a, b) => a - b);
}

function mark(text: string, words: string[], data: SearchData): Fragment[] {
  return markText(text, findStretches(text, words, data.variants));
}

const plain = (text: string): Fragment => ({ text, marked: false });

/** The address of an article, or of a paragraph of it, with what was asked. */
export function withQuery(url: string, { query, widen }: Asked, id = ''): string {
  if (query.trim() === '') return url;
  const fields = new URLSearchParams({ q: cutQuery(query) });
  if (!widen) fields.set('widen', '0');
  return `${url}?${fields}${id === '' ? '' : `#${id}`}`;
}
