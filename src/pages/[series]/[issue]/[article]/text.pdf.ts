import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../../archive/item-files.ts';
import { buildArticlePdf } from '../../../../publish/pdf/build-pdf.ts';
import { takeawayOptions } from '../../../../publish/takeaway.ts';
import { site } from '../../../../site.ts';
import { getStaticPaths as articlePaths } from './text.txt.ts';

/** Every article that has an address of its own, where this build makes PDF of all. */
export function getStaticPaths() {
  return site.pdf === 'all' ? articlePaths() : [];
}

/** The article as a tagged PDF. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) =>
  new Response(await buildArticlePdf(article, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.pdf },
  });
