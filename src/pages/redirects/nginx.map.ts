import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { formatNginxMap, listRedirects } from '../../publish/redirects.ts';

/** Every address that has moved, for a server that answers 301: nginx. */
export const GET: APIRoute = () =>
  new Response(formatNginxMap(listRedirects(loadArchive())), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
