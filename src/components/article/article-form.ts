import type { Article } from '../../archive/model.ts';

/** How an article is set: as an official document after GB/T 9704, as a display board, or as text of a journal. */
export type ArticleForm = 'notice' | 'poster' | 'article';

/** The form of an article. */
export function formOf({ data, issue }: Article): ArticleForm {
  if (data.notice) return 'notice';
  return issue.document && issue.series.data.form === 'poster' ? 'poster' : 'article';
}
