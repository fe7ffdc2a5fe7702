import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatRis } from '../../../../cite/ris.ts';
import { citeArticle } from '../../../../cite/citation.ts';
import { site } from '../../../../site.ts';
import { getStaticPaths } from './cite.bib.ts';

export { getStaticPaths };

/** The RIS record of one article. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatRis(citeArticle(props.article, site.origin)));
