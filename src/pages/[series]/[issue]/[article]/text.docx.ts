import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../../archive/item-files.ts';
import { loadArchive } from '../../../../archive/load.ts';
import { textKey } from '../../../../archive/page-keys.ts';
import { buildArticleDocx } from '../../../../publish/docx/build-docx.ts';
import { takeawayOptions } from '../../../../publish/takeaway.ts';

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

/** The article as a Word document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) =>
  new Response(await buildArticleDocx(article, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.docx },
  });
