import { getEntry, render } from 'astro:content';
import type { Article } from './model.ts';

/** The compiled text of an article and the headings inside it. */
export async function renderArticle(article: Article) {
  const entry = await getEntry('articles', article.id);
  if (!entry) throw new Error(`content/issues/${article.id}.mdx：正文读不出来。`);
  const { Content, headings } = await render(entry);
  return { Content, headings };
}
