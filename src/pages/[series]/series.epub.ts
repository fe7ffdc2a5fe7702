import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../archive/item-files.ts';
import { loadArchive } from '../../archive/load.ts';
import { seriesBookKey } from '../../archive/page-keys.ts';
import { buildSeriesEpub } from '../../publish/epub/build-epub.ts';
import { takeawayOptions } from '../../publish/takeaway.ts';

/** Every series that has issues. */
export function getStaticPaths() {
  return loadArchive().series.map((series) => ({
    params: { series: series.id },
    props: { series },
    cacheKey: seriesBookKey(series),
  }));
}

/** All issues of the series as one EPUB book. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { series } }) =>
  new Response(await buildSeriesEpub(series, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.epub },
  });
