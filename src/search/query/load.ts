import type { Variants } from '../../text/folding.ts';
import {
  searchPaths,
  type Catalogue,
  type StoredCatalogue,
  type StoredWords,
  type TextPiece,
} from '../fields.ts';
import { unpackCatalogue } from './unpack.ts';

/** A page Pagefind found: its id and the places of the tokens found. */
export interface EnginePage {
  id: string;
  words: number[];
}

/** The part of Pagefind's module that is used. */
interface Pagefind {
  options(options: { basePath: string }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: EnginePage[] }>;
}

/** The word lists: which words mean the same, and which characters. */
export interface WordLists {
  synonyms: string[][];
  variants: Variants;
}

/** What is loaded before the first query: Pagefind, the catalogue and the word lists. */
export interface SearchData extends WordLists {
  pagefind: Pagefind;
  catalogue: Catalogue;
}

/** Where modules of the site are imported from: its own host, or in Node the folder it was built into. */
let moduleRoot = '';

/** Reads the search from another place than the page's own host, for Node (`file:///…/dist`). */
export function setModuleRoot(root: string): void {
  moduleRoot = root.replace(/\/$/, '');
}

let loading: Promise<SearchData> | undefined;

/** Loads engine and catalogue once. A failure is not kept, so that a retry loads again. */
export function loadSearch(): Promise<SearchData> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<SearchData> {
  const [pagefind, stored, words] = await Promise.all([
    loadPagefind(),
    fetchGzip<StoredCatalogue>(searchPaths.catalogue),
    loadWordLists(),
  ]);
  return { pagefind, catalogue: unpackCatalogue(stored), ...words };
}

/** Loads the word lists alone, for a page that marks words and asks no engine. */
export async function loadWordLists(): Promise<WordLists> {
  const { variants, synonyms } = await fetchGzip<StoredWords>(searchPaths.words);
  return { variants: readVariants(variants), synonyms };
}

async function loadPagefind(): Promise<Pagefind> {
  watchChunks();
  const pagefind = (await import(
    /* @vite-ignore */ `${moduleRoot}${searchPaths.engine}pagefind.js`
  )) as Pagefind;
  await pagefind.options({ basePath: searchPaths.engine });
  await pagefind.init();
  return pagefind;
}

let watched = false;
const lostChunks: string[] = [];

/** Pagefind keeps quiet about a chunk it cannot load and finds nothing in it, so its fetches are watched. */
function watchChunks(): void {
  if (watched) return;
  watched = true;
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.includes('.pf_index')) return fetch(input, init);
    const bytes = await fetch(input, init)
      .then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined))
      .catch(() => undefined);
    if (!bytes || bytes.length === 0) lostChunks.push(address);
    return new Response(bytes ?? null, { status: bytes ? 200 : 503 });
  };
}

/** @throws Error when a chunk of the index was not to be had, so that what was found may not be all. */
export function assertNothingLost(): void {
  const [lost] = lostChunks.splice(0);
  if (lost !== undefined) throw new Error(`index chunk lost: ${lost}`);
}

/** Reads one piece of an article's text. */
export function loadPiece(article: number, piece: number): Promise<TextPiece> {
  return fetchOnce<TextPiece>(searchPaths.text(article, piece));
}

const fetched = new Map<string, Promise<unknown>>();

/** Fetches a file; one read before comes from memory, one that failed is asked for again. */
function fetchOnce<Data>(path: string): Promise<Data> {
  const wanted = fetched.get(path) ?? fetchGzip<Data>(path);
  fetched.set(path, wanted);
  wanted.catch(() => fetched.delete(path));
  return wanted as Promise<Data>;
}

/** Fetches JSON stored in gzip, whatever headers the server gives it. */
async function fetchGzip<Data>(path: string): Promise<Data> {
  const response = await fetch(path);
  if (!response.ok || !response.body) throw new Error(`${response.status} ${path}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes)) as Data;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).json()) as Data;
}

function readVariants(pairs: string): Variants {
  const characters = [...pairs];
  const variants = new Map<string, string>();
  for (let place = 0; place < characters.length; place += 2)
    variants.set(characters[place]!, characters[place + 1]!);
  return variants;
}
