import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { TAKEAWAY_TYPES } from '../../../archive/item-files.ts';
import { loadArchive } from '../../../archive/load.ts';
import { bookKey } from '../../../archive/page-keys.ts';
import { buildIssueDocx } from '../../../publish/docx/build-docx.ts';
import { takeawayOptions } from '../../../publish/takeaway.ts';

/** Every issue. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.map((issue) => {
    const [series, slug] = issue.id.split('/');
    return { params: { series, issue: slug }, props: { issue }, cacheKey: bookKey(issue) };
  });
}

/** The whole issue as a Word document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { issue } }) =>
  new Response(await buildIssueDocx(issue, takeawayOptions()), {
    headers: { 'Content-Type': TAKEAWAY_TYPES.docx },
  });
