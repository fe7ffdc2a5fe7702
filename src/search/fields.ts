/** Where the search data lies, below the site's root. Written by `index/`, read by `query/`. */
export const searchPaths = {
  /** Pagefind's own bundle: engine, worker, WASM and index chunks. */
  engine: '/pagefind/',
  /** What the browser knows of every article. */
  catalogue: '/search/data/catalogue.json.gz',
  /** The word lists. */
  words: '/search/data/words.json.gz',
  /** Text of one piece of an article. */
  text: (article: number, piece: number) => `/search/data/text/${article}-${piece}.json.gz`,
} as const;

/** Language the index is built under: none that Pagefind knows, so that it neither segments nor stems. */
export const indexLanguage = 'qaa';

/** Folded characters in one piece of article text, as near as whole blocks allow. */
export const pieceLength = 1200;

/**
 * Places in one page of the engine, a volume: articles are put into it one after another until it is full. Few
 * long pages cost far fewer bytes than many short ones.
 */
export const volumeSpan = 65_000;

/**
 * An article is indexed in four zones, one after the other: its title; a second copy of its headings, so that a
 * hit there can be told from one in the text; its by-line; and the text in page order, headings included. Behind
 * them stand its presence tokens: those of the title, then of the by-line, then the others.
 */
export const zones = ['title', 'headings', 'byline', 'text'] as const;
export type Zone = (typeof zones)[number];

/** Ends of an article's zones, in places from its start. */
export type ZoneEnds = [title: number, headings: number, byline: number, text: number];

/** One searchable block of the page: place of its first character, id on the page (empty: the article's top), text. */
export type TextBlock = [start: number, id: string, text: string];

/** A file of article text for showing hits, with what a result shows above them. */
export interface TextPiece {
  /** Title, series and issue, printed page, date as printed in Chinese, speakers or authors. */
  head: { title: string; issue: string; page: string; date: string; people: string };
  blocks: TextBlock[];
}

/** Fields results can be narrowed by. */
export const facets = ['series', 'kind', 'column', 'people', 'organization'] as const;
export type Facet = (typeof facets)[number];

/** The word lists as they are stored. */
export interface StoredWords {
  /** Variant characters and what they fold to, alternating: `學学國国`. */
  variants: string;
  /** Groups of words that mean the same. */
  synonyms: string[][];
}

/** What the browser knows of every article before it reads any, as it is stored: one array a field. */
export interface StoredCatalogue {
  /** Very common pairs, one after the other. */
  commonPairs: string;
  /** Values of each facet, by the name a reader sees. */
  facets: Record<Facet, string[]>;
  /** Issues and notices by the reference a reader may type, folded: `2023年第2期` → label and address. */
  references: [reference: string, label: string, url: string][];
  /** Pages of the engine: id, and the first article in it. */
  volumes: [id: string, article: number][];
  /** Addresses and years of the issues. */
  issues: [url: string, year: string][];
  articles: {
    /** Place in `issues`. */
    issue: number[];
    /** What follows the issue's address. */
    path: string[];
    /** ISO date; what it has in common with the issue's year is left out. */
    date: string[];
    /** Lengths of the zones. */
    zones: [title: number[], headings: number[], byline: number[], text: number[]];
    /** Places of the presence tokens. */
    presence: number[];
    /** Lengths of all text pieces but the last. */
    pieces: number[][];
    /** Places in the values of each facet. */
    facets: Record<Facet, number[][]>;
  };
}

/** The catalogue as search uses it. */
export interface Catalogue extends Omit<StoredCatalogue, 'commonPairs' | 'issues' | 'articles' | 'volumes'> {
  commonPairs: ReadonlySet<string>;
  /** Place of each engine page's first token among the places of all articles, by the page's id. */
  volumes: ReadonlyMap<string, number>;
  articles: {
    /** Where each article begins among the places of all; one more for the end of the last. */
    start: number[];
    url: string[];
    /** ISO date or year. */
    date: string[];
    ends: ZoneEnds[];
    /** Places, from the article's start, at which the later text pieces start. */
    pieces: number[][];
    facets: Record<Facet, number[][]>;
  };
}
