import type { Article } from '../model.ts';
import { articlePages } from './article-pages.ts';
import type { ListPage, Ways } from './split-list.ts';
import { titlePages } from './title-pages.ts';
import { ROWS_LIMIT } from './weights.ts';

/** A page of 总目: by issue, or one of those by title. */
export interface CataloguePage {
  order: 'issue' | 'title';
  page: ListPage<Article>;
}

/**
 * The pages of 总目. One with all articles by issue; where they are too many, that page leads to them by year and, since
 * who looks for a title seldom knows its year, by first letter as well.
 */
export function cataloguePages(
  articles: readonly Article[],
  limit = ROWS_LIMIT,
): { pages: CataloguePage[]; initials?: Ways | undefined } {
  const byYear = articlePages(CATALOGUE, articles, limit).map((page) => ({ order: 'issue' as const, page }));
  if (byYear.length === 1) return { pages: byYear };
  const [own, ...byTitle] = titlePages(CATALOGUE, articles, limit);
  const pages = byTitle.map((page) => ({ order: 'title' as const, page }));
  return { pages: [...byYear, ...pages], initials: own.index };
}

const CATALOGUE = '/articles/';
