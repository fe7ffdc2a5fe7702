import { foldToString } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import { findPhrase, type Found, type Places } from './find.ts';
import type { SearchData } from './load.ts';
import { fieldNames, type Condition, type FieldName, type ParsedQuery } from './parse.ts';
import { wordsOfTerm } from './widen.ts';

/** What one condition found: the articles with the places of each of its words. */
export interface ConditionMatches {
  /** As typed, for messages. */
  label: string;
  /** Folded words that were looked for, the typed ones first; empty for a field. */
  words: string[];
  articles: Map<number, Places>;
}

/** The articles that hold a query, and what each of its conditions found. */
export interface Evaluation {
  articles: number[];
  matches: ConditionMatches[];
  widened: { word: string; also: string[] }[];
}

/** Evaluates a parsed query: every condition's articles, those of excluded ones taken away. */
export async function evaluate(query: ParsedQuery, widen: boolean, data: SearchData): Promise<Evaluation> {
  const evaluation: Evaluation = { articles: [], matches: [], widened: [] };
  let articles: Set<number> | undefined;
  for (const condition of query.conditions) {
    const matches = await matchCondition(condition, widen && !condition.excluded, data, evaluation.widened);
    if (matches.words.length === 0 && matches.articles.size === 0 && isEmpty(condition, data)) continue;
    articles ??= condition.excluded ? new Set(allArticles(data)) : new Set(matches.articles.keys());
    const current: Set<number> = articles;
    articles = new Set(
      [...current].filter((article) => matches.articles.has(article) !== condition.excluded),
    );
    if (!condition.excluded) evaluation.matches.push(matches);
  }
  return { ...evaluation, articles: [...(articles ?? [])] };
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
    label: condition.terms.map(({ text }) => text).join(' | '),
    words: [],
    articles: new Map(),
  };
  for (const term of condition.terms) {
    if (term.field) {
      for (const article of matchField(term.field, term.text, data))
        merge(matches.articles, new Map([[article, { offsets: [], complete: true }]]));
      continue;
    }
    const { words, also } = wordsOfTerm(term.text, widen, data);
    if (also.length > 0) widened.push({ word: term.text, also });
    for (const word of words) {
      if (word === '' || matches.words.includes(word)) continue;
      matches.words.push(word);
      merge(matches.articles, await findPhrase([...word], data));
    }
  }
  return matches;
}

/** Articles whose catalogue row has what a field asks for; a part of a name is enough. */
function matchField(field: FieldName, text: string, data: SearchData): number[] {
  const { catalogue, facets, references } = data;
  const wanted = foldToString(text, data.variants);
  const all = allArticles(data);
  const has = (value: string) => foldToString(value, data.variants).includes(wanted);
  const column = fieldNames[field];
  if (column === 'year')
    return all.filter((article) =>
      itemAt(catalogue.articles.date, article).startsWith(text.replace(/年$/u, '')),
    );
  if (column === 'issue' || column === 'number') {
    const urls = references.filter(({ form }) => form.includes(wanted)).map(({ issue }) => issue.url);
    return all.filter((article) =>
      urls.some((url) => itemAt(catalogue.articles.url, article).startsWith(url)),
    );
  }
  return all.filter((article) =>
    itemAt(facets.articles[column], article).some((value) => has(itemAt(facets.names[column], value))),
  );
}

function merge(into: Map<number, Places>, found: Found): void {
  for (const [article, places] of found) {
    const known = into.get(article);
    into.set(article, known ? joinPlaces(known, places) : places);
  }
}

function joinPlaces(a: Places, b: Places): Places {
  const presence = a.presence ?? b.presence;
  const offsets = [...a.offsets, ...b.offsets].sort((x, y) => x - y);
  return { offsets, complete: a.complete && b.complete, ...(presence ? { presence } : {}) };
}
