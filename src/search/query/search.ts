import { holdsCards, type Hit, type Result, type SearchAnswer, type SearchRequest } from './api.ts';
import { findCards } from './cards.ts';
import { countAllPlaces } from './count-places.ts';
import { findClosest } from './closest.ts';
import { allArticles, evaluate, type Evaluation } from './evaluate.ts';
import { loadSearch, type SearchData } from './load.ts';
import { countFacets, countYears, narrow, shardsToAsk } from './narrow.ts';
import { readNotes } from './notes.ts';
import { parseQuery, type ParsedQuery } from './parse.ts';
import { rank } from './rank.ts';
import { showHits, showResult, type Asked } from './show.ts';
import { partWords } from './part-words.ts';
import { putStraddlingBehind } from './straddles.ts';

/** An answer that results can still be read from. */
interface KeptAnswer {
  asked: Asked;
  evaluation: Evaluation;
  ranked: number[];
}

/** Answers kept for reading on; older ones are let go. */
const KEPT = 6;
const kept = new Map<number, KeptAnswer>();
let count = 0;

/**
 * Answers a request: how many articles hold the query, how they fall into facets and years, what else to offer.
 * A request without words is answered with all articles that pass its filters.
 */
export async function search(request: SearchRequest): Promise<SearchAnswer> {
  const data = await loadSearch();
  const query = parseQuery(request.query);
  const [evaluation, { references, ...cards }] = await Promise.all([
    evaluateRequest(request, query, data),
    findCards(query, request.widen, data),
  ]);
  const narrowed = { ...evaluation, articles: narrow(evaluation.articles, request, data) };
  const sorted = rank(narrowed, request.sort, data);
  const ranked = request.sort === 'relevance' ? await putStraddlingBehind(sorted, evaluation, data) : sorted;
  const id = keep({ asked: request, evaluation: { ...evaluation, articles: ranked }, ranked });
  const nothing = evaluation.articles.length === 0 && !holdsCards({ references, cards });
  const apart = partWords(query);
  return {
    id,
    total: ranked.length,
    places: countAllPlaces(ranked, evaluation, data),
    references,
    cards,
    widened: evaluation.widened,
    facets: countFacets(evaluation.articles, request, data),
    years: countYears(evaluation.articles, request, data),
    ...(nothing ? await findClosest(query, evaluation, data) : { missing: [], closest: undefined }),
    ...(apart !== undefined && { apart }),
    notes: readNotes(query, evaluation),
  };
}

/** Results `from` to `to` of an answer, ready to be shown. */
export async function readResults(answer: number, from: number, to: number): Promise<Result[]> {
  const data = await loadSearch();
  const { asked, evaluation, ranked } = recall(answer);
  return Promise.all(ranked.slice(from, to).map((article) => showResult(article, asked, evaluation, data)));
}

/** All hits in one article of an answer. */
export async function readHits(answer: number, article: number): Promise<Hit[]> {
  const { asked, evaluation } = recall(answer);
  return showHits(article, asked, evaluation, await loadSearch());
}

/** Asks the shards that can hold anything of the answer, and all others too before it says that nothing is found. */
async function evaluateRequest(
  request: SearchRequest,
  query: ParsedQuery,
  data: SearchData,
): Promise<Evaluation> {
  if (request.query.trim() === '') return { articles: allArticles(data), matches: [], widened: [] };
  const shards = shardsToAsk(request, data);
  const evaluation = await evaluate(query, request.widen, {
    ...data,
    catalogue: { ...data.catalogue, shards },
  });
  return evaluation.articles.length > 0 || shards.length === data.catalogue.shards.length
    ? evaluation
    : evaluate(query, request.widen, data);
}

function keep(answer: KeptAnswer): number {
  count += 1;
  kept.set(count, answer);
  kept.delete(count - KEPT);
  return count;
}

function recall(answer: number): KeptAnswer {
  const found = kept.get(answer);
  if (!found) throw new Error('answer let go');
  return found;
}
