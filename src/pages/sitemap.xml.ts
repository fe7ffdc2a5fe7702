import type { APIRoute } from 'astro';
import { loadArchive } from '../archive/load.ts';
import { listPages } from '../publish/page-list.ts';
import { formatSitemap } from '../cite/sitemap.ts';
import { site } from '../site.ts';

/** Every page with the date its content came out. */
export const GET: APIRoute = () => new Response(formatSitemap(listPages(loadArchive()), site.origin));
