import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatCsl } from '../../../cite/csl.ts';
import { getStaticPaths } from './cite.bib.ts';

export { getStaticPaths };

/** The CSL-JSON of one issue or document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatCsl(props.citation));
