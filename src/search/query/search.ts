import {
  holdsCards,
  type Concordance,
  type Gathered,
  type Hit,
  type LineOrder,
  type Result,
  type SearchAnswer,
  type SearchRequest,
} from './api.ts';
import { findCards } from './cards/cards.ts';
import { countAllPlaces } from './count-places.ts';
import { findClosest } from './closest.ts';
import { beginGathering, readOn, type Gathering } from './concordance/gather.ts';
import { makeConcordance } from './concordance/concordance.ts';
import { allArticles, evaluate, type Evaluation } from './evaluate.ts';
import { guessMeant } from './guess/guess.ts';
import { loadSearch, type SearchData } from './loading/load.ts';
import { countFacets, countYears, narrow, shardsToAsk } from './narrow.ts';
import { readNotes } from './reading/notes.ts';
import { parseQuery, type ParsedQuery } from './reading/parse.ts';
import { rank } from './rank.ts';
import { showHits, showResult } from './show.ts';
import { partWords } from './reading/part-words.ts';
import { putStraddlingBehind } from './straddles.ts';

/** An answer that results can still be read from. */
interface KeptAnswer {
  evaluation: Evaluation;
  /** Articles that pass the filters, best first. */
  ranked: number[];
  /** Articles found, whatever the filters. */
  found: number[];
  request: SearchRequest;
  /** The places read for their list; answers that differ in the order of the list alone share them. */
  gathering: Gathering;
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
  const [evaluation, { cards, references, ofAnyIssue }] = await Promise.all([
    evaluateRequest(request, query, data),
    findCards(query, request.widen, data),
  ]);
  const narrowed = { ...evaluation, articles: narrow(evaluation.articles, request, data) };
  const sorted = rank(narrowed, request.sort, data);
  const ranked = request.sort === 'relevance' ? await putStraddlingBehind(sorted, evaluation, data) : sorted;
  const id = keep({
    request,
    evaluation: { ...evaluation, articles: ranked },
    ranked,
    found: evaluation.articles,
    gathering: findGathering(request) ?? beginGathering(),
  });
  const nothing = evaluation.articles.length === 0 && !isAnswered(query, { references, cards });
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
    ...(nothing ? await offerInstead(query, evaluation, request, data) : NOTHING_INSTEAD),
    ...(apart !== undefined && { apart }),
    notes: [...readNotes(query, evaluation), ...(ofAnyIssue ? [OF_ANY_ISSUE] : [])],
  };
}

/** Said where pages were typed without their issue: more issues have such pages. */
const OF_ANY_ISSUE = '没有写明哪一期，列出的是最近几期的这一页。';

/** Whether cards say what was meant. Foreign letters that only an imprint holds, as in an e-mail address, may be pinyin. */
function isAnswered({ text }: ParsedQuery, answer: Pick<SearchAnswer, 'references' | 'cards'>): boolean {
  const named = answer.references.length + answer.cards.names.length;
  return holdsCards(answer) && (named > 0 || !/^[\p{Script=Latin}\s']+$/u.test(text));
}

/** Results `from` to `to` of an answer, ready to be shown. */
export async function readResults(answer: number, from: number, to: number): Promise<Result[]> {
  const data = await loadSearch();
  const { request, evaluation, ranked } = recall(answer);
  return Promise.all(ranked.slice(from, to).map((article) => showResult(article, request, evaluation, data)));
}

/** All hits in one article of an answer. */
export async function readHits(answer: number, article: number): Promise<Hit[]> {
  const { request, evaluation } = recall(answer);
  return showHits(article, request, evaluation, await loadSearch());
}

/** Reads on in the texts of an answer for the list of its places, some articles at a time. */
export async function gather(answer: number): Promise<Gathered> {
  const kept = recall(answer);
  return readOn(kept.gathering, kept, await loadSearch());
}

/** The places that were read of an answer, in order, with what the list is told by. */
export async function listLines(answer: number, order: LineOrder): Promise<Concordance> {
  return makeConcordance(recall(answer), order, await loadSearch());
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

type Instead = Pick<SearchAnswer, 'missing' | 'closest' | 'guesses'>;
const NOTHING_INSTEAD: Instead = { missing: [], closest: undefined };

/** What to offer where nothing was found; a word that was only misspelt comes close to nothing else. */
async function offerInstead(
  query: ParsedQuery,
  evaluation: Evaluation,
  request: SearchRequest,
  data: SearchData,
): Promise<Instead> {
  const [closest, guesses] = await Promise.all([
    findClosest(query, evaluation, data),
    guessMeant(query, evaluation, request, data),
  ]);
  if (guesses.length === 0) return closest;
  return { ...closest, ...(query.conditions.length === 1 && { closest: undefined }), guesses };
}

function keep(answer: KeptAnswer): number {
  count += 1;
  kept.set(count, answer);
  kept.delete(count - KEPT);
  return count;
}

/** The places that were read for an answer to the same request in another order of the list. */
function findGathering(request: SearchRequest): Gathering | undefined {
  const key = (one: SearchRequest) => JSON.stringify({ ...one, list: undefined });
  return [...kept.values()].find((answer) => key(answer.request) === key(request))?.gathering;
}

function recall(answer: number): KeptAnswer {
  const found = kept.get(answer);
  if (!found) throw new Error('answer let go');
  return found;
}
