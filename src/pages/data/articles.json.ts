import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { articleFiles } from '../../publish/dataset-files.ts';

/** Every article this build shows, for other programs; beyond 5 MB an index of the files of the years. */
export const GET: APIRoute = () =>
  new Response(articleFiles(loadArchive()).main, { headers: { 'content-type': 'application/json' } });
