import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatJsonFeed } from '../../cite/feed.ts';
import { loadArchive } from '../../archive/load.ts';
import { seriesFeed } from '../../publish/feeds.ts';
import { site } from '../../site.ts';
import { getStaticPaths } from './feed.xml.ts';

export { getStaticPaths };

/** The JSON Feed of one series. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatJsonFeed(seriesFeed(loadArchive(), props.one), site));
