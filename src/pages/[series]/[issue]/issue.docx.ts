import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../archive/item-files.ts';
import { buildIssueDocx } from '../../../publish/docx/build-docx.ts';
import { takeawayOptions } from '../../../publish/takeaway.ts';
import { getStaticPaths } from './issue.epub.ts';

export { getStaticPaths };

/** The whole issue as a Word document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { issue } }) =>
  new Response(await buildIssueDocx(issue, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.docx },
  });
