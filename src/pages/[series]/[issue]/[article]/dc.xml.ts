import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citeArticle } from '../../../../cite/citation.ts';
import { dublinCore, formatDublinCore } from '../../../../cite/dublin-core.ts';
import { site } from '../../../../site.ts';
import { getStaticPaths } from './cite.bib.ts';

export { getStaticPaths };

/** The Dublin Core record of one article. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatDublinCore(citeArticle(props.article, site.origin)), {
    headers: { 'content-type': dublinCore.mediaType },
  });
