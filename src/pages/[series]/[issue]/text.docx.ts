import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../archive/item-files.ts';
import { loadArchive } from '../../../archive/load.ts';
import { textKey } from '../../../archive/item-keys.ts';
import { buildArticleDocx } from '../../../publish/docx/build-docx.ts';
import { takeawayOptions } from '../../../publish/takeaway.ts';

/** Every document that stands at the address of its issue. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.flatMap(({ id, document }) => {
    const [series, issue] = id.split('/');
    return document ? [{ params: { series, issue }, props: { document }, cacheKey: textKey(document) }] : [];
  });
}

/** The document as a Word document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { document },
}) =>
  new Response(await buildArticleDocx(document, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.docx },
  });
