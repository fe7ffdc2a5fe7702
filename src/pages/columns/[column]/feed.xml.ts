import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedKeys, columnFeed } from '../../../publish/feeds.ts';
import { loadArchive } from '../../../archive/load.ts';
import { formatAtom } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';

/** Every column with its feed. */
export function getStaticPaths() {
  const archive = loadArchive();
  return archive.columns.map((one) => ({
    params: { column: one.id },
    props: { one },
    cacheKey: feedKeys.column(archive, one),
  }));
}

/** The Atom feed of one column. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(columnFeed(loadArchive(), props.one), site));
