import type { APIRoute } from 'astro';
import { articleRow } from '../../publish/dataset.ts';
import { loadArchive } from '../../archive/load.ts';

/** Every article this build shows, for other programs. */
export const GET: APIRoute = () => {
  const { articles } = loadArchive();
  return Response.json(articles.map(articleRow));
};
