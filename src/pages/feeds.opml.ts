import type { APIRoute } from 'astro';
import { listFeeds } from '../publish/feeds.ts';
import { loadArchive } from '../archive/load.ts';
import { formatOpml } from '../cite/feed.ts';
import { site } from '../site.ts';

/** Every feed in one list, for feed readers to take in at once. */
export const GET: APIRoute = () => new Response(formatOpml(listFeeds(loadArchive()), site));
