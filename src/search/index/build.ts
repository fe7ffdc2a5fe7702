import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { foldToString, type Variants } from '../../text/folding.ts';
import { searchPaths } from '../fields.ts';
import { makeHead } from './article-head.ts';
import { shardParts, type BuiltShard, type ShardArticle } from './build-shard.ts';
import { cacheVersion } from './cache-version.ts';
import { makeCatalogue, makeLengths, makeWords, type CataloguedShard } from './catalogue.ts';
import { collectNames, type AuthorityNames } from './collect-names.ts';
import { makeFacets } from './facets.ts';
import { storeNames } from './guesses.ts';
import { placeFolder, removeOthers } from './place-files.ts';
import { makeRecordFiles, noRecords } from './place-records.ts';
import { planShards, type PlannedArticle, type PlannedShard, type ShardLimits } from './plan-shards.ts';
import type { ArchiveRecords } from './read-records.ts';
import { runShard } from './run-shard.ts';
import { digestShard, readCache, writeCache, type CachedShard } from './shard-cache.ts';
import type { IssueRow, SearchedArticle } from './rows.ts';

/** Everything the index is built from. */
export interface IndexInput {
  articles: SearchedArticle[];
  issues: IssueRow[];
  seriesNames: ReadonlyMap<string, string>;
  variants: Variants;
  synonyms: string[][];
  authority?: AuthorityNames;
  /** What else is found; none where the input is articles alone. */
  records?: ArchiveRecords;
}

/** Folders below the site that hold the search and nothing else, and that a build brings up to date. */
export const searchFolders: readonly string[] = [searchPaths.index, `${dirname(searchPaths.catalogue)}/`];

/** How the index is built. */
export interface BuildOptions {
  /** Where shards are kept for the next build; without it nothing is kept. */
  cacheFolder?: string;
  /** Merges the recent shard into the others, as for publication. */
  merge?: boolean;
  commonFrom?: number;
  limits?: Partial<ShardLimits>;
}

/**
 * A pair a shard's texts have more often is indexed with a third character beside it, and by presence for when it
 * is asked alone: the places of any other token take no more than about one chunk.
 */
const COMMON_FROM = 2_500;

const LIMITS: ShardLimits = {
  /** Pagefind holds about 270 bytes a character: 4 million take 1.1 GB, so that all processes stay below 1.6. */
  shard: 4_000_000,
  /** Made anew with every build in which something changed: 250,000 characters take 1.5 CPU seconds. */
  recent: 250_000,
};

/**
 * Builds the search of a site below its folder at one go: engine and index in shards, catalogue, word lists, texts. A build
 * of the site makes the shards and places them at two times (`build/search.ts`); tests and benches need no more than this.
 */
export async function buildSearch(
  site: string,
  input: IndexInput,
  { cacheFolder, ...options }: BuildOptions = {},
): Promise<void> {
  const work = cacheFolder === undefined ? makeWorkFolder(site) : shardFolder(cacheFolder);
  try {
    await placeSearch(site, work, input, await makeShards(work, input, options));
  } finally {
    if (cacheFolder === undefined) rmSync(work, { recursive: true, force: true });
  }
}

/** Where a cache keeps its shards. */
export const shardFolder = (cacheFolder: string) => join(cacheFolder, 'shards');

/** A shard in the work folder, and the places in the catalogue of its articles. */
export type MadeShard = CachedShard & { slots: PlannedShard['slots'] };

