import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { formatIisMap, listRedirects } from '../../publish/redirects.ts';
import { site } from '../../site.ts';

/** Every address that has moved, for a server that answers 301: IIS with URL Rewrite. */
export const GET: APIRoute = () =>
  new Response(formatIisMap(listRedirects(loadArchive()), site.base), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
