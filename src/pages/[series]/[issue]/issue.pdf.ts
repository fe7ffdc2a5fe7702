import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../archive/item-files.ts';
import { loadArchive } from '../../../archive/load.ts';
import { bookKey } from '../../../archive/page-keys.ts';
import { buildIssuePdf } from '../../../publish/pdf/build-pdf.ts';
import { takeawayOptions } from '../../../publish/takeaway.ts';
import { site } from '../../../site.ts';

/** Every issue, where this build makes PDF. */
export function getStaticPaths() {
  const issues = site.pdf === 'none' ? [] : loadArchive().issues;
  return issues.map((issue) => {
    const [series, slug] = issue.id.split('/');
    return { params: { series, issue: slug }, props: { issue }, cacheKey: bookKey(issue) };
  });
}

/** The whole issue, or the document that stands for it, as a tagged PDF. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { issue } }) =>
  new Response(await buildIssuePdf(issue, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.pdf },
  });
