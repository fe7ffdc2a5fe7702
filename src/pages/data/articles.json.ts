import type { APIRoute } from 'astro';
import { articleRow } from '../../archive/dataset.ts';
import { loadArchive } from '../../archive/load.ts';

/** Every article this build shows, for other programs. */
export const GET: APIRoute = async () => {
  const { articles } = await loadArchive();
  return Response.json(articles.map(articleRow));
};
