import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatJsonFeed } from '../../../cite/feed.ts';
import { loadArchive } from '../../../archive/load.ts';
import { columnFeed } from '../../../publish/feeds.ts';
import { site } from '../../../site.ts';
import { getStaticPaths } from './feed.xml.ts';

export { getStaticPaths };

/** The JSON Feed of one column. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatJsonFeed(columnFeed(loadArchive(), props.one), site));
