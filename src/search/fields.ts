/** Where the search data lies, below the site's root. Written by `index/`, read by `query/`. */
export const searchPaths = {
  /** Pagefind's index: a folder a shard. */
  index: '/pagefind/',
  /** One leaf of a shard's index: a small list of chunks, and the chunks. */
  leaf: (shard: string, leaf: number) => `/pagefind/${shard}/${leaf}/`,
  /** What the browser knows of every article before it can rank. */
  catalogue: '/search/data/catalogue.gz',
  /** What results are narrowed by. */
  facets: '/search/data/catalogue-facets.gz',
  /** The word lists. */
  words: '/search/data/words.gz',
  /** Names and their readings, for proposals where nothing was found. */
  guesses: '/search/data/guesses.json.gz',
  /** Names that are no values of the facets, and running numbers. */
  records: '/search/data/records.json.gz',
  /** What issues print besides their articles. */
  prints: '/search/data/prints.json.gz',
  /** What is known of persons, bodies, columns and series, by a hash of each of their names. */
  names: (chunk: number) => `/search/data/names/${chunk}.json.gz`,
  /** The printed pages of every article. */
  pages: '/search/data/pages.gz',
  /** How many characters the text of every article has. */
  lengths: '/search/data/lengths.gz',
  /** Text of one piece of an article, by the shard it lies in and its place there. */
  text: (shard: string, slot: number, piece: number) => `/search/data/text/${shard}/${slot}-${piece}.json.gz`,
} as const;

/** Language the index is built under: none that Pagefind knows, so that it neither segments nor stems. */
export const indexLanguage = 'qaa';

/** Names of the files of a leaf in its folder, as Pagefind calls them. */
export const leafFiles = {
  list: 'pagefind.leaf.pf_meta',
  chunk: (chunk: number) => `index/${chunk}.pf_index`,
} as const;

/** The version of Pagefind whose files these are. */
export const engineVersion = '1.6.0';

/** What every file of Pagefind's begins with once it is unpacked. */
export const engineMark = 'pagefind_dcd';

/**
 * Places of an article's text that one piece of it covers. A block that reaches over the end of a piece stands in
 * the next one too, so the piece that shows a place is told by the place alone.
 */
export const pieceSpan = 1200;

/**
 * Zones of an article end at multiples of this, so that their lengths take fewer bits in the catalogue; the
 * places between stay empty.
 */
export const grain = 32;

/**
 * Ends of an article's zones, in places from its start. It is indexed in four, one after the other: its title; a
 * second copy of its headings, so that a hit there can be told from one in the text; its by-line; and the text in
 * page order, headings included. Behind them stand its presence tokens: of the title, then of the by-line, then the
 * others.
 */
export type ZoneEnds = [title: number, headings: number, byline: number, text: number];

/** How many pieces the text of an article lies in: 3,000 places of text in 3. */
export function countPieces([, , byline, text]: Readonly<ZoneEnds>): number {
  return Math.max(1, Math.ceil((text - byline) / pieceSpan));
}

/** One searchable block of the page: place of its first character, id on the page (empty: the article's top), text. */
export type TextBlock = [start: number, id: string, text: string];

/** A file of article text for showing hits, with what a result shows above them. */
export interface TextPiece {
  /** Title, series and issue, printed page, date as printed in Chinese, speakers or authors. */
  head: { title: string; issue: string; page: string; date: string; people: string };
  blocks: TextBlock[];
}

/** A person's name without what tells them from a namesake: `张伟（省总工会）` → `张伟`. */
export function bareName(name: string): string {
  return name.replace(/（[^（）]*）$/u, '');
}

/** Fields results can be narrowed by. */
export const facets = ['series', 'kind', 'column', 'people', 'organization'] as const;
export type Facet = (typeof facets)[number];

/**
 * The words of the word lists; the variant characters follow: the step of each from the one before, then, as a step from
 * the variant, what it folds to. As text they would take two thirds more.
 */
