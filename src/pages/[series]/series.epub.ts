import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../archive/item-files.ts';
import { keptParts } from '../../archive/kept-parts.ts';
import { loadArchive } from '../../archive/load.ts';
import { seriesBookKey } from '../../archive/file-keys.ts';
import { buildSeriesEpub } from '../../publish/epub/build-epub.ts';
import { takeawayOptions } from '../../publish/takeaway.ts';

/** Every series that has issues. */
export function getStaticPaths() {
  const { series } = loadArchive();
  return series
    .filter(({ issues }) => issues.length > 0)
    .map((one) => ({ params: { series: one.id }, props: { series: one }, cacheKey: seriesBookKey(one) }));
}

/** All issues of the series as one EPUB book. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { series } }) =>
  new Response(await buildSeriesEpub(series, takeawayOptions(), keptParts('books')), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.epub },
  });
