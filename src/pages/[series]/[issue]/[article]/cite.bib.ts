import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../../archive/load.ts';
import { textKey } from '../../../../archive/item-keys.ts';
import { formatBibtex } from '../../../../cite/bibtex.ts';
import { citeArticle } from '../../../../cite/citation.ts';
import { site } from '../../../../site.ts';

/** Every article that has an address of its own below its issue, with its citation. */
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

/** The BibTeX entry of one article. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatBibtex(citeArticle(props.article, site.origin)));
