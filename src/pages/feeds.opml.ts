import type { APIRoute } from 'astro';
import { listFeeds } from '../archive/feeds.ts';
import { loadArchive } from '../archive/load.ts';
import { formatOpml } from '../cite/feed.ts';
import { site } from '../site.ts';

/** Every feed in one list, for feed readers to take in at once. */
export const GET: APIRoute = async () => new Response(formatOpml(listFeeds(await loadArchive()), site));
