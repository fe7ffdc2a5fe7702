import type { APIRoute } from 'astro';
import { issueRow } from '../../archive/dataset.ts';
import { loadArchive } from '../../archive/load.ts';

/** Every issue this build shows, for other programs. */
export const GET: APIRoute = async () => {
  const { issues } = await loadArchive();
  return Response.json(issues.map(issueRow));
};
