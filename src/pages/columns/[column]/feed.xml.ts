import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedKeys, columnFeed } from '../../../publish/feeds.ts';
import { loadArchive } from '../../../archive/load.ts';
import { withOldIds } from '../../../archive/moved-pages.ts';
import { formatAtom } from '../../../cite/feed.ts';
import { site } from '../../../site.ts';

/** Every column with its feed, which lies at its old addresses too: who subscribed there goes on getting it. */
export function getStaticPaths() {
  const archive = loadArchive();
  return withOldIds(archive, 'column', archive.columns).map(({ id, one }) => ({
    params: { column: id },
    props: { one },
    cacheKey: feedKeys.column(archive, one),
  }));
}

/** The Atom feed of one column. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(columnFeed(loadArchive(), props.one), site));
