import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../archive/load.ts';
import { articleText, textFile } from '../../../publish/plain-text.ts';
import { site } from '../../../site.ts';

/** Every document that stands at the address of its issue. */
export async function getStaticPaths() {
  const { issues } = await loadArchive();
  return issues.flatMap(({ id, document }) => {
    const [series, issue] = id.split('/');
    return document ? [{ params: { series, issue }, props: { document } }] : [];
  });
}

/** The document as plain text. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { document } }) =>
  new Response(textFile(articleText(document, new URL(document.url, site.origin).href)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
