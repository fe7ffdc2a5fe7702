import type { APIRoute } from 'astro';
import { siteFeed } from '../archive/feeds.ts';
import { loadArchive } from '../archive/load.ts';
import { formatAtom } from '../cite/feed.ts';
import { site } from '../site.ts';

/** The Atom feed of everything. */
export const GET: APIRoute = async () => new Response(formatAtom(siteFeed(await loadArchive()), site));
