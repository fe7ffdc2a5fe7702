import type { Article } from '../model.ts';
import { yearSection } from './article-pages.ts';
import { compareTitles, initialSection } from './initials.ts';
import { splitList } from './split-list.ts';
import type { ListPages, ListRule } from './split-list.ts';
import { ROWS_LIMIT, weighArticle } from './weights.ts';

/** The pages of a list of articles by the first letter of their titles, in the order of a dictionary; a long letter by year. */
export function titlePages(
  url: string,
  articles: readonly Article[],
  limit = ROWS_LIMIT,
): ListPages<Article> {
  const byYear: ListRule<Article> = {
    name: '年份',
    unit: '篇',
    limit,
    weigh: (article) => weighArticle(article, true),
    sectionOf: ({ issue }) => yearSection(issue.data.year),
    latest: 0,
  };
  return splitList(
    url,
    articles.toSorted((a, b) => compareTitles(a.data.title, b.data.title)),
    {
      ...byYear,
      name: '题名首字母',
      sectionOf: ({ data }) => initialSection(data.title),
      within: () => byYear,
    },
  );
}
