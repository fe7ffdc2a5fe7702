import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedKeys, seriesFeed } from '../../publish/feeds.ts';
import { loadArchive } from '../../archive/load.ts';
import { withOldIds } from '../../archive/moved-pages.ts';
import { formatAtom } from '../../cite/feed.ts';
import { site } from '../../site.ts';

/** Every series with its feed, which lies at its old addresses too: who subscribed there goes on getting it. */
export function getStaticPaths() {
  const archive = loadArchive();
  return withOldIds(archive, 'series', archive.series).map(({ id, one }) => ({
    params: { series: id },
    props: { one },
    cacheKey: feedKeys.series(archive, one),
  }));
}

/** The Atom feed of one series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(seriesFeed(loadArchive(), props.one), site));
