import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { formatJsonFeed } from '../../cite/feed.ts';
import { archivedFeedRoutes } from '../../publish/feeds.ts';
import { site } from '../../site.ts';

/** Every page of what is older. */
export function getStaticPaths() {
  return archivedFeedRoutes(loadArchive());
}

/** A page of an older part of a feed, as JSON Feed. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatJsonFeed(props.feed, site));
