/** Where the search data lies, below the site's root. Written by `index/`, read by `query/`. */
export const searchPaths = {
  /** Pagefind's own bundle: engine, worker, WASM and index chunks. */
  engine: '/pagefind/',
  /** What the browser knows of every article, and the word lists. */
  catalogue: '/search/data/catalogue.json.gz',
  /** What results of `headsInFile` articles show above their hits. */
  heads: (file: number) => `/search/data/heads/${file}.json.gz`,
  /** Text of one piece of an article. */
  text: (article: number, piece: number) => `/search/data/text/${article}-${piece}.json.gz`,
} as const;

/** Language the index is built under: none that Pagefind knows, so that it neither segments nor stems. */
export const indexLanguage = 'qaa';

/** Articles whose heads share a file. */
export const headsInFile = 64;

/** Folded characters in one piece of article text, as near as whole blocks allow. */
export const pieceLength = 1500;

/**
 * An article is indexed in four zones, one after the other: its title; a second copy of its headings, so that a
 * hit there can be told from one in the text; its by-line; and the text in page order, headings included.
 */
export const zones = ['title', 'headings', 'byline', 'text'] as const;
export type Zone = (typeof zones)[number];

/** One searchable block of the page: folded start of its text, id on the page (empty: the article's top), text. */
export type TextBlock = [start: number, id: string, text: string];

/** What a result shows above its hits: title, issue, printed page, date in Chinese, speakers or authors. */
export interface ResultHead {
  title: string;
  issue: string;
  page: string;
  date: string;
  people: string;
}

/** Fields results can be narrowed by. */
export const facets = ['series', 'kind', 'column', 'people', 'organization'] as const;
export type Facet = (typeof facets)[number];

/** What the browser knows of every article before it reads any: one array a field, one place an article. */
export interface Catalogue {
  /** Variant characters and what they fold to, alternating: `學学國国`. */
  variants: string;
  /** Pairs so common that a query of just that pair is answered by presence, as one of a single character is. */
  commonPairs: string[];
  /** Values of each facet, by the name a reader sees. */
  facets: Record<Facet, string[]>;
  articles: {
    /** Pagefind's id of the page, cut to the fewest characters that tell all apart. */
    key: string[];
    url: string[];
    /** ISO date or year, empty where unknown. */
    date: string[];
    /** Ends of the zones in folded characters; the last is the length of the whole. */
    ends: [title: number, headings: number, byline: number, text: number][];
    /** How many presence tokens come from title and by-line; they stand first, in this order. */
    presence: [title: number, byline: number][];
    /** Folded offsets at which the later text pieces start. */
    pieces: number[][];
    /** Places in the values of each facet. */
    facets: Record<Facet, number[][]>;
  };
  /** Groups of words that mean the same. */
  synonyms: string[][];
  /** Issues and notices by the reference a reader may type, folded: `2023年第2期` → label and address. */
  references: [reference: string, label: string, url: string][];
}
