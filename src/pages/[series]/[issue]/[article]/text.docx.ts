import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../../archive/item-files.ts';
import { buildArticleDocx } from '../../../../publish/docx/build-docx.ts';
import { takeawayOptions } from '../../../../publish/takeaway.ts';
import { getStaticPaths } from './text.txt.ts';

export { getStaticPaths };

/** The article as a Word document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { article } }) =>
  new Response(await buildArticleDocx(article, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.docx },
  });
