import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatRis } from '../../../cite/ris.ts';
import { getStaticPaths } from './cite.bib.ts';

export { getStaticPaths };

/** The RIS record of one issue or document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatRis(props.citation));
