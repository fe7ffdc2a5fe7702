import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { formatAtom } from '../../cite/feed.ts';
import { archivedFeedRoutes } from '../../publish/feeds.ts';
import { site } from '../../site.ts';

/** Every page of what is older. */
export function getStaticPaths() {
  return archivedFeedRoutes(loadArchive());
}

/** A page of an older part of a feed, as Atom. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(props.feed, site));
