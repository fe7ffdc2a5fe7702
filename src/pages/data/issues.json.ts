import type { APIRoute } from 'astro';
import { issueRow } from '../../publish/dataset.ts';
import { loadArchive } from '../../archive/load.ts';

/** Every issue this build shows, for other programs. */
export const GET: APIRoute = () => {
  const { issues } = loadArchive();
  return Response.json(issues.map(issueRow));
};
