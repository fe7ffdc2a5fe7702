import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { formatJsonFeed } from '../../../cite/feed.ts';
import { loadArchive } from '../../../archive/load.ts';
import { personFeed } from '../../../publish/feeds.ts';
import { site } from '../../../site.ts';
import { getStaticPaths } from './feed.xml.ts';

export { getStaticPaths };

/** The JSON Feed of one person. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatJsonFeed(personFeed(loadArchive(), props.one), site));
