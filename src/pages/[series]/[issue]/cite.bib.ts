import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadArchive } from '../../../archive/load.ts';
import { issueCitationKey } from '../../../archive/file-keys.ts';
import { formatBibtex } from '../../../cite/bibtex.ts';
import { citeArticle, citeIssue } from '../../../cite/citation.ts';
import { site } from '../../../site.ts';

/** Every issue with its citation, or with that of the document that stands at its address. */
export function getStaticPaths() {
  const { issues } = loadArchive();
  return issues.map((one) => {
    const [series, issue] = one.id.split('/');
    const citation = one.document ? citeArticle(one.document, site.origin) : citeIssue(one, site.origin);
    return { params: { series, issue }, props: { citation }, cacheKey: issueCitationKey(one) };
  });
}

/** The BibTeX entry of one issue or document. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(formatBibtex(props.citation));
