import type { Followed } from './courses/shapes.ts';
import { facets, type Facet } from '../fields.ts';

export { facets, type Facet };

/** What a reader asks for. Everything in it also stands in the address of the search page. */
export interface SearchRequest {
  query: string;
  /** Chosen values by facet; several values of one facet widen, several facets narrow. */
  filters: Partial<Record<Facet, string[]>>;
  /** First and last year, either may be missing. */
  years: { from?: number; to?: number };
  sort: SortOrder;
  /** Whether synonyms and short names widen the query. */
  widen: boolean;
  /** Asked for as the list of all places, in this order; without it as the list of articles. */
  list?: LineOrder | undefined;
}

/** Characters of a query that go along to an article; servers refuse addresses much beyond 8 KB. */
const MOST_CHARACTERS = 800;

/** A query as far as the address of an article can hold it. */
export function cutQuery(query: string): string {
  return [...query.toWellFormed()].slice(0, MOST_CHARACTERS).join('');
}

/** 相关度, 新的在前, 旧的在前. */
export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** The list of places 按日期, 按篇名, 按后文 (by the words that follow the hit). */
export const lineOrders = ['date', 'title', 'following'] as const;
export type LineOrder = (typeof lineOrders)[number];

/** A stretch of text; marked ones are what was searched for. */
export interface Fragment {
  text: string;
  marked: boolean;
}

/** One place in an article, with its context. */
export interface Hit {
  /** Address of the paragraph, with `?q=` and `#id`. */
  url: string;
  fragments: Fragment[];
}

/** An article as the result list shows it. */
export interface Result {
  /** Place in the catalogue, for asking for its other hits. */
  article: number;
  url: string;
  title: Fragment[];
  issue: string;
  page: string;
  date: string;
  people: string;
  /** The first hits, at most three. */
  hits: Hit[];
  /** How it was found where there is more than one way: by all that was typed as one phrase, or by its words. */
  group?: ResultGroup;
  /** How many hits there are in all; undefined where the query is too short to know without reading the text. */
  hitCount: number | undefined;
}

/** 原句, or its words apart. */
export type ResultGroup = 'whole' | 'apart';

/** What may have been meant, and how many articles that finds among those that pass the filters. */
export interface Guess {
  query: string;
  total: number;
}

/** Something the archive holds that was named, besides the articles found. */
export interface Card {
  kind: CardKind;
  name: string;
  url: string;
  /** What is said of it, a line each. */
  facts: string[];
  /** The request for its own articles, and how many they are. */
  own?: { query: string; filters: SearchRequest['filters']; total: number };
}

/** `issue` and `document` by their number, `page` an article by the page it is printed on. */
export type CardKind = 'person' | 'body' | 'column' | 'series' | 'issue' | 'document' | 'page';

/** Words in what issues print besides their articles. */
export interface PrintCard {
  /** 编委会与编辑, 版权页, 分送 … */
  part: string;
  fragments: Fragment[];
  /** The issues that print it so, the newest first. */
  places: { label: string; url: string }[];
}

/** What stands above the articles: never counted among them. */
export interface SearchCards {
  names: Card[];
  prints: PrintCard[];
  /** References to what the archive does not hold, with the nearest that it does. */
  missing: { typed: string; nearest: Card[] }[];
}

/** How many of the articles found have a value. */
export interface FacetCount {
  value: string;
  count: number;
  chosen: boolean;
}

/** The answer to a request, without the results themselves, which are read page by page. */
export interface SearchAnswer {
  /** Number the answer goes by when results are read. */
  id: number;
  total: number;
  /** Places in all of them; undefined where the query is too short to know without reading the texts. */
  places: number | undefined;
  /** Issues, documents and pages the query names: `2023年第2期`, `第13页`. */
  references: Card[];
  cards: SearchCards;
  /** Words looked for besides those typed: `全总` → `中华全国总工会`. */
  widened: { word: string; also: string[] }[];
  facets: Record<Facet, FacetCount[]>;
  /** Articles found by year, every year between the first and the last, filters by year left out. */
  years: { year: number; count: number }[];
  /** Words that occur nowhere, when nothing was found. */
  missing: string[];
  /** When nothing was found: the closest words that occur, and how many articles have them. */
  closest: { query: string; total: number } | undefined;
  /** When nothing was found: what may have been meant, the likeliest first. */
  guesses?: Guess[];
  /** The query with its words parted, where they were typed with 、 between them: `劳模、工匠` → `劳模 工匠`. */
  apart?: string;
  /** What the reader should know of how the query was read: too long, only punctuation … */
  notes: string[];
}

/** An article as each line of the list of places names it. */
export interface LineSource {
  url: string;
  title: string;
  issue: string;
  page: string;
  /** As printed in Chinese, and for machines: `2023-02-10`, or the year of its issue. */
  date: string;
  day: string;
  people: string;
}

/** One place with its context, a line of the list. */
export interface Line {
  /** Address of the paragraph, with `?q=` and `#id`. */
  url: string;
  before: string;
  hit: string;
  behind: string;
  /** Whether the context reaches the beginning and the end of the paragraph, or of the sentence that is asked for. */
  fromStart: boolean;
  toEnd: boolean;
  source: LineSource;
}

/** Places by year or by person, and whether the answer is narrowed to it. */
export interface PlaceCount {
  value: string;
  count: number;
  chosen: boolean;
}

/** How far the texts of an answer are read for the list of its places. */
export interface Gathered {
  /** Articles read, of how many. */
  read: number;
  articles: number;
  done: boolean;
}

/** All places of an answer as a concordance. */
export interface Concordance {
  lines: Line[];
  /** Articles found by title, by-line or field alone, which have no place of their own. */
  placeless: LineSource[];
  /** Places that the list leaves out because it is full, or undefined where nobody has counted them. */
  left: number | undefined;
  /** Articles that were not read because the list is full. */
  unread: number;
  years: PlaceCount[];
  people: PlaceCount[];
  /** Addresses of all articles found, best first. */
  articles: string[];
}

/** Whether an answer names anything that the archive holds besides articles. */
export function holdsCards({ references, cards }: Pick<SearchAnswer, 'references' | 'cards'>): boolean {
  return references.length + cards.names.length + cards.prints.length > 0;
}

/** What the page asks of the worker. */
export type WorkerRequest =
  | { type: 'search'; request: SearchRequest }
  | { type: 'read'; answer: number; from: number; to: number }
  | { type: 'hits'; answer: number; article: number }
  | { type: 'gather'; answer: number }
  | { type: 'lines'; answer: number; order: LineOrder }
  | { type: 'follow'; phrase: string };

/** What each request is answered with. */
export interface WorkerAnswers {
  search: SearchAnswer;
  read: Result[];
  hits: Hit[];
  gather: Gathered;
  lines: Concordance;
  follow: Followed;
}