export interface WordsHead {
  /** How many variant characters there are. */
  variants: number;
  /** Groups of words that mean the same. */
  synonyms: string[][];
}

/** One shard of the index, as far as a query must know it. */
export interface StoredShard {
  /** Its folder. */
  id: string;
  /** Very common pairs of its texts, one after the other. */
  commonPairs: string;
  /** First token of each leaf, in the order of code points. */
  leaves: string[];
  /** First slot of each page of the index. */
  volumes: number[];
  /** How many articles were indexed in it, masked ones included. */
  slots: number;
}

/** An issue as the catalogue stores it; `series` is a place in the names of the series. */
export type StoredIssue = [url: string, title: string, series: number, year: number, ...numbers: number[]];

/**
 * The words of the catalogue; its numbers follow, a column after the other. Of each slot, shard by shard: length
 * of the title, of the headings, of the by-line; the end of the text and the length of the presence tokens, both
 * in grains; its article (`slotCodes`). Of each article: its issue, as a step from the one before; its year, a
 * step from the issue's (0: no date, else one more); month and day (0: none).
 */
export interface CatalogueHead {
  shards: StoredShard[];
  series: string[];
  issues: StoredIssue[];
  /** What follows the issue's address in each article's. */
  paths: string[];
}

/** Codes of the article of a slot; a larger one is a step from the article of the slot before. */
export const slotCodes = { next: 0, masked: 1 } as const;

/** The words of the facets; of each facet follow how many values each article has, then which. */
export interface FacetsHead {
  articles: number;
  /** Values of each facet, by the name a reader sees. */
  names: Record<Facet, string[]>;
}

/** What a name is a name of, the likeliest to be asked for first. */
export const guessKinds = ['person', 'body', 'column', 'series', 'term', 'title'] as const;
export type GuessKind = (typeof guessKinds)[number];

/** What is proposed where nothing was found, as it is stored. */
export interface StoredGuesses {
  /** Of each kind, the commonest first, one a line. */
  names: Record<GuessKind, string>;
  /** A syllable and the characters that are so read, one syllable a line: `ma马吗`. */
  readings: string;
}

/** What has a page of its own besides issues and articles. */
export const nameKinds = ['person', 'body', 'column', 'series'] as const;

/** A person, body, column or series as its card shows it. */
export interface StoredName {
  kind: (typeof nameKinds)[number];
  /** The name its page bears, then every other one it is found under. */
  names: string[];
  url: string;
  /** Post, body above, former names: a line each. */
  facts: string[];
  /** What results are narrowed by to its own; none where nothing is its own. */
  filters?: Partial<Record<Facet, string[]>>;
}

/** The printed parts of an issue that are searched, with the anchor each has on the issue's page. */
export const printParts = {
  motto: { label: '宗旨', anchor: 'motto' },
  masthead: { label: '编委会', anchor: 'masthead' },
  imprint: { label: '版权页', anchor: 'imprint' },
  head: { label: '刊头', anchor: '' },
  cover: { label: '封面与封底', anchor: 'cover' },
  note: { label: '编者按', anchor: 'editor-note' },
  contents: { label: '目录', anchor: 'contents' },
  distribution: { label: '分送', anchor: 'distribution' },
} as const;
export type PrintPart = keyof typeof printParts;

/** A part with its lines and the places of the issues that print it so, each as a step from the one before. */
export type StoredPrint = [part: PrintPart, lines: string[], issues: number[]];

/** The records as they are stored. */
export interface StoredRecords {
  /** Names besides those of the facets. */
  names: string[];
  /** How many files the names lie in. */
  chunks: number;
  /** 总第n期 by the place of the issue that prints it. */
  running: [issue: number, ...numbers: number[]][];
  /** Names of the bodies that issue documents, by series. */
  issuers: [series: string, names: string[]][];
}

/** The file that a folded name lies in. */
export function chunkOfName(folded: string, chunks: number): number {
  let hash = 0;
  for (const character of folded) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % chunks;
}
