import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Article } from '../../archive/model.ts';
import ArticleLayout from '../../layouts/ArticleLayout.astro';

/** What the page of an article is made from, as its route gives it. */
export interface ArticlePageProps {
  article: Article;
  previous?: Article | undefined;
  next?: Article | undefined;
  notice?: Article | undefined;
}

/**
 * Writes the page of an article by the site's own layout. This file is bundled before it is run, for Node alone reads no
 * components; it finds the content of the desk that runs it as everything of the site does.
 */
export async function renderArticle(
  { article, ...beside }: ArticlePageProps,
  origin: string,
): Promise<string> {
  const container = await AstroContainer.create({ astroConfig: origin === '' ? {} : { site: origin } });
  return container.renderToString(ArticleLayout, {
    props: { article, ...beside },
    // A request needs a host; where the site's is not known, no page names this one.
    request: new Request(new URL(article.url, origin || 'http://localhost')),
    partial: false,
  });
}
