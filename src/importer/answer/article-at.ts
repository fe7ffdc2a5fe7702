import type { ArticleDraft } from '../document.ts';

/** The article a line of the source belongs to: its title, or the last that begins before it. */
export function articleAt(articles: readonly ArticleDraft[], line: number): ArticleDraft | undefined {
  const starts = (article: ArticleDraft) => article.body[0]?.line ?? article.entry?.line ?? 1;
  return (
    articles.find(({ entry, body }) => entry?.line === line || body[0]?.line === line) ??
    articles.findLast((article) => starts(article) <= line) ??
    articles[0]
  );
}
