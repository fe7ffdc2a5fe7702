import type { APIRoute } from 'astro';
import { formatRobots } from '../cite/sitemap.ts';
import { site } from '../site.ts';

/** Whether search engines are welcome, and where the sitemap is. */
export const GET: APIRoute = () => new Response(formatRobots(site.audience, site.origin));
