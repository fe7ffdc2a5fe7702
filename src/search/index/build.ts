import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Variants } from '../../text/folding.ts';
import { headsInFile, indexLanguage, searchPaths } from '../fields.ts';
import { makeCatalogue, makeHead } from './catalogue.ts';
import { foldArticle, makeRecord, type SearchRecord } from './records.ts';
import type { IssueRow, SearchedArticle } from './read-pages.ts';

/** Everything the index is built from. */
export interface IndexInput {
  articles: SearchedArticle[];
  issues: IssueRow[];
  seriesNames: ReadonlyMap<string, string>;
  variants: Variants;
  synonyms: string[][];
}

/** A pair met more often than this is answered by presence when it is asked alone. */
const COMMON = 20_000;

/** Files of Pagefind's bundle the archive uses; its ready-made interfaces and fragments are left out. */
const ENGINE_FILES =
  /(^|\/)(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|[^/]+\.pf_index)$/;

/** Builds the search of a site: Pagefind's index, the catalogue and the texts, below the folder `site`. */
export async function buildSearch(site: string, input: IndexInput): Promise<void> {
  const folded = input.articles.map((article) => foldArticle(article, input.variants));
  const common = findCommonPairs(folded.flatMap(({ text }) => text.map(({ characters }) => characters)));
  const records = folded.map((article) => makeRecord(article, common));
  const urls = input.articles.map(({ row }) => row.url);
  const keys = await writeIndex(site, urls, records);
  write(site, searchPaths.catalogue, makeCatalogue({ ...input, records, keys, commonPairs: [...common] }));
  const heads = input.articles.map(({ row }) => makeHead(row, input.issues));
  for (let file = 0; file * headsInFile < heads.length; file += 1) {
    write(site, searchPaths.heads(file), heads.slice(file * headsInFile, (file + 1) * headsInFile));
  }
  records.forEach(({ pieces }, article) => {
    pieces.forEach((blocks, piece) => write(site, searchPaths.text(article, piece), blocks));
  });
}

function findCommonPairs(blocks: string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const characters of blocks) {
    for (let place = 1; place < characters.length; place += 1) {
      const pair = characters[place - 1]! + characters[place]!;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, times]) => times > COMMON).map(([pair]) => pair));
}

/** Writes Pagefind's index and gives its ids of the pages, in the order of the articles. */
async function writeIndex(site: string, urls: string[], records: SearchRecord[]): Promise<string[]> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`检索索引建不起来：${errors.join('；')}`);
  for (const [place, record] of records.entries()) {
    const added = await index.addCustomRecord({
      url: urls[place]!,
      content: record.tokens.join(' '),
      language: indexLanguage,
      meta: { title: String(place) },
    });
    if (added.errors.length > 0) throw new Error(`检索索引建不起来：${added.errors.join('；')}`);
  }
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw new Error(`检索索引建不起来：${failed.join('；')}`);
  await pagefind.close();
  const keys = new Map<string, string>();
  for (const { path, content } of files) {
    const fragment = /(?:^|\/)([^/]+)\.pf_fragment$/.exec(path)?.[1];
    if (fragment) keys.set(fragmentUrl(content), fragment);
    else if (ENGINE_FILES.test(path)) write(site, join(searchPaths.engine, path), content);
  }
  return urls.map((url) => keys.get(url) ?? '');
}

function fragmentUrl(content: Uint8Array): string {
  const text = gunzipSync(content)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
  return (JSON.parse(text) as { url: string }).url;
}

function write(site: string, path: string, content: object | Uint8Array): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    content instanceof Uint8Array ? content : gzipSync(JSON.stringify(content), { level: 9 }),
  );
}
