import type { Variants } from '../../../text/folding.ts';
import {
  bareName,
  searchPaths,
  type StoredGuesses,
  type StoredName,
  type StoredPrint,
  type StoredRecords,
  type TextPiece,
} from '../../fields.ts';
import { fetchUnzipped } from './fetch-bytes.ts';
import { keepByKey } from './keep-by-key.ts';
import { unpackNames } from '../guess/names.ts';
import { unpackPrints, unpackRecords, type Records } from '../cards/records.ts';
import { prepareReferences, type ReferenceData } from '../cards/references.ts';
import { unpackWords, type WordLists } from './unpack-words.ts';
import {
  unpackCatalogue,
  unpackFacets,
  unpackLengths,
  unpackPages,
  type Catalogue,
  type Facets,
} from './unpack.ts';

/** What is loaded before the first query: the catalogue, the facets, the records and the word lists. */
export interface SearchData extends WordLists {
  catalogue: Catalogue;
  facets: Facets;
  references: ReferenceData;
  records: Records;
}

/** Loads the catalogue alone, for a page that shows texts and asks no engine. */
export const loadCatalogue = keepOnce(async () =>
  unpackCatalogue(await fetchUnzipped(searchPaths.catalogue)),
);

/** Loads it once. */
export const loadSearch = keepOnce(load);

async function load(): Promise<SearchData> {
  const [catalogue, facets, stored, words] = await Promise.all([
    loadCatalogue(),
    fetchUnzipped(searchPaths.facets).then(unpackFacets),
    fetchGzip<StoredRecords>(searchPaths.records),
    loadWordLists(),
  ]);
  const { issues, series } = catalogue;
  const records = unpackRecords(stored, issues, [...facetNames(facets), ...series], words.variants);
  const references = prepareReferences(issues, stored.issuers, records.running, words.variants);
  return { catalogue, facets, references, records, ...words };
}

/** Names that are values of the facets as well; the records leave them out. */
function facetNames({ names: { people, organization, column } }: Facets): string[] {
  return [people.map(bareName), organization, column].flat();
}

/** Reads the persons, bodies, columns and series in one of the files of names. */
export function loadNames(chunk: number): Promise<StoredName[]> {
  return fetchOnce<StoredName[]>(searchPaths.names(chunk));
}

/** Reads what issues print besides their articles. */
export const loadPrints = keepOnce(async ({ catalogue, variants }: SearchData) =>
  unpackPrints(await fetchGzip<StoredPrint[]>(searchPaths.prints), catalogue.issues, variants),
);

/** Reads the pages that articles begin and end on. */
export const loadPages = keepOnce(async () => unpackPages(await fetchUnzipped(searchPaths.pages)));

/** Reads how many characters the text of each article has: for counts as shares, and not before one is asked for. */
export const loadLengths = keepOnce(async () => unpackLengths(await fetchUnzipped(searchPaths.lengths)));

/** Keeps what was loaded; a failure is not kept, so that the next call loads again. */
function keepOnce<Given extends unknown[], Data>(
  load: (...given: Given) => Promise<Data>,
): (...given: Given) => Promise<Data> {
  let kept: Promise<Data> | undefined;
  return (...given) => {
    kept ??= load(...given).catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/** Loads the word lists alone, for a page that marks words and asks no engine. */
export async function loadWordLists(): Promise<WordLists> {
  return unpackWords(await fetchUnzipped(searchPaths.words));
}

/** Loads the names that may be proposed, where nothing was found and not before. */
export const loadGuesses = keepOnce(async (variants: Variants) =>
  unpackNames(await fetchGzip<StoredGuesses>(searchPaths.guesses), variants),
);

/** Reads one piece of an article's text. */
export function loadPiece(
  article: number,
  piece: number,
  { catalogue: { articles } }: Pick<SearchData, 'catalogue'>,
): Promise<TextPiece> {
  return fetchOnce<TextPiece>(
    searchPaths.text(articles.shard[article] ?? '', articles.slot[article] ?? 0, piece),
  );
}

const fetched = new Map<string, Promise<unknown>>();

/** Fetches a file; one read before comes from memory, one that failed is asked for again. */
function fetchOnce<Data>(path: string): Promise<Data> {
  return keepByKey(fetched, path, fetchGzip) as Promise<Data>;
}

async function fetchGzip<Data>(path: string): Promise<Data> {
  return JSON.parse(new TextDecoder().decode(await fetchUnzipped(path))) as Data;
}
