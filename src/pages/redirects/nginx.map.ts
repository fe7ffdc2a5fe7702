import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { formatNginxMap, listRedirects } from '../../publish/redirects.ts';
import { site } from '../../site.ts';

/** Every address that has moved, for a server that answers 301: nginx. */
export const GET: APIRoute = () =>
  new Response(formatNginxMap(listRedirects(loadArchive()), site.base), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
