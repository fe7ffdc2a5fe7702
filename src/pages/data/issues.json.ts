import type { APIRoute } from 'astro';
import { loadArchive } from '../../archive/load.ts';
import { issueFiles } from '../../publish/dataset-files.ts';

/** Every issue this build shows, for other programs; beyond 5 MB an index of the files of the years. */
export const GET: APIRoute = () =>
  new Response(issueFiles(loadArchive()).main, { headers: { 'content-type': 'application/json' } });
