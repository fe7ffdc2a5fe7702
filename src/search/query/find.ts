import { phraseTokens, presenceToken } from '../tokens.ts';
import { assertNothingLost, loadHead, loadPiece, type EnginePage, type SearchData } from './load.ts';
import { findStretches } from './mark.ts';

/** Where an article holds a phrase. */
export interface Places {
  /** Folded offsets of the phrase, in order: all of them, or the first where not all are known. */
  offsets: number[];
  /** Whether `offsets` are all the places there are. */
  complete: boolean;
  /** Zone of the best place where no offset is known at all. */
  presence?: 'title' | 'byline' | 'text';
}

/** Articles, by their place in the catalogue, that hold a phrase. */
export type Found = Map<number, Places>;

/** Phrases longer than this are looked up by windows until few enough articles are left to read. */
const WINDOW = 8;

/** So few articles are read instead of asking the index further. */
const FEW = 8;

/** Finds every article that holds a phrase of folded characters: exactly those, and all of them. */
export async function findPhrase(characters: readonly string[], data: SearchData): Promise<Found> {
  if (characters.length === 0) return new Map();
  if (characters.length === 1 || isCommon(characters.join(''), data)) {
    return findPresence(characters.join(''), data);
  }
  if (characters.length <= WINDOW) return findWindow(characters, data);
  let found: Found | undefined;
  for (
    let start = 0;
    found === undefined || (start < characters.length - 1 && found.size > FEW);
    start += WINDOW - 1
  ) {
    const window = await findWindow(characters.slice(start, start + WINDOW), data);
    found = new Map([...(found ?? window)].filter(([article]) => window.has(article)));
  }
  return keepVerified(found, characters.join(''), data);
}

/** A phrase short enough to be asked in one go: its articles from the engine's exact search, all its places beside. */
async function findWindow(characters: readonly string[], data: SearchData): Promise<Found> {
  const tokens = phraseTokens(characters);
  const found = collect(await askEngine(`"${tokens.join(' ')}"`, data), data, ({ words }) => ({
    offsets: words.slice(0, 1),
    complete: false,
  }));
  if (found.size === 0 || tokens.some((token) => isCommon(token, data))) return found;
  const overlaps = selfOverlaps(characters);
  for (const { id, words } of await askEngine(tokens.join(' '), data)) {
    const article = articleOf(id, data);
    const places = article === undefined ? undefined : found.get(article);
    if (!places) continue;
    const end = data.catalogue.articles.ends[article!]![3];
    const offsets = phraseStarts(words, tokens.length, overlaps).filter((offset) => offset < end);
    if (offsets.length > 0) found.set(article!, { offsets, complete: true });
  }
  return found;
}

async function findPresence(unit: string, data: SearchData): Promise<Found> {
  return collect(await askEngine(`"${presenceToken(unit)}"`, data), data, ({ words }, article) => {
    const { ends, presence } = data.catalogue.articles;
    const [title, byline] = presence[article]!;
    const place = words[0]! - ends[article]![3];
    return {
      offsets: [],
      complete: false,
      presence: place < title ? 'title' : place < title + byline ? 'byline' : 'text',
    };
  });
}

async function askEngine(term: string, { pagefind }: SearchData): Promise<EnginePage[]> {
  const { results } = await pagefind.search(term);
  assertNothingLost();
  return results;
}

function collect(
  pages: EnginePage[],
  data: SearchData,
  read: (page: EnginePage, article: number) => Places,
): Found {
  const found: Found = new Map();
  for (const page of pages) {
    const article = articleOf(page.id, data);
    if (article !== undefined) found.set(article, read(page, article));
  }
  return found;
}

const keys = new WeakMap<SearchData, Map<string, number>>();

function articleOf(id: string, data: SearchData): number | undefined {
  const known = keys.get(data) ?? new Map(data.catalogue.articles.key.map((key, article) => [key, article]));
  keys.set(data, known);
  return known.get(id.slice(0, data.catalogue.articles.key[0]?.length));
}

function isCommon(phrase: string, { catalogue }: SearchData): boolean {
  return catalogue.commonPairs.includes(phrase);
}

/**
 * Starts of a phrase among the places of its tokens. Occurrences are runs of neighbouring places; a longer run is
 * several that overlap, which they can only do by a distance at which the phrase repeats itself.
 */
export function phraseStarts(
  words: readonly number[],
  tokens: number,
  overlaps: readonly number[],
): number[] {
  const places = [...new Set(words)].sort((a, b) => a - b);
  const starts: number[] = [];
  let first = 0;
  for (let index = 0; index < places.length; index += 1) {
    if (places[index + 1] === places[index]! + 1) continue;
    const [from, to] = [places[first]!, places[index]!];
    const step = (start: number) =>
      overlaps.find((distance) => start + distance + tokens - 1 <= to) ?? tokens;
    for (let start = from; start + tokens - 1 <= to; start += step(start)) starts.push(start);
    first = index + 1;
  }
  return starts;
}

/** Distances at which a phrase can overlap itself, shortest first: 工会工 → 2. */
export function selfOverlaps(characters: readonly string[]): number[] {
  return characters
    .map((_, distance) => distance)
    .slice(1)
    .filter((distance) =>
      characters.slice(distance).every((character, index) => character === characters[index]),
    );
}

/** Keeps the articles whose own text holds the phrase, with its places there. */
async function keepVerified(found: Found, phrase: string, data: SearchData): Promise<Found> {
  const kept: Found = new Map();
  await Promise.all(
    [...found.keys()].map(async (article) => {
      const offsets = await readOffsets(article, phrase, data);
      if (offsets.length > 0) kept.set(article, { offsets, complete: true });
    }),
  );
  return new Map([...kept].sort(([a], [b]) => a - b));
}

/** Offsets of a phrase in the title and the text of an article, read from the text itself. */
async function readOffsets(article: number, phrase: string, data: SearchData): Promise<number[]> {
  const count = data.catalogue.articles.pieces[article]!.length + 1;
  const pieces = await Promise.all(Array.from({ length: count }, (_, piece) => loadPiece(article, piece)));
  const { title } = await loadHead(article);
  const blocks = [[0, '', title] as const, ...pieces.flat()];
  return blocks.flatMap(([start, , text]) =>
    findStretches(text, [phrase], data.variants).length > 0 ? [start] : [],
  );
}

/** Number of the piece a folded offset lies in. */
export function pieceAt(article: number, offset: number, data: SearchData): number {
  return data.catalogue.articles.pieces[article]!.filter((start) => start <= offset).length;
}
