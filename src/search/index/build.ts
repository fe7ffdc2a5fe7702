import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Variants } from '../../text/folding.ts';
import { searchPaths, volumeSpan, type StoredCatalogue, type TextPiece } from '../fields.ts';
import { makeCatalogue, makeHead, makeWords, type IndexedArticle } from './catalogue.ts';
import { openEngine, type EngineIndex } from './engine.ts';
import { foldArticle, makeRecord, type FoldedArticle } from './records.ts';
import type { IssueRow, SearchedArticle } from './read-pages.ts';

/** Everything the index is built from. */
export interface IndexInput {
  articles: SearchedArticle[];
  issues: IssueRow[];
  seriesNames: ReadonlyMap<string, string>;
  variants: Variants;
  synonyms: string[][];
}

/** A pair met more often is indexed with a third character beside it, and by presence for when it is asked alone. */
const COMMON_FROM = 10_000;

/** Builds the search of a site: Pagefind's index, the catalogue and the texts, below the folder `site`. */
export async function buildSearch(site: string, input: IndexInput, commonFrom = COMMON_FROM): Promise<void> {
  const folded = input.articles.map((article) => foldArticle(article, input.variants));
  const commonPairs = findCommonPairs(folded, commonFrom);
  const characters = new Set(
    folded.flatMap(({ text }) => text.flatMap((block) => [...new Set(block.characters)])),
  );
  const engine = await openEngine(chunkSize(folded));
  const written = await writeArticles(site, input, folded, commonPairs, engine);
  for (const { path, content } of await engine.close()) write(site, join(searchPaths.engine, path), content);
  write(site, searchPaths.catalogue, gzip(makeCatalogue({ ...input, ...written, commonPairs })));
  write(site, searchPaths.words, gzip(makeWords(input.variants, input.synonyms, characters)));
}

/** Writes the articles' texts and adds their tokens to the engine, as many to a volume as have room. */
async function writeArticles(
  site: string,
  { articles, issues, seriesNames }: IndexInput,
  folded: FoldedArticle[],
  commonPairs: ReadonlySet<string>,
  engine: EngineIndex,
): Promise<{ indexed: IndexedArticle[]; volumes: StoredCatalogue['volumes'] }> {
  const issuesById = new Map(issues.map((issue) => [issue.id, issue]));
  const indexed: IndexedArticle[] = [];
  const starts: number[] = [];
  let volume: string[] = [];
  for (const [article, zones] of folded.entries()) {
    const { tokens, ends, pieces } = makeRecord(zones, commonPairs);
    if (volume.length > 0 && volume.length + tokens.length > volumeSpan) {
      await engine.addPage(volume);
      volume = [];
    }
    if (volume.length === 0) starts.push(article);
    volume = volume.concat(tokens);
    indexed.push({ ends, span: tokens.length, pieces: pieces.map(([first]) => first?.[0] ?? 0) });
    const head = makeHead(articles[article]!.row, issuesById, seriesNames);
    pieces.forEach((blocks, piece) =>
      write(site, searchPaths.text(article, piece), gzip({ head, blocks } satisfies TextPiece)),
    );
  }
  if (volume.length > 0) await engine.addPage(volume);
  const ids = await engine.pageIds();
  return { indexed, volumes: ids.map((id, place) => [id, starts[place]!]) };
}

function findCommonPairs(articles: FoldedArticle[], commonFrom: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { characters } of articles.flatMap(({ text }) => text)) {
    for (let place = 1; place < characters.length; place += 1) {
      const pair = characters[place - 1]! + characters[place]!;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > commonFrom).map(([pair]) => pair));
}

/**
 * Entries in one chunk of the index. Every token asked costs a chunk, every chunk a line in the list that is
 * always loaded: both are cheap together where chunks grow with the root of the archive.
 */
function chunkSize(articles: FoldedArticle[]): number {
  const characters = articles
    .flatMap(({ text }) => text)
    .reduce((sum, block) => sum + block.characters.length, 0);
  return Math.round(Math.max(500, 2 * Math.sqrt(characters)));
}

const gzip = (content: object) => gzipSync(JSON.stringify(content), { level: 9 });

function write(site: string, path: string, content: Uint8Array): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
