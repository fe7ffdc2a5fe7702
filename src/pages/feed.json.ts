import type { APIRoute } from 'astro';
import { siteFeed } from '../archive/feeds.ts';
import { loadArchive } from '../archive/load.ts';
import { formatJsonFeed } from '../cite/feed.ts';
import { site } from '../site.ts';

/** The JSON Feed of everything. */
export const GET: APIRoute = async () => new Response(formatJsonFeed(siteFeed(await loadArchive()), site));
