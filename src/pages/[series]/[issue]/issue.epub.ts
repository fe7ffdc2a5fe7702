import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../archive/item-files.ts';
import { loadArchive } from '../../../archive/load.ts';
import { bookKey } from '../../../archive/file-keys.ts';
import { buildEpub } from '../../../publish/epub/build-epub.ts';
import { takeawayOptions } from '../../../publish/takeaway.ts';

/** Every issue. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.map((issue) => {
    const [series, slug] = issue.id.split('/');
    return { params: { series, issue: slug }, props: { issue }, cacheKey: bookKey(issue) };
  });
}

/** The whole issue as an EPUB book. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { issue } }) =>
  new Response(await buildEpub(issue, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.epub },
  });
