import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearch } from './build.ts';
import { readPages, readRows, type IssueRow } from './read-pages.ts';
import { readWordLists } from './word-lists.ts';

/** Builds the search over the finished pages, at the end of every build. */
export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'archive-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const articles = readPages(site);
        const lists = readWordLists(fileURLToPath(new URL('content/', root)));
        await buildSearch(site, { articles, issues: readRows<IssueRow>(site, 'issues'), ...lists });
        logger.info(`检索索引：${articles.length} 篇`);
      },
    },
  };
}
