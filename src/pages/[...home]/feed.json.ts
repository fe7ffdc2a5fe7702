import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { formatJsonFeed } from '../../cite/feed.ts';
import { feedRoutes } from '../../publish/feeds.ts';
import { site } from '../../site.ts';

/** Every feed. */
export function getStaticPaths() {
  return feedRoutes(loadArchive());
}

/** The JSON Feed of the page it lies beside. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatJsonFeed(props.feed, site));
