import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../../archive/item-files.ts';
import { loadArchive } from '../../../../archive/load.ts';
import { textKey } from '../../../../archive/page-keys.ts';
import { buildArticlePdf } from '../../../../publish/pdf/build-pdf.ts';
import { takeawayOptions } from '../../../../publish/takeaway.ts';
import { site } from '../../../../site.ts';

/** Every article that has an address of its own, where this build makes PDF of all. */
export function getStaticPaths() {
  const articles = site.pdf === 'all' ? loadArchive().articles : [];
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

/** The article as a tagged PDF. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) =>
  new Response(await buildArticlePdf(article, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.pdf },
  });
