import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dublinCore, formatDublinCore } from '../../../cite/dublin-core.ts';
import { getStaticPaths } from './cite.bib.ts';

export { getStaticPaths };

/** The Dublin Core record of one issue or document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatDublinCore(props.citation), { headers: { 'content-type': dublinCore.mediaType } });
