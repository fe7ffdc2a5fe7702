import { foldCharacters, foldToWord } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import { pieceSpan } from '../fields.ts';
import { coverPhrase, presenceToken, type TokenChoice } from '../tokens.ts';
import { loadPiece, type SearchData } from './loading/load.ts';
import { findBeginnings, findPlaces, intersectPlaces, type Places as PlaceList } from './places.ts';
import type { Shard } from './loading/unpack.ts';

/** Where an article holds a phrase. */
export interface Places {
  /** The phrase's places from the article's start, in order; empty where only its presence is known. */
  offsets: number[];
  /** Whether `offsets` are all the places there are. */
  complete: boolean;
  /** Zone of the best place where no offset is known at all. */
  presence?: 'title' | 'byline' | 'text';
}

/** Articles, by their place in the catalogue, that hold a phrase. */
export type Found = Map<number, Places>;

/** Tokens asked at a time. */
const AT_ONCE = 6;

/** So few places in a shard are read in the text instead of asking for more tokens. */
const FEW = 8;

/** Finds every article that holds a phrase of folded characters: exactly those, and all of them. */
export async function findPhrase(characters: readonly string[], data: SearchData): Promise<Found> {
  if (characters.length === 0) return new Map();
  const [first, ...others] = await Promise.all(
    data.catalogue.shards.map((shard) => findInShard(characters, shard, data)),
  );
  const found = first ?? new Map<number, Places>();
  for (const articles of others) for (const [article, places] of articles) found.set(article, places);
  return found;
}

/**
 * Finds all places of a phrase in one shard, also of a single character and of a very common pair, of which a search is
 * content to know where they are present: a hundred times as many bytes are read for these.
 */
export async function findEveryPlace(
  characters: readonly string[],
  shard: Shard,
  data: SearchData,
): Promise<Found> {
  if (characters.length === 0) return new Map();
  const cover = coverOf(characters, shard);
  return cover
    ? findCovered(characters, cover, shard, data)
    : group(await findBeginnings(characters.join(''), shard), shard, data);
}

function findInShard(characters: readonly string[], shard: Shard, data: SearchData): Promise<Found> {
  const cover = coverOf(characters, shard);
  return cover ? findCovered(characters, cover, shard, data) : findPresence(characters.join(''), shard, data);
}

function coverOf(characters: readonly string[], { commonPairs }: Shard): TokenChoice[] | undefined {
  return characters.length > 1 ? coverPhrase(characters, commonPairs) : undefined;
}

async function findCovered(
  characters: readonly string[],
  cover: readonly TokenChoice[],
  shard: Shard,
  data: SearchData,
): Promise<Found> {
  const unasked = [...cover];
  let starts = await findStarts(unasked.splice(0, AT_ONCE), undefined, shard);
  while (unasked.length > 0 && starts.length > FEW)
    starts = await findStarts(unasked.splice(0, AT_ONCE), starts, shard);
  const found = group(starts, shard, data);
  return unasked.length > 0 ? keepVerified(found, characters.join(''), data) : found;
}

/** Places at which a phrase with these tokens begins, among those known so far. */
async function findStarts(
  choices: readonly TokenChoice[],
  known: PlaceList | undefined,
  shard: Shard,
): Promise<PlaceList> {
  const lists = await Promise.all(
    choices.map(async ({ tokens, place }) => ({
      places: await findPlaces(tokens, shard),
      distance: place,
    })),
  );
  return intersectPlaces(known ? [{ places: known, distance: 0 }, ...lists] : lists);
}

function group(starts: PlaceList, shard: Shard, { catalogue }: SearchData): Found {
  const found: Found = new Map();
  eachArticle(starts, shard, (article, offset) => {
    if (offset > itemAt(catalogue.articles.ends, article)[3]) return;
    const known = found.get(article);
    if (known) known.offsets.push(offset);
    else found.set(article, { offsets: [offset], complete: true });
  });
  return found;
}

async function findPresence(unit: string, shard: Shard, data: SearchData): Promise<Found> {
  const { ends } = data.catalogue.articles;
  const found: Found = new Map();
  eachArticle(await findPlaces([presenceToken(unit)], shard), shard, (article, offset) => {
    const [title, headings, byline, text] = itemAt(ends, article);
    const place = offset - text - 1;
    if (place < 0) return;
    const presence =
      place < 2 * title ? 'title' : place < 2 * (title + byline - headings) ? 'byline' : 'text';
    found.set(article, { offsets: [], complete: false, presence });
  });
  return found;
}

/**
 * Gives the article of each of the places, which stand in order, and the place from its start. What stands in a
 * masked slot is passed over: the article as it is now stands in another shard.
 */
function eachArticle(
  places: PlaceList,
  { starts, articles }: Shard,
  take: (article: number, offset: number) => void,
): void {
  let slot = 0;
  for (const place of places) {
    while ((starts[slot + 1] ?? Infinity) <= place) slot += 1;
    const article = articles[slot] ?? -1;
    if (article >= 0) take(article, place - (starts[slot] ?? 0));
  }
}

/** Keeps the places at which the article's own text holds the phrase. */
async function keepVerified(found: Found, phrase: string, data: SearchData): Promise<Found> {
  const verified = await Promise.all(
    [...found].map(async ([article, { offsets }]): Promise<[number, number[]]> => {
      const held = await Promise.all(offsets.map((offset) => holdsAt(article, offset, phrase, data)));
      return [article, offsets.filter((_, place) => held[place])];
    }),
  );
  return new Map(
    verified
      .filter(([, offsets]) => offsets.length > 0)
      .map(([article, offsets]) => [article, { offsets, complete: true }]),
  );
}

/** Whether an article's title, by-line or text holds a phrase at a place; the headings stand in the text once more. */
async function holdsAt(article: number, offset: number, phrase: string, data: SearchData): Promise<boolean> {
  const [title, headings, byline] = itemAt(data.catalogue.articles.ends, article);
  if (offset >= title && offset <= headings) return false;
  const { head, blocks } = await loadPiece(article, pieceAt(article, offset, data), data);
  if (offset <= byline && offset > headings)
    return head.people.split('、').some((name) => foldToWord(name, data.variants).includes(phrase));
  const block = blocks.findLast(([first]) => first <= offset);
  const [start, text] = offset < title ? [0, head.title] : [block?.[0] ?? 0, block?.[2] ?? ''];
  const characters = foldCharacters(text, data.variants);
  return [...phrase].every((character, place) => characters[offset - start + place] === character);
}

/** Number of the piece a place of an article's text lies in. */
export function pieceAt(article: number, offset: number, data: SearchData): number {
  const [, , byline] = itemAt(data.catalogue.articles.ends, article);
  return Math.max(0, Math.floor((offset - byline - 1) / pieceSpan));
}
