import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { loadArchive } from '../archive/load.ts';
import { formatSitemap } from '../cite/sitemap.ts';
import { devicePaths } from '../on-device/groups.ts';
import { listPages } from '../publish/page-list.ts';
import { site } from '../site.ts';

/** Every page with the date its content came out. */
export const GET: APIRoute = async () => {
  const written = (await getCollection('pages')).map(({ id }) => `/${id}/`);
  const offline = site.offlineReading ? [devicePaths.page] : [];
  return new Response(formatSitemap(listPages(loadArchive(), [...written, ...offline]), site.origin));
};
