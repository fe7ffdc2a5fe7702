import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatCsl } from '../../../../cite/csl.ts';
import { citeArticle } from '../../../../cite/citation.ts';
import { site } from '../../../../site.ts';
import { getStaticPaths } from './cite.bib.ts';

export { getStaticPaths };

/** The CSL-JSON of one article. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatCsl(citeArticle(props.article, site.origin)));
