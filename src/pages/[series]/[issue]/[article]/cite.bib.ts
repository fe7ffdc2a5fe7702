import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../../archive/load.ts';
import { formatBibtex } from '../../../../cite/bibtex.ts';
import { citeArticle } from '../../../../cite/citation.ts';
import { site } from '../../../../site.ts';

/** Every article that has an address of its own below its issue, with its citation. */
export async function getStaticPaths() {
  const { articles } = await loadArchive();
  return articles
    .filter((article) => article.issue.document !== article)
    .map((article) => {
      const [series, issue] = article.issue.id.split('/');
      return {
        params: { series, issue, article: article.slug },
        props: { citation: citeArticle(article, site.origin) },
      };
    });
}

/** The BibTeX entry of one article. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatBibtex(props.citation));
