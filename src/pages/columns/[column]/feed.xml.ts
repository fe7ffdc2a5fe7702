import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { columnFeed } from '../../../archive/feeds.ts';
import { loadArchive } from '../../../archive/load.ts';
import { formatAtom } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';

/** Every column with its feed. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.columns.map((one) => ({
    params: { column: one.id },
    props: { feed: columnFeed(archive, one) },
  }));
}

/** The Atom feed of one column. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(props.feed, site));
