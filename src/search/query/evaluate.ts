import { foldToString } from '../../text/folding.ts';
import { findPhrase, type Found, type Places } from './find.ts';
import type { SearchData } from './loading/load.ts';
import { matchField } from './match-field.ts';
import { findNear } from './near.ts';
import type { Condition, ParsedQuery } from './reading/parse.ts';
import { readPattern } from './reading/pattern.ts';
import { wordsOfPattern } from './unknown-characters.ts';
import { findWholeNumeral } from './whole-numerals.ts';
import { findLost, findWhole } from './whole.ts';
import { wordsOfTerm } from './reading/widen.ts';

/** What one condition found: the articles with the places of each of its words. */
export interface ConditionMatches {
  /** As typed, for messages; a field with its name. */
  label: string;
  /** Folded words that were looked for, the typed ones first; empty for a field. */
  words: string[];
  articles: Map<number, Places>;
  /** Of each word by itself, for counting: words overlap. */
  found: { word: string; articles: Found }[];
  condition: Condition;
}

/** The articles that hold a query, and what each of its conditions found. */
export interface Evaluation {
  articles: number[];
  matches: ConditionMatches[];
  widened: { word: string; also: string[] }[];
  /** What was found of all that was typed, as one phrase or as a passage of a text. */
  whole?: ConditionMatches;
}

/** Evaluates a parsed query: every condition's articles, those of excluded ones taken away, and those of the whole. */
export async function evaluate(query: ParsedQuery, widen: boolean, data: SearchData): Promise<Evaluation> {
  const evaluation: Evaluation = { articles: [], matches: [], widened: [] };
  const whole = await findWhole(query, data);
  if (whole?.isAll) return onlyWhole(whole.matches);
  let articles: ReadonlySet<number> | undefined;
  for (const condition of query.conditions) {
    const matches = await matchCondition(condition, widen && !condition.excluded, data, evaluation.widened);
    if (matches.words.length === 0 && matches.articles.size === 0 && isEmpty(condition, data)) continue;
    const last = evaluation.matches.at(-1);
    const held: ReadonlySet<number> =
      condition.near !== undefined && last && !condition.excluded
        ? await findNear(last, matches, condition.near, data)
        : new Set(matches.articles.keys());
    articles =
      articles === undefined && !condition.excluded
        ? held
        : new Set(
            [...(articles ?? allArticles(data))].filter(
              (article) => held.has(article) !== condition.excluded,
            ),
          );
    if (!condition.excluded) evaluation.matches.push(matches);
  }
  const found = [...new Set([...(whole?.matches.articles.keys() ?? []), ...(articles ?? [])])];
  const lost = found.length === 0 ? await findLost(query, data) : undefined;
  if (lost) return onlyWhole(lost.matches);
  return { ...evaluation, articles: found, ...(whole && { whole: whole.matches }) };
}

function onlyWhole(whole: ConditionMatches): Evaluation {
  return { articles: [...whole.articles.keys()], matches: [whole], widened: [], whole };
}

/** What an article is shown and counted by: the whole where it holds it, with the words that are no single characters. */
export function matchesIn(article: number, { matches, whole }: Evaluation): ConditionMatches[] {
  if (!whole?.articles.has(article)) return matches;
  const others = matches.filter((match) => match !== whole);
  return [whole, ...others.filter(({ words }) => words.every((word) => [...word].length > 1))];
}

/** The words an article is marked by. */
export function wordsIn(article: number, evaluation: Evaluation): string[] {
  return matchesIn(article, evaluation).flatMap(({ words }) => words);
}

/** The places of all articles in the catalogue. */
export function allArticles({ catalogue }: SearchData): number[] {
  return [...catalogue.articles.url.keys()];
}

/** A condition without a letter, figure or character says nothing. */
function isEmpty(condition: Condition, data: SearchData): boolean {
  return condition.terms.every(({ text }) => foldToString(text, data.variants) === '');
}

async function matchCondition(
  condition: Condition,
  widen: boolean,
  data: SearchData,
  widened: Evaluation['widened'],
): Promise<ConditionMatches> {
  const matches: ConditionMatches = {
    label: condition.terms.map(({ field, text }) => (field ? `${field}:${text}` : text)).join(' | '),
    words: [],
    articles: new Map(),
    found: [],
    condition,
  };
  for (const term of condition.terms) {
    if (term.field) {
      for (const article of matchField(term.field, term.text, data))
        matches.articles.set(article, join(matches.articles.get(article), { offsets: [], complete: true }));
      continue;
    }
    const { words, also } = wordsOfTerm(term.text, widen, data);
    if (also.length > 0) widened.push({ word: term.text, also });
    const pattern = readPattern(term, data.variants);
    const fitting = pattern === undefined ? [] : await wordsOfPattern(pattern, data);
    for (const word of [...words, ...fitting]) {
      if (word === '' || matches.words.includes(word)) continue;
      matches.words.push(word);
      const articles = await (countsWithin(term.text, word) ? findWholeNumeral : findWord)(word, data);
      matches.found.push({ word, articles });
      matches.articles = merge(matches.articles, articles);
    }
  }
  return matches;
}

/** Whether a word begins with a number that was typed in other figures. */
function countsWithin(term: string, word: string): boolean {
  return /^[\d０-９]/u.test(term) && /^[一二三四五六七八九]/u.test(word);
}

function findWord(word: string, data: SearchData): Promise<Found> {
  return findPhrase([...word], data);
}

/** What two words found together; neither is changed. */
function merge(known: Found, more: Found): Found {
  if (known.size === 0) return more;
  const both: Found = new Map(known);
  for (const [article, places] of more) both.set(article, join(both.get(article), places));
  return both;
}

function join(known: Places | undefined, places: Places): Places {
  if (!known) return places;
  const presence = known.presence ?? places.presence;
  const offsets = [...known.offsets, ...places.offsets].sort((x, y) => x - y);
  return { offsets, complete: known.complete && places.complete, ...(presence ? { presence } : {}) };
}
