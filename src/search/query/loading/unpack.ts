import {
  facets,
  grain,
  slotCodes,
  type CatalogueHead,
  type Facet,
  type FacetsHead,
  type StoredIssue,
  type StoredShard,
  type ZoneEnds,
} from '../../fields.ts';
import { unpackNumbers, unzigzag, type PackedNumbers } from './unpack-numbers.ts';

/** One shard of the index. */
export interface Shard {
  id: string;
  commonPairs: ReadonlySet<string>;
  /** First token of each leaf. */
  leaves: readonly string[];
  /** Place at which each page of the engine begins. */
  volumes: readonly number[];
  /** Where each slot begins among the places of the shard; one more for the end of the last. */
  starts: readonly number[];
  /** Article of each slot; -1 where a newer one stands in another shard. */
  articles: readonly number[];
}

/** An issue or a notice. */
export interface CatalogueIssue {
  url: string;
  title: string;
  /** Name of its series. */
  series: string;
  year: number;
  numbers: readonly number[];
}

/** What is known of every article before any is read. */
export interface Catalogue {
  shards: readonly Shard[];
  /** Names of the series. */
  series: readonly string[];
  issues: readonly CatalogueIssue[];
  articles: {
    url: string[];
    /** ISO date or year, or empty. */
    date: string[];
    ends: ZoneEnds[];
    /** The shard an article stands in, and its slot there. */
    shard: string[];
    slot: number[];
  };
}

/** What results are narrowed by: the values of each facet, and those of each article. */
export interface Facets {
  names: Record<Facet, string[]>;
  articles: Record<Facet, readonly (readonly number[])[]>;
}

/** Makes of the stored catalogue, small as it must be, the one search uses. */
export function unpackCatalogue(bytes: Uint8Array): Catalogue {
  const packed = unpackNumbers<CatalogueHead>(bytes);
  const { head } = packed;
  const count = head.paths.length;
  const slots = takeSlots(
    packed,
    head.shards.reduce((sum, shard) => sum + shard.slots, 0),
  );
  const issues = head.issues.map((issue) => makeIssue(issue, head.series));
  let issue = 0;
  const issueOf = packed.take(count).map((step) => issues[(issue += unzigzag(step))]);
  const dates = [packed.take(count), packed.take(count), packed.take(count)] as const;
  const articles: Catalogue['articles'] = {
    url: head.paths.map((path, article) => joinPath(issueOf[article]?.url ?? '', path)),
    date: issueOf.map((own, article) =>
      joinDate(own?.year ?? 0, dates[0][article] ?? 0, dates[1][article] ?? 0, dates[2][article] ?? 0),
    ),
    ends: Array.from({ length: count }, (): ZoneEnds => [0, 0, 0, 0]),
    shard: Array.from({ length: count }, () => ''),
    slot: Array.from({ length: count }, () => 0),
  };
  let first = 0;
  const shards = head.shards.map((shard) => {
    const own = slots.slice(first, (first += shard.slots));
    own.forEach(({ article, ends }, slot) => {
      if (article < 0) return;
      articles.ends[article] = ends;
      articles.shard[article] = shard.id;
      articles.slot[article] = slot;
    });
    return makeShard(shard, own);
  });
  return { shards, series: head.series, issues, articles };
}

/** Makes of the stored facets those search uses. */
export function unpackFacets(bytes: Uint8Array): Facets {
  const { head, take } = unpackNumbers<FacetsHead>(bytes);
  const columns = facets.map((facet): [Facet, readonly (readonly number[])[]] => [
    facet,
    takeLists(take, head.articles),
  ]);
  return { names: head.names, articles: Object.fromEntries(columns) as Facets['articles'] };
}

/** Makes of the stored pages those each article begins and ends on; 0 where it is not known. */
export function unpackPages(bytes: Uint8Array): [start: number, end: number][] {
  const { head, take } = unpackNumbers<{ articles: number }>(bytes);
  const [starts, spans] = [take(head.articles), take(head.articles)];
  return starts.map((start, article) => [start, (spans[article] ?? 0) && start + (spans[article] ?? 0) - 1]);
}

function takeLists(take: PackedNumbers<unknown>['take'], count: number): (readonly number[])[] {
  const lengths = take(count);
  const values = take(lengths.reduce((sum, length) => sum + length, 0));
  let place = 0;
  // Most articles have one value or none: those share their lists.
  const singles = new Map<number, readonly number[]>();
  return lengths.map((length) => {
    if (length !== 1) return length === 0 ? NONE : values.slice(place, (place += length));
    const value = values[place] ?? 0;
    place += 1;
    const known = singles.get(value) ?? [value];
    singles.set(value, known);
    return known;
  });
}

const NONE: readonly number[] = [];

interface Slot {
  ends: ZoneEnds;
  /** Places of all its tokens. */
  span: number;
  article: number;
}

function takeSlots({ take }: PackedNumbers<unknown>, count: number): Slot[] {
  const [titles, headings, bylines, texts, presences, codes] = Array.from({ length: 6 }, () => take(count));
  let last = -1;
  return (titles ?? []).map((title, slot) => {
    const heading = title + (headings?.[slot] ?? 0);
    const text = grain * (texts?.[slot] ?? 0);
    const code = codes?.[slot] ?? slotCodes.masked;
    if (code !== slotCodes.masked)
      last += 1 + (code === slotCodes.next ? 0 : unzigzag(code - slotCodes.masked));
    return {
      ends: [title, heading, heading + (bylines?.[slot] ?? 0), text - 1],
      span: text + grain * (presences?.[slot] ?? 0),
      article: code === slotCodes.masked ? -1 : last,
    };
  });
}

function makeShard({ id, commonPairs, leaves, volumes }: StoredShard, slots: readonly Slot[]): Shard {
  const starts = [0];
  for (const { span } of slots) starts.push((starts.at(-1) ?? 0) + span);
  return {
    id,
    commonPairs: new Set(pairUp([...commonPairs])),
    leaves,
    volumes: volumes.map((slot) => starts[slot] ?? 0),
    starts,
    articles: slots.map(({ article }) => article),
  };
}

function makeIssue([url, title, series, year, ...numbers]: StoredIssue, names: string[]): CatalogueIssue {
  return { url, title, series: names[series] ?? '', year, numbers };
}

function joinPath(issue: string, path: string): string {
  return path.startsWith('/') ? path : issue + path;
}

/** An article without a date of its own has the year of its issue, as in the lists of years. */
function joinDate(issueYear: number, year: number, month: number, day: number): string {
  if (year === 0) return issueYear > 0 ? String(issueYear) : '';
  const parts = [String(issueYear + unzigzag(year - 1)).padStart(4, '0')];
  for (const part of [month, day]) if (part > 0) parts.push(String(part).padStart(2, '0'));
  return parts.join('-');
}

function pairUp(characters: readonly string[]): string[] {
  return characters.flatMap((character, place) =>
    place % 2 === 0 ? [character + (characters[place + 1] ?? '')] : [],
  );
}
