import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { seriesFeed } from '../../archive/feeds.ts';
import { loadArchive } from '../../archive/load.ts';
import { formatAtom } from '../../cite/feed.ts';
import { site } from '../../site.ts';

/** Every series with its feed. */
export async function getStaticPaths() {
  const archive = await loadArchive();
  return archive.series.map((one) => ({
    params: { series: one.id },
    props: { feed: seriesFeed(archive, one) },
  }));
}

/** The Atom feed of one series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatAtom(props.feed, site));
