import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../archive/item-files.ts';
import { buildIssuePdf } from '../../../publish/pdf/build-pdf.ts';
import { takeawayOptions } from '../../../publish/takeaway.ts';
import { site } from '../../../site.ts';
import { getStaticPaths as issuePaths } from './issue.epub.ts';

/** Every issue, where this build makes PDF. */
export function getStaticPaths() {
  return site.pdf === 'none' ? [] : issuePaths();
}

/** The whole issue, or the document that stands for it, as a tagged PDF. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { issue } }) =>
  new Response(await buildIssuePdf(issue, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.pdf },
  });