/** Makes the shards that are not kept in the work folder; nothing of a site is written. */
export async function makeShards(
  work: string,
  input: IndexInput,
  { merge = false, commonFrom = COMMON_FROM, limits }: Omit<BuildOptions, 'cacheFolder'> = {},
): Promise<MadeShard[]> {
  const version = cacheVersion([commonFrom, [...input.variants]]);
  const kept = await readCache(work, version);
  const articles = prepareArticles(input);
  const planned = planShards(
    articles.map(({ plan }) => plan),
    kept,
    { ...LIMITS, ...limits },
    merge,
  );
  const shards: MadeShard[] = [];
  for (const plan of planned) shards.push(await makeShard(plan));
  writeCache(
    work,
    version,
    shards.map(({ slots: _, ...shard }) => shard),
  );
  return shards;

  async function makeShard(plan: PlannedShard): Promise<MadeShard> {
    const own = plan.slots.flatMap((place) => articles[place ?? -1] ?? []);
    const digests = own.map(({ plan: { id, digest } }) => ({ id, digest }));
    const id = plan.kept ?? hash('sha256', JSON.stringify([version, digests])).slice(0, 12);
    const known = kept.find((shard) => shard.id === id);
    const { slots, recent } = plan;
    if (known) return { ...known, recent, slots };
    const folder = join(work, `${id}.new`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { variants } = input;
    await runShard(folder, { articles: own.map(({ shard }) => shard), variants, commonFrom });
    // A build that was interrupted leaves shards that no manifest names.
    rmSync(join(work, id), { recursive: true, force: true });
    renameSync(folder, join(work, id));
    return { id, recent, articles: digests, files: await digestShard(join(work, id)), slots };
  }
}

/** Beside what is written, so that files can be linked. */
function makeWorkFolder(site: string): string {
  mkdirSync(site, { recursive: true });
  return mkdtempSync(join(site, '.search-'));
}

function prepareArticles({ articles, issues, seriesNames }: IndexInput) {
  const issuesById = new Map(issues.map((issue) => [issue.id, issue]));
  return articles.map((article): { shard: ShardArticle; plan: PlannedArticle } => {
    const { row } = article;
    const head = makeHead(row, issuesById, seriesNames);
    return {
      shard: { article, head },
      plan: {
        id: row.id,
        issue: row.issue,
        get size() {
          return article.blocks.reduce((sum, { text }) => sum + text.length, 0);
        },
        digest: hash(
          'sha256',
          JSON.stringify([head, row.title, row.authors, article.digest ?? article.blocks]),
        ),
      },
    };
  });
}

/** Puts shards of the work folder into the site, without the texts of masked articles, and writes what names them. */
export async function placeSearch(
  site: string,
  work: string,
  { articles, issues, seriesNames, variants, synonyms, authority, records = noRecords }: IndexInput,
  planned: readonly MadeShard[],
): Promise<void> {
  const data = dirname(searchPaths.catalogue);
  const ids = planned.map(({ id }) => id);
  removeOthers(join(site, searchPaths.index), ids);
  removeOthers(join(site, data), ['text']);
  removeOthers(join(site, data, 'text'), ids);
  const shards: CataloguedShard[] = [];
  for (const { id, slots } of planned) {
    const folder = join(work, id);
    const built = JSON.parse(readFileSync(join(folder, shardParts.summary), 'utf8')) as BuiltShard;
    shards.push({ ...built, id, articles: slots });
    await placeFolder(join(folder, shardParts.index), join(site, searchPaths.index, id));
    await placeFolder(
      join(folder, shardParts.text),
      join(site, data, 'text', id),
      (name) => slots[Number.parseInt(name, 10)] !== undefined,
    );
  }
  const rows = articles.map(({ row }) => row);
  const files = makeRecordFiles(records, rows, issues, variants);
  const recorded = foldToString(JSON.stringify([files.prints, files.names]), variants);
  const characters = new Set([...shards.flatMap((shard) => [...shard.characters]), ...recorded]);
  const write = (path: string, bytes: Uint8Array | string) =>
    writeFileSync(join(site, path), gzipSync(bytes, { level: 9 }));
  write(searchPaths.catalogue, makeCatalogue({ rows, issues, seriesNames, shards }));
  write(searchPaths.facets, makeFacets(rows, seriesNames));
  write(searchPaths.lengths, makeLengths(rows.length, shards));
  const guesses = collectNames({ rows, seriesNames, synonyms, authority });
  write(searchPaths.guesses, JSON.stringify(storeNames(guesses)));
  write(searchPaths.records, JSON.stringify(files.records));
  write(searchPaths.prints, JSON.stringify(files.prints));
  write(searchPaths.pages, files.pages);
  mkdirSync(join(site, dirname(searchPaths.names(0))), { recursive: true });
  for (const [chunk, names] of files.names.entries()) write(searchPaths.names(chunk), JSON.stringify(names));
  write(searchPaths.words, makeWords(variants, synonyms, characters));
}
