import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../archive/load.ts';
import { textKey } from '../../../archive/item-keys.ts';
import { articleText, textFile } from '../../../publish/plain-text.ts';
import { site } from '../../../site.ts';

/** Every document that stands at the address of its issue. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.flatMap(({ id, document }) => {
    const [series, issue] = id.split('/');
    return document ? [{ params: { series, issue }, props: { document }, cacheKey: textKey(document) }] : [];
  });
}

/** The document as plain text. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { document } }) =>
  new Response(textFile(articleText(document, site.address(document.url))), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
