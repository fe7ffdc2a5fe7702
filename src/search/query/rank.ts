import { bareName } from '../fields.ts';
import { itemAt } from '../../text/item-at.ts';
import { onceFor } from '../../text/once.ts';
import type { SortOrder } from './api.ts';
import type { Evaluation } from './evaluate.ts';
import type { Places } from './find.ts';
import type { SearchData } from './loading/load.ts';
import { yearOfDay } from './loading/days.ts';

/** Saturation and length strength of the term weight, after BM25. */
const SATURATION = 1.2;
const LENGTH_STRENGTH = 0.75;

/** What a hit in each zone adds to an article's score, and what a title typed in full does, or one with all words. */
const TITLE_HIT = 6;
const FULL_TITLE = 100;
const HEADING_HIT = 1.5;
const PERSON_OF_ARTICLE = 40;
const ALL_IN_TITLE = 60;
const CLOSENESS = 3;
const RECENCY = 0.3;

/** Places of a word that closeness looks at. */
const COMPARED = 40;

/** Orders the articles of an evaluation, those that hold the whole of it first; equal ones stand by date, the newer first. */
export function rank(evaluation: Evaluation, sort: SortOrder, data: SearchData): number[] {
  const { day } = data.catalogue.articles;
  const byDate = (a: number, b: number) => itemAt(day, b) - itemAt(day, a) || a - b;
  if (sort === 'newest') return evaluation.articles.toSorted(byDate);
  if (sort === 'oldest') return evaluation.articles.toSorted((a, b) => byDate(b, a));
  const { whole, articles } = evaluation;
  if (!whole) return byScore(evaluation);
  // A passage found its articles in the order of how much of it they hold.
  const known = new Set(articles);
  const first = [...whole.articles.keys()].filter((article) => known.has(article));
  return [
    ...(whole.found.length === 0 ? first : byScore({ ...evaluation, articles: first, matches: [whole] })),
    ...byScore({ ...evaluation, articles: articles.filter((article) => !whole.articles.has(article)) }),
  ];

  function byScore(scored: Evaluation): number[] {
    const scores = new Map(scored.articles.map((article) => [article, scoreArticle(article, scored, data)]));
    return scored.articles.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || byDate(a, b));
  }
}

function scoreArticle(article: number, { matches }: Evaluation, data: SearchData): number {
  let score = recency(article, data);
  for (const { words, articles } of matches) {
    const places = articles.get(article);
    if (!places) continue;
    score += scorePlaces(article, places, words, articles.size, data);
    score += words.some((word) => isPerson(article, word, data)) ? PERSON_OF_ARTICLE : 0;
  }
  if (matches.length > 1 && matches.every(({ articles }) => isInTitle(article, articles.get(article), data)))
    score += ALL_IN_TITLE;
  if (matches.length < 2) return score;
  return score + closeness(matches.map(({ articles }) => articles.get(article)?.offsets ?? []));
}

function scorePlaces(
  article: number,
  { offsets, presence }: Places,
  words: string[],
  found: number,
  data: SearchData,
): number {
  const { ends, url } = data.catalogue.articles;
  const [title, headings, , length] = itemAt(ends, article);
  let [inTitle, inHeadings, inText] = [presence === 'title' ? 1 : 0, 0, 0];
  for (const offset of offsets) {
    if (offset < title) inTitle += 1;
    else if (offset < headings) inHeadings += 1;
    else inText += 1;
  }
  if (presence !== undefined) inText = Math.max(inText, 1);
  const rarity = Math.log(1 + url.length / Math.max(1, found));
  const norm = 1 - LENGTH_STRENGTH + (LENGTH_STRENGTH * length) / averageLength(data);
  const weight = (inText * (SATURATION + 1)) / (inText + SATURATION * norm);
  const full = inTitle > 0 && words.some((word) => [...word].length === title) ? FULL_TITLE : 0;
  return rarity * (weight + Math.min(inHeadings, 3) * HEADING_HIT + (inTitle > 0 ? TITLE_HIT : 0)) + full;
}

function isInTitle(article: number, places: Places | undefined, { catalogue }: SearchData): boolean {
  const [title] = itemAt(catalogue.articles.ends, article);
  return places?.presence === 'title' || (places?.offsets.some((offset) => offset < title) ?? false);
}

/** The word is the name of one who wrote or spoke the article. */
function isPerson(article: number, word: string, { facets }: SearchData): boolean {
  return itemAt(facets.articles.people, article).some(
    (person) => bareName(itemAt(facets.names.people, person)) === word,
  );
}

/** How near to each other the words of several conditions stand, at their best place. */
function closeness(offsets: number[][]): number {
  const [first = [], ...others] = offsets.map((places) => places.slice(0, COMPARED));
  if (others.length === 0 || [first, ...others].some((places) => places.length === 0)) return 0;
  let nearest = Infinity;
  for (const start of first) {
    const span = Math.max(
      ...others.map((places) => Math.min(...places.map((place) => Math.abs(place - start)))),
    );
    nearest = Math.min(nearest, span);
  }
  return CLOSENESS / (1 + nearest / 50);
}

function recency(article: number, data: SearchData): number {
  const [first, last] = yearRange(data);
  const year = yearOfDay(itemAt(data.catalogue.articles.day, article));
  return last > first && year > 0 ? (RECENCY * (year - first)) / (last - first) : 0;
}

const measure = onceFor((data: SearchData) => {
  const { ends, day } = data.catalogue.articles;
  const years = day.map(yearOfDay).filter((year) => year > 0);
  return {
    length: ends.reduce((sum, [, , , end]) => sum + end, 0) / Math.max(1, ends.length),
    years: years.reduce<[number, number]>(
      ([a, b], year) => [Math.min(a, year), Math.max(b, year)],
      [9999, 0],
    ),
  };
});

const averageLength = (data: SearchData) => measure(data).length;
const yearRange = (data: SearchData) => measure(data).years;
