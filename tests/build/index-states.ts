import { join, resolve } from 'node:path';
import { buildSearch, type IndexInput } from '../../src/search/index/build.ts';
import { readPages, readRows } from './read-pages.ts';
import type { IssueRow, SearchedArticle } from '../../src/search/index/rows.ts';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { wordListsOf } from '../../src/search/index/word-lists.ts';

/** The real content is too small to have very common pairs, so here every pair met 30 times counts as one. */
export const COMMON_FROM = 30;

/** And too small for shards: here one holds a fifth of it, and a recent one what changed. */
export const limits = { shard: 30_000, recent: 60_000 };

/** What the index of a built site is made from. */
export function readInput(site: string): IndexInput {
  const lists = wordListsOf(openCorpus(resolve(import.meta.dirname, '../..')).show('internal'));
  return { articles: readPages(site), issues: readRows<IssueRow>(site, 'issues'), ...lists };
}

/** Builds the search as an archive has it that was built before and changed since: some articles, and new ones. */
export async function buildWithRecent(folder: string, input: IndexInput, commonFrom?: number): Promise<void> {
  const options = {
    cacheFolder: join(folder, 'cache'),
    limits,
    ...(commonFrom === undefined ? {} : { commonFrom }),
  };
  await buildSearch(join(folder, 'before'), { ...input, articles: makeOlder(input.articles) }, options);
  await buildSearch(join(folder, 'site'), input, options);
}

/** The archive before its last changes: every ninth article read backwards, every seventeenth not there yet. */
function makeOlder(articles: readonly SearchedArticle[]): SearchedArticle[] {
  return articles
    .map((article, place) => (place % 9 === 4 ? turnRound(article) : article))
    .filter((_, place) => place % 17 !== 8);
}

function turnRound(article: SearchedArticle): SearchedArticle {
  const turn = (text: string) => [...text].reverse().join('');
  return {
    row: { ...article.row, title: turn(article.row.title) },
    blocks: article.blocks.map((block) => ({ ...block, text: turn(block.text) })),
  };
}
