import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatJsonFeed } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';
import { getStaticPaths } from './feed.xml.ts';

export { getStaticPaths };

/** The JSON Feed of one person. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatJsonFeed(props.feed, site));
