import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedKeys, seriesFeed } from '../../publish/feeds.ts';
import { loadArchive } from '../../archive/load.ts';
import { formatAtom } from '../../cite/feed.ts';
import { site } from '../../site.ts';

/** Every series with its feed. */
export function getStaticPaths() {
  const archive = loadArchive();
  return archive.series.map((one) => ({
    params: { series: one.id },
    props: { one },
    cacheKey: feedKeys.series(archive, one),
  }));
}

/** The Atom feed of one series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(seriesFeed(loadArchive(), props.one), site));
