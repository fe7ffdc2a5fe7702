import type { APIRoute } from 'astro';
import { formatFavicon } from '../publish/favicon.ts';
import { site } from '../site.ts';

/** The seal of the site, for the tab of the browser. */
export const GET: APIRoute = () =>
  new Response(formatFavicon(site.colours.light, site.seal), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
