import type { APIRoute } from 'astro';
import { siteFeed } from '../publish/feeds.ts';
import { loadArchive } from '../archive/load.ts';
import { formatAtom } from '../cite/feed.ts';
import { site } from '../site.ts';

/** The Atom feed of everything. */
export const GET: APIRoute = () => new Response(formatAtom(siteFeed(loadArchive()), site));
