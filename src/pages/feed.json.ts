import type { APIRoute } from 'astro';
import { siteFeed } from '../publish/feeds.ts';
import { loadArchive } from '../archive/load.ts';
import { formatJsonFeed } from '../cite/feed.ts';
import { site } from '../site.ts';

/** The JSON Feed of everything. */
export const GET: APIRoute = () => new Response(formatJsonFeed(siteFeed(loadArchive()), site));
