import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../../archive/load.ts';
import { textKey } from '../../../../archive/item-keys.ts';
import { articleText, textFile } from '../../../../publish/plain-text.ts';
import { site } from '../../../../site.ts';

/** Every article that has an address of its own. */
export function getStaticPaths() {
  const { articles } = loadArchive();
  return articles
    .filter((article) => article.issue.document !== article)
    .map((article) => {
      const [series, issue] = article.issue.id.split('/');
      return {
        params: { series, issue, article: article.slug },
        props: { article },
        cacheKey: textKey(article),
      };
    });
}

/** The article as plain text. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { article } }) =>
  new Response(textFile(articleText(article, site.address(article.url))), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
