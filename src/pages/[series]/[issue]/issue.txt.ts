import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../archive/load.ts';
import { bookKey } from '../../../archive/file-keys.ts';
import { issueText, textFile } from '../../../publish/plain-text.ts';
import { site } from '../../../site.ts';

/** Every issue. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.map((issue) => {
    const [series, slug] = issue.id.split('/');
    return { params: { series, issue: slug }, props: { issue }, cacheKey: bookKey(issue) };
  });
}

/** The whole issue as plain text. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { issue } }) =>
  new Response(textFile(issueText(issue, site.address(issue.url))), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
