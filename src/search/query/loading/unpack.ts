import {
  facets,
  grain,
  slotCodes,
  type CatalogueHead,
  type Facet,
  type FacetsHead,
  type StoredIssue,
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
    /** Its day as one number, `20230217`; `20230200` of a month, `20230000` of a year, 0 where nothing is known. */
    day: number[];
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
  const articles: Catalogue['articles'] = {
    url: head.paths,
    day: [],
    ends: head.paths.map((): ZoneEnds => NOWHERE),
    shard: head.paths.map(() => ''),
    slot: head.paths.map(() => 0),
  };
  const shards = takeShards(packed, articles);
  const issues = head.issues.map((issue) => makeIssue(issue, head.series));
  const [steps, years, months, days] = [
    packed.take(count),
    packed.take(count),
    packed.take(count),
    packed.take(count),
  ];
  let place = 0;
  for (let article = 0; article < count; article += 1) {
    const issue = issues[(place += unzigzag(steps[article] ?? 0))];
    articles.url[article] = joinPath(issue?.url ?? '', head.paths[article] ?? '');
    articles.day.push(
      joinDay(issue?.year ?? 0, years[article] ?? 0, months[article] ?? 0, days[article] ?? 0),
    );
  }
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

/** Makes of the stored lengths how many characters the text of each article has. */
export function unpackLengths(bytes: Uint8Array): number[] {
  const { head, take } = unpackNumbers<{ articles: number }>(bytes);
  return take(head.articles);
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

/** The zones of an article that stands in no slot. */
const NOWHERE: ZoneEnds = [0, 0, 0, 0];

/**
 * Takes where every slot begins and which article stands in it, and notes with each article its zones, its shard and its
 * slot. All of a large archive passes here before a first answer: no object a slot is made but the zones that are kept.
 */
function takeShards({ head, take }: PackedNumbers<CatalogueHead>, articles: Catalogue['articles']): Shard[] {
  const count = head.shards.reduce((sum, { slots }) => sum + slots, 0);
  const [titles, headings, bylines] = [take(count), take(count), take(count)];
  const [texts, presences, codes] = [take(count), take(count), take(count)];
  let last = -1;
  let place = 0;
  return head.shards.map(({ id, commonPairs, leaves, volumes, slots }): Shard => {
    const starts = [0];
    const own: number[] = [];
    let start = 0;
    for (let slot = 0; slot < slots; slot += 1, place += 1) {
      const text = grain * (texts[place] ?? 0);
      starts.push((start += text + grain * (presences[place] ?? 0)));
      const code = codes[place] ?? slotCodes.masked;
      if (code === slotCodes.masked) {
        own.push(-1);
        continue;
      }
      last += 1 + (code === slotCodes.next ? 0 : unzigzag(code - slotCodes.masked));
      own.push(last);
      const title = titles[place] ?? 0;
      const heading = title + (headings[place] ?? 0);
      articles.ends[last] = [title, heading, heading + (bylines[place] ?? 0), text - 1];
      articles.shard[last] = id;
      articles.slot[last] = slot;
    }
    return {
      id,
      commonPairs: new Set(pairUp([...commonPairs])),
      leaves,
      volumes: volumes.map((slot) => starts[slot] ?? 0),
      starts,
      articles: own,
    };
  });
}

function makeIssue([url, title, series, year, ...numbers]: StoredIssue, names: string[]): CatalogueIssue {
  return { url, title, series: names[series] ?? '', year, numbers };
}

function joinPath(issue: string, path: string): string {
  return path.startsWith('/') ? path : issue + path;
}

/** An article without a date of its own has the year of its issue, as in the lists of years. */
function joinDay(issueYear: number, year: number, month: number, day: number): number {
  const known = year === 0 ? Math.max(0, issueYear) : issueYear + unzigzag(year - 1);
  return known * 10_000 + month * 100 + day;
}

function pairUp(characters: readonly string[]): string[] {
  return characters.flatMap((character, place) =>
    place % 2 === 0 ? [character + (characters[place + 1] ?? '')] : [],
  );
}
